import { ambiguousParts, exactAddress } from '../../core/address.ts';
import type { StopWords } from '../../core/similar/stopWords.ts';
import { diagnose } from '../diagnostics/diagnostics.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import type { Draft } from '../records/draft.ts';
import { siteOf } from '../records/site.ts';
import { ComparedText, headlinesAgree, textsContradict } from './sameArticle.ts';

export interface Deduplicated {
  /** One draft for each article. */
  drafts: readonly Draft[];
  /** Files whose article is shown under another file's, with that file. */
  mergedInto: Map<string, string>;
  diagnostics: Diagnostic[];
}

/** An article, its fullest record first. */
type Records = [best: Compared, ...others: Compared[]];

interface Compared {
  draft: Draft;
  text: ComparedText;
  /** `ambiguousParts` of its own address. */
  parts: string;
}

/** Articles at one address that a record is compared with. One with more is no article's address, so equal headlines count alone. */
const MOST_COMPARED = 16;

/**
 * Records of one kind whose headlines lead to the same address are one article, unless their texts contradict that: the
 * fullest record is shown, with the coverage of all. Result and order do not depend on the order of `drafts` beyond that
 * of the first with each address.
 */
export function deduplicate(drafts: readonly Draft[], stopWords?: StopWords): Deduplicated {
  const mergedInto = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const kept = groupByAddress(drafts).flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length === 1) return group;
    const articles = articlesOf(group, stopWords);
    const shownFile = articles[0]?.[0].draft.file ?? first.file;
    return articles.map(([{ draft: best }, ...others]) => {
      for (const { draft } of others) {
        mergedInto.set(draft.file, best.file);
        diagnostics.push(diagnose('duplicate', { file: draft.file, other: best.file }));
      }
      if (best.file !== shownFile)
        diagnostics.push(diagnose('address-shared', { file: best.file, other: shownFile, received: best.article.url }));
      return others.length === 0 ? best : merge([best, ...others.map(({ draft }) => draft)]);
    });
  });
  return { drafts: kept, mergedInto, diagnostics };
}

/** Drafts of one kind with one address, in groups. */
function groupByAddress(drafts: readonly Draft[]): Draft[][] {
  const groups: Draft[][] = [];
  const groupOf = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = draft.ownAddressKey === null ? null : `${draft.article.kind} ${draft.ownAddressKey}`;
    const group = key === null ? undefined : groupOf.get(key);
    if (group !== undefined) {
      group.push(draft);
      continue;
    }
    const begun = [draft];
    groups.push(begun);
    if (key !== null) groupOf.set(key, begun);
  }
  return groups;
}

/** The articles that drafts with one address are. Each draft is compared with the fullest records alone, so no third record joins two. */
function articlesOf(group: readonly Draft[], stopWords?: StopWords): Records[] {
  const articles: Records[] = [];
  const byHeadline = new Map<string, Records>();
  const ofTheSite = new Set(group.filter(isOfItsSite));
  for (const draft of group.toSorted((a, b) => fullestFirst(a, b, ofTheSite))) {
    const text = new ComparedText(draft.article, stopWords);
    const record = { draft, text, parts: ambiguousParts(draft.article.url ?? '') };
    const keys = [`${record.text.headline}\n${record.parts}`, record.text.headline];
    const known = keys.map((key) => byHeadline.get(key)).filter((article) => article !== undefined);
    const same = [...known, ...articles.slice(0, MOST_COMPARED)].find(([best]) => isSameArticle(best, record));
    if (same !== undefined) {
      same.push(record);
      continue;
    }
    const article: Records = [record];
    articles.push(article);
    for (const key of keys) if (!byHeadline.has(key)) byHeadline.set(key, article);
  }
  return articles;
}

function isSameArticle(a: Compared, b: Compared): boolean {
  return (a.parts === b.parts || headlinesAgree(a.text, b.text)) && !textsContradict(a.text, b.text);
}

/**
 * Published before held back, from the site of the address before from elsewhere, with a picture before without, the
 * longer excerpt, the earlier path.
 */
function fullestFirst(a: Draft, b: Draft, ofTheSite: ReadonlySet<Draft>): number {
  return (
    Number(b.article.published) - Number(a.article.published) ||
    Number(ofTheSite.has(b)) - Number(ofTheSite.has(a)) ||
    Math.sign(b.article.images.length) - Math.sign(a.article.images.length) ||
    (b.article.excerpt?.length ?? 0) - (a.article.excerpt?.length ?? 0) ||
    (a.file < b.file ? -1 : 1)
  );
}

/** Whether a record's source is the site that its address leads to. A stranger's record never takes the place of such a one. */
function isOfItsSite({ article: { url, provider } }: Draft): boolean {
  return provider.domain !== null && `.${siteOf(url ?? '') ?? ''}`.endsWith(`.${provider.domain}`);
}

/** One draft for several records of an article. The first is the fullest. */
function merge(all: readonly [Draft, ...Draft[]]): Draft {
  const [best] = all;
  const coverage = new Map<string, Draft['coverage'][number]>();
  for (const other of all.flatMap((draft) => draft.coverage)) {
    const key = other.url === null ? other.title : exactAddress(other.url);
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
