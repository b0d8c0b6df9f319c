/**
 * How good stories and similar articles are, printed: on the labelled records of test/core/stories and,
 * where that folder is there, on records of the real format.
 */
import { foldStories } from '../../src/core/stories/stories.ts';
import type { StoryAssignment } from '../../src/core/stories/stories.ts';
import type { StoryDocument } from '../../src/core/stories/storyDocument.ts';
import { heldOut } from '../core/stories/heldOut.ts';
import { labelled } from '../core/stories/labelled.ts';
import type { LabelledRecord } from '../core/stories/labelled.ts';
import { measureStories, storyDocuments } from '../core/stories/measure.ts';
import { unseen } from '../core/stories/unseen.ts';
import { type Similar, similarLists } from '../support/similarLists.ts';
import { plainNeighbours } from './plainCosine.ts';
import { readStoryCorpus } from './storyCorpus.ts';
import type { StoryCorpus } from './storyCorpus.ts';
import { measureStorySpeed } from './storySpeed.ts';

const FIRST = 10;
const EXAMPLES = 8;

/**
 * Which listed documents of the real set tell one event, read and judged by hand: records by letter in the
 * order of their file names, 0 the record, 1 and up its `related[]`. All others stand alone.
 */
const REAL_STORIES = [
  'C0 C1',
  'D0 D1 D2 D3 D4',
  'H0 H1 H4 H5',
  'I1 I5 L6 Q6',
  'I3 I4',
  'J0 J1 J2 J3',
  'J4 J6',
  'K1 K2',
  'N0 N2',
  'O0 O1 O2 O3 O4 O5',
];

/** Prints everything; `recordsFolder` is the folder above `ai-news`, null where there is none. */
export function evaluateStories(recordsFolder: string | null): void {
  evaluateLabelled('labelled records (thresholds were set on them)', labelled);
  evaluateLabelled('held-out records (rules were mended after their first measurement)', heldOut);
  evaluateLabelled('unseen records (one rule was mended after theirs)', unseen);
  evaluateLabelled('all three as one folder', [...labelled, ...heldOut, ...unseen]);
  if (recordsFolder !== null) evaluateReal(recordsFolder);
  measureStorySpeed([10_000, 100_000]);
}

function evaluateLabelled(name: string, records: readonly LabelledRecord[]): void {
  const documents = storyDocuments(records);
  const assignment = foldStories(documents);
  console.log(`\n${name}: ${String(records.length)} documents`);
  const gold = records.map(({ story }) => story);
  printQuality(documents, [...documents.keys()], [...assignment.storyOf], gold);
  printCopies(similarOf(documents, assignment), gold);
}

function evaluateReal(folder: string): void {
  for (const isListingGiven of [false, true]) {
    const corpus = readStoryCorpus(folder, isListingGiven);
    const { documents } = corpus;
    const assignment = foldStories(documents);
    console.log(
      `\nrecords of the real format, listing ${isListingGiven ? 'given' : 'withheld'}: ${String(documents.length)} documents, ${String(corpus.listings.length)} listed`,
    );
    const judged = [...documents.keys()].filter((index) => corpus.codes[index] !== null);
    const found = judged.map((index) => assignment.storyOf[index] ?? -1);
    printQuality(
      documents,
      judged,
      found,
      judged.map((index) => realStory(corpus.codes[index] ?? '')),
    );
    const lists = similarOf(documents, assignment);
    printRecall(corpus, assignment, lists);
    printCopies(
      lists,
      corpus.codes.map((code) => (code === null ? null : realStory(code))),
    );
  }
}

function realStory(code: string): string {
  return REAL_STORIES.find((story) => story.split(' ').includes(code)) ?? code;
}

function similarOf(documents: readonly StoryDocument[], { storyOf }: StoryAssignment): Similar[][] {
  return similarLists(
    documents.map((document, index) => ({ ...document, story: storyOf[index] ?? index })),
    { limit: FIRST },
  );
}

function printQuality(
  documents: readonly StoryDocument[],
  judged: readonly number[],
  found: readonly number[],
  gold: readonly string[],
): void {
  const quality = measureStories(found, gold);
  console.log(
    `  stories: precision ${quality.precision.toFixed(3)}, recall ${quality.recall.toFixed(3)}, B3 F1 ${quality.b3.toFixed(3)}`,
  );
  const print = (name: string, pairs: readonly [number, number][]): void => {
    if (pairs.length > 0) console.log(`  ${name}: ${String(pairs.length)} pairs, for example`);
    for (const [a, b] of pairs.slice(0, EXAMPLES)) {
      console.log(`    ${titleOf(documents, judged[a])}  <>  ${titleOf(documents, judged[b])}`);
    }
  };
  print('wrongly merged', quality.falseMerges);
  print('missed', quality.misses);
}

/** Of the listed coverage, how much is among the first ten of story members, then similar articles. */
function printRecall(
  { documents, listings }: StoryCorpus,
  { stories, storyOf }: StoryAssignment,
  lists: readonly Similar[][],
): void {
  const plain = plainNeighbours(documents, FIRST);
  let [direct, byStory, baseline] = [0, 0, 0];
  for (const [parent, listed] of listings) {
    const members = stories[storyOf[parent] ?? -1]?.members ?? [];
    const own = members.map(({ index }) => index).filter((index) => index !== parent);
    const shown = [...own, ...(lists[parent] ?? []).map(({ index }) => index)].slice(0, FIRST);
    if (shown.includes(listed)) direct += 1;
    if (shown.some((index) => storyOf[index] === storyOf[listed])) byStory += 1;
    if (plain(parent).includes(listed)) baseline += 1;
  }
  const share = (count: number): string => (count / listings.length).toFixed(3);
  console.log(
    `  listed coverage in the first ${String(FIRST)}: itself ${share(direct)}, itself or its story's card ${share(byStory)}; plain TF-IDF cosine ${share(baseline)}`,
  );
}

/** How many lists hold two of one event, by the labels, or one of their own article's. */
function printCopies(lists: readonly Similar[][], gold: readonly (string | null)[]): void {
  const withCopy = lists.filter((list, document) => {
    const labels = [document, ...list.map(({ index }) => index)].map(
      (index) => gold[index] ?? `alone ${String(index)}`,
    );
    return new Set(labels).size < labels.length;
  });
  console.log(
    `  similar lists of ${String(FIRST)} that hold a copy: ${String(withCopy.length)} of ${String(lists.length)}`,
  );
}

function titleOf(documents: readonly StoryDocument[], index: number | undefined): string {
  return (documents[index ?? -1]?.title ?? '').slice(0, 70);
}
