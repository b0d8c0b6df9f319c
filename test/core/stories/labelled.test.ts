import { describe, expect, it } from 'vitest';
import { titleFacts } from '../../../src/core/stories/titleFacts.ts';
import { foldStories } from '../../../src/core/stories/stories.ts';
import { heldOut } from './heldOut.ts';
import { labelled } from './labelled.ts';
import type { LabelledRecord } from './labelled.ts';
import { measureStories, storyDocuments } from './measure.ts';
import { unseen } from './unseen.ts';

const all = [...labelled, ...heldOut, ...unseen];

const folded = (records: readonly LabelledRecord[]): ReturnType<typeof measureStories> & { wrong: string[] } => {
  const documents = storyDocuments(records);
  const quality = measureStories(
    foldStories(documents).storyOf,
    records.map(({ story }) => story),
  );
  return {
    ...quality,
    wrong: quality.falseMerges.map(([a, b]) => `${documents[a]?.title ?? ''} <> ${documents[b]?.title ?? ''}`),
  };
};

describe('stories of the labelled records', () => {
  it('holds at least 120 records', () => {
    expect(all.length).toBeGreaterThanOrEqual(120);
  });

  it('merges with a precision of 0.99 and a recall of 0.90', () => {
    const quality = folded(all);
    expect(quality.wrong).toEqual([]);
    expect(quality.precision).toBeGreaterThanOrEqual(0.99);
    expect(quality.recall).toBeGreaterThanOrEqual(0.9);
    expect(quality.b3).toBeGreaterThanOrEqual(0.95);
  });

  it('keeps most of that on each part alone, where document frequencies are others', () => {
    for (const part of [labelled, heldOut, unseen]) {
      expect(folded(part).precision).toBeGreaterThanOrEqual(0.95);
      expect(folded(part).recall).toBeGreaterThanOrEqual(0.9);
    }
  });

  it('never merges the reports of two markets', () => {
    const marketOf = ({ title, excerpt }: LabelledRecord): string | null => titleFacts(title, excerpt).market;
    const reports = all.filter((record) => marketOf(record) !== null);
    const { storyOf } = foldStories(storyDocuments(reports));
    expect(reports.length).toBeGreaterThanOrEqual(20);
    for (const [a, first] of reports.entries()) {
      for (const [b, second] of reports.entries())
        if (storyOf[a] === storyOf[b]) expect(marketOf(first)).toBe(marketOf(second));
    }
  });
});
