import { describe, expect, it } from 'vitest';
import { portionMaker, type SimilarBasis } from '../../../src/build/articles/similarPortion.ts';
import { startSimilarThread } from '../../../src/build/articles/similarThread.ts';
import { findCandidates } from '../../../src/core/similar/candidates.ts';
import { wordingOf } from '../../../src/core/similar/explanations.ts';
import { selectionInput } from '../../../src/core/similar/selectionInput.ts';
import { buildTextModel } from '../../../src/core/similar/textModel.ts';
import { noProgram, thisProgram } from '../../support/programs.ts';

const subjects = ['coral reef', 'flood barrier', 'night train', 'glacier'];
const documents = Array.from({ length: 60 }, (_, i) => ({
  title: `The ${subjects[i % 4] ?? ''} and number ${i}`, excerpt: `What the ${subjects[i % 4] ?? ''} means.`, topics: [], publishedAt: i % 9 === 0 ? null : i * 1e7, story: i,
}));
const portions = [Uint32Array.of(3, 59, 0), new Uint32Array(), Uint32Array.from({ length: 60 }, (_, i) => 59 - i)];

function basis(): SimilarBasis {
  const model = buildTextModel(documents);
  const { readable, titles, excerpts } = wordingOf(model, documents);
  return { choice: selectionInput(documents, { model, candidates: findCandidates(model), excluded: [[4, 8]], limit: 6, considered: 18 }), readable, titles, excerpts };
}

describe('a thread that makes lists of similar articles', () => {
  it('makes those that would be made without it, in portions', async () => {
    const thread = await startSimilarThread(thisProgram);
    const made = await Promise.all(thread?.(basis(), portions) ?? []);
    expect(made).toEqual(portions.map(portionMaker(basis())));
    expect(made[0]?.reasons[0]).toMatch(/^About /);
  });

  it('is not needed: not where it cannot start, not when it has ended', async () => {
    expect(await startSimilarThread(noProgram)).toBeNull();
    const thread = await startSimilarThread(thisProgram);
    await Promise.all(thread?.(basis(), portions) ?? []);
    expect(await Promise.all(thread?.(basis(), portions) ?? [])).toEqual([null, null, null]);
  });
});
