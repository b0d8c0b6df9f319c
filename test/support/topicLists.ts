import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proposeMerges } from '../../src/build/topics/proposeMerges.ts';
import { labelKey } from '../../src/core/label.ts';

/** Lists of tags as sites have them. `A*3 = B; C` says that A, of three articles, and B are one topic, and C is another. */
export const topicLists = ['technology', 'newspaper', 'research'] as const;

/** How good the proposals for a list are. A pair is two names of one topic. */
export interface Judgement {
  tags: number;
  right: number;
  wrong: string[];
  missed: string[];
}

/** Compares what is proposed for a list with what its author says. */
export function judge(list: (typeof topicLists)[number]): Judgement {
  const groups = groupsOf(list);
  const topicOf = new Map(groups.flatMap((group, i) => group.map(({ label }) => [label, i] as const)));
  const proposals = proposeMerges(groups.flat(), () => false).map(({ name, aliases }) => [name, ...aliases]);
  const proposed = proposals.flatMap(pairsOf);
  const isRight = ([a, b]: readonly [string, string]) => topicOf.get(a) === topicOf.get(b);
  const found = new Set(proposed.filter(isRight).map(nameOf));
  const meant = groups.flatMap((group) => pairsOf(group.map(({ label }) => label))).map(nameOf);
  return {
    tags: groups.flat().length,
    right: found.size,
    wrong: proposed.filter((pair) => !isRight(pair)).map(nameOf),
    missed: meant.filter((pair) => !found.has(pair)),
  };
}

function groupsOf(list: string) {
  const text = readFileSync(join(import.meta.dirname, `../build/topics/lists/${list}.txt`), 'utf8');
  const groups = text.split(/[;\n]/).filter((group) => group.trim() !== '');
  return groups.map((group) =>
    group.split(' = ').map((tag) => {
      const [label = '', count = '1'] = tag.trim().split('*');
      return { key: labelKey(label), label, count: Number(count) };
    }),
  );
}

function pairsOf(names: readonly string[]): (readonly [string, string])[] {
  return names.flatMap((name, i) => names.slice(i + 1).map((other) => [name, other] as const));
}

function nameOf(pair: readonly [string, string]): string {
  return [...pair].sort().join(' = ');
}
