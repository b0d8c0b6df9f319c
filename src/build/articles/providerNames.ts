import { normaliseTerm } from '../../core/search/normaliseTerm.ts';
import { diagnose } from '../diagnostics/diagnostics.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import type { Draft } from '../records/draft.ts';
import { siteOf } from '../records/site.ts';

/** A name that stands so seldom may be a mistake; one that stands more often is a name of its own. */
const RARE = 2;

export interface Named {
  drafts: Draft[];
  diagnostics: Diagnostic[];
}

/**
 * Gives sources their right names: where a record's name for a domain is the domain itself, or is rare and has nothing
 * to do with it ("Armed robbery in Revesby" for miragenews.com), the most common name of the domain takes its place.
 */
export function nameProviders(drafts: readonly Draft[]): Named {
  const bestNames = bestNamesOf(drafts);
  const diagnostics: Diagnostic[] = [];
  const named = drafts.map((draft): Draft => {
    const { provider } = draft.article;
    const name = bestNames(provider);
    if (name !== null)
      diagnostics.push(
        diagnose('provider-renamed', { file: draft.file, field: 'provider.name', before: provider.name, after: name }),
      );
    const isCoverageRight = draft.coverage.every((other) => bestNames(other.provider) === null);
    if (name === null && isCoverageRight) return draft;
    return {
      ...draft,
      article: name === null ? draft.article : { ...draft.article, provider: { ...provider, name } },
      coverage: draft.coverage.map((other) => ({
        ...other,
        provider: { ...other.provider, name: bestNames(other.provider) ?? other.provider.name },
      })),
    };
  });
  return { drafts: named, diagnostics };
}

interface NamedProvider {
  name: string;
  domain: string | null;
}

/** The name to use in place of a provider's own; null where its own is right. */
function bestNamesOf(drafts: readonly Draft[]): (provider: NamedProvider) => string | null {
  const counts = new Map<string, Map<string, number>>();
  for (const { article, coverage } of drafts) {
    for (const { name, domain } of [article.provider, ...coverage.map(({ provider }) => provider)]) {
      if (domain === null) continue;
      const names = counts.get(domain) ?? new Map<string, number>();
      counts.set(domain, names.set(name, (names.get(name) ?? 0) + 1));
    }
  }
  const best = new Map([...counts].map(([domain, names]) => [domain, betterNames(names, domain)]));
  return ({ name, domain }) => (domain === null ? null : (best.get(domain)?.get(name) ?? null));
}

/** By each name of a domain the one to use in its place. */
function betterNames(names: ReadonlyMap<string, number>, domain: string): Map<string, string> {
  const better = commonest(names, domain);
  if (better === null || isDomain(better, domain)) return new Map();
  const isRare = (name: string) => (names.get(name) ?? 0) <= RARE;
  const isWrong = (name: string): boolean => {
    if (isDomain(name, domain)) return !isRare(better) || resembles(better, domain);
    return isRare(name) && !resembles(name, domain) && !sharesWord(name, better) && resembles(better, domain);
  };
  return new Map([...names.keys()].filter((name) => name !== better && isWrong(name)).map((name) => [name, better]));
}

/** Real names before the domain itself, then the most common, then one that looks like the domain. */
function commonest(names: ReadonlyMap<string, number>, domain: string): string | null {
  const [best] = [...names].sort(
    ([a, m], [b, n]) =>
      Number(isDomain(a, domain)) - Number(isDomain(b, domain)) ||
      n - m ||
      Number(resembles(b, domain)) - Number(resembles(a, domain)) ||
      (a < b ? -1 : 1),
  );
  return best?.[0] ?? null;
}

function isDomain(name: string, domain: string): boolean {
  return siteOf(name) === domain;
}

/** A word of the name stands in the domain, or its initials begin it ("Associated Press", apnews.com). */
function resembles(name: string, domain: string): boolean {
  const words = wordsOf(name);
  const initials = words.map((word) => word.charAt(0)).join('');
  const letters = normaliseTerm(domain);
  return (
    words.some((word) => word.length >= 3 && letters.includes(word)) ||
    (initials.length >= 2 && letters.startsWith(initials))
  );
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(wordsOf(b));
  return wordsOf(a).some((word) => word.length >= 3 && words.has(word));
}

function wordsOf(name: string): string[] {
  return normaliseTerm(name).match(/[\p{L}\p{N}]+/gu) ?? [];
}
