/** Time and memory of stories and similar articles over seeded synthetic documents. */
import { DAY } from '../../src/core/day.ts';
import { findCandidates } from '../../src/core/similar/candidates.ts';
import { buildTextModel } from '../../src/core/similar/textModel.ts';
import { foldStories } from '../../src/core/stories/stories.ts';
import type { StoryDocument } from '../../src/core/stories/storyDocument.ts';
import { seededRandom } from '../support/seededRandom.ts';
import { similarLists } from '../support/similarLists.ts';

const VOCABULARY = 60_000;
const SYLLABLES = [
  'ka',
  'ro',
  'mi',
  'ten',
  'sol',
  'bar',
  'ne',
  'vu',
  'lo',
  'phi',
  'gra',
  'ster',
  'on',
  'wex',
  'dal',
  'qui',
];
const RETELLINGS = 0.15;
const ARTICLES_A_DAY = 100;
const START = Date.UTC(2018, 0, 1);

/** Prints seconds by stage, peak memory so far, and the slope between the first size and the last. */
export function measureStorySpeed(sizes: readonly number[]): void {
  const totals = sizes.map((size) => ({ size, seconds: runOnce(size) }));
  const [first, last] = [totals[0], totals.at(-1)];
  if (first === undefined || last === undefined || first === last) return;
  const slope = Math.log(last.seconds / first.seconds) / Math.log(last.size / first.size);
  console.log(`slope from ${String(first.size)} to ${String(last.size)}: ${slope.toFixed(2)} (1 is linear)`);
}

function runOnce(size: number): number {
  const documents = syntheticDocuments(size);
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const seconds = (): string => ((performance.now() - start) / 1000).toFixed(1);
  const model = buildTextModel(documents);
  const candidates = findCandidates(model);
  const shared = seconds();
  const { stories, storyOf } = foldStories(documents, { model, candidates });
  const folded = seconds();
  const lists = similarLists(
    documents.map((document, index) => ({ ...document, story: storyOf[index] ?? index })),
    { model, candidates },
  );
  const total = (performance.now() - start) / 1000;
  const used = process.cpuUsage(cpu);
  const processor = (used.user + used.system) / 1e6;
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(
    `${String(size)} documents: ${total.toFixed(1)} s (text and candidates until ${shared}, stories until ${folded}), ` +
      `${processor.toFixed(1)} s processor, peak ${memory.toFixed(0)} MB, ${String(stories.length)} stories, ${String(lists.reduce((sum, list) => sum + list.length, 0))} similar`,
  );
  return total;
}

/** A vocabulary by Zipf's law; 15% tell again what one of the twenty before them told, in changed words. */
function syntheticDocuments(size: number): StoryDocument[] {
  const random = seededRandom(20_240_501);
  const word = (): string => spell(Math.min(VOCABULARY - 1, Math.floor(Math.exp(random() * Math.log(VOCABULARY))) - 1));
  const words = (count: number): string => Array.from({ length: count }, word).join(' ');
  const documents: StoryDocument[] = [];
  for (let index = 0; index < size; index += 1) {
    const told = random() < RETELLINGS ? documents[index - 1 - Math.floor(random() * 20)] : undefined;
    const retell = (text: string): string =>
      text
        .split(' ')
        .map((old) => (random() < 0.2 ? word() : old))
        .join(' ');
    documents.push({
      id: String(index).padStart(7, '0'),
      title: told === undefined ? words(9) : retell(told.title),
      excerpt: told === undefined ? words(38) : retell(told.excerpt ?? ''),
      topics: [`Topic ${String(Math.floor(random() * random() * 40))}`],
      publishedAt: START + Math.floor(index / ARTICLES_A_DAY) * DAY + Math.floor(random() * DAY),
      provider: `source${String(Math.floor(random() * 300))}.example`,
      listed: [],
      storyName: null,
      standsAlone: false,
      published: true,
      heat: null,
      quality: Math.floor(random() * 100),
      hasImage: random() < 0.8,
      completeness: 1,
    });
  }
  return documents;
}

function spell(rank: number): string {
  let [left, spelled] = [rank, ''];
  do {
    spelled += SYLLABLES[left % 16] ?? '';
    left = Math.floor(left / 16);
  } while (left > 0);
  return spelled;
}
