import { canonicalAddress } from '../../core/address.ts';
import { UnionFind } from '../../core/unionFind.ts';
import { diagnose } from '../diagnostics/diagnostics.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import type { Draft } from '../records/draft.ts';

export interface Deduplicated {
  /** One draft for each article. */
  drafts: Draft[];
  /** Files whose article is shown under another file's, with that file. */
  mergedInto: Map<string, string>;
  diagnostics: Diagnostic[];
}

/**
 * Records of one kind whose article has the same address are one article: the fullest record is shown, with the
 * coverage of all. Order and result do not depend on the order of `drafts` beyond that of equal ones.
 */
export function deduplicate(drafts: readonly Draft[]): Deduplicated {
  const mergedInto = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const kept = groupByAddress(drafts).map((group) => {
    const [best, ...others] = group.toSorted(fullestFirst);
    if (best === undefined || others.length === 0) return best;
    for (const { file } of others) {
      mergedInto.set(file, best.file);
      diagnostics.push(diagnose('duplicate', { file, other: best.file }));
    }
    return merge(best, others);
  });
  return { drafts: kept.filter((draft) => draft !== undefined), mergedInto, diagnostics };
}

/** Drafts that share an address key, or are linked by others that do. */
function groupByAddress(drafts: readonly Draft[]): Draft[][] {
  const sets = new UnionFind(drafts.length);
  const firstWith = new Map<string, number>();
  drafts.forEach(({ addressKeys, article }, i) => {
    for (const address of addressKeys) {
      const key = `${article.kind} ${address}`;
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, i);
      else sets.join(first, i);
    }
  });
  const groups = new Map<number, Draft[]>();
  drafts.forEach((draft, i) => {
    const root = sets.find(i);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [draft]);
    else group.push(draft);
  });
  return [...groups.values()];
}

/** Published before held back, with a picture before without, the longer excerpt, the earlier path. */
function fullestFirst(a: Draft, b: Draft): number {
  return (
    Number(b.article.published) - Number(a.article.published) ||
    Math.sign(b.article.images.length) - Math.sign(a.article.images.length) ||
    (b.article.excerpt?.length ?? 0) - (a.article.excerpt?.length ?? 0) ||
    (a.file < b.file ? -1 : 1)
  );
}

function merge(best: Draft, others: readonly Draft[]): Draft {
  const all = [best, ...others];
  const coverage = new Map<string, Draft['coverage'][number]>();
  for (const other of all.flatMap((draft) => draft.coverage)) {
    const key = other.url === null ? other.title : canonicalAddress(other.url);
    if (!coverage.has(key)) coverage.set(key, other);
  }
  return {
    ...best,
    addressKeys: [...new Set(all.flatMap((draft) => draft.addressKeys))],
    coverage: [...coverage.values()],
    relatedNames: [...new Set(all.flatMap((draft) => draft.relatedNames))],
    story: all.find(({ story }) => story !== null)?.story ?? null,
  };
}
