import { reservedFolders } from '../../core/ownFacets.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import { isPattern } from '../records/addressPattern.ts';
import type { Draft } from '../records/draft.ts';
import { type FormerAddress, formerPath } from '../records/formerAddress.ts';

/** Files for former addresses that a site has at most. Free hosts take 20,000 files in all. */
export const MOST_FORMER = 5000;

/** Folders and pages of the site itself. */
const OWN: readonly string[] = [...reservedFolders, 'index.html', '404.html', '_headers'];

/** Where former addresses lead. */
export interface FormerAddresses {
  /** Paths of files below the site's base, with the ids of the articles that they lead to. */
  paths: Map<string, string>;
  /** Without places. */
  diagnostics: Diagnostic[];
}

/**
 * The former addresses that records give, with the articles that they lead to. `ids`: of all files; an article that was
 * merged into another has the id of that one. Of several records with one address the first has it. `facets`: the keys of
 * the publisher's own facets, which are folders, too.
 */
export function formerAddresses(
  drafts: readonly Draft[],
  ids: ReadonlyMap<string, string>,
  facets: readonly string[] = [],
): FormerAddresses {
  const own = new Set([...OWN, ...facets]);
  const taken = new Set([...ids.values()].map((id) => `articles/${id}/index.html`));
  const owners = new Map<string, string>();
  const paths = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const { file, formerAddresses: given } of drafts)
    for (const former of given) {
      const path = formerPath(file, former);
      const id = ids.get(file) ?? '';
      const problem = problemOf(path, { file, id, own, taken, owners });
      if (problem !== null) diagnostics.push(refused(file, former, problem));
      else if (path !== null && path !== `articles/${id}/index.html` && !owners.has(path.toLowerCase())) {
        owners.set(path.toLowerCase(), file);
        paths.set(path, id);
      }
    }
  return { paths, diagnostics };
}

interface Known {
  file: string;
  id: string;
  own: ReadonlySet<string>;
  taken: ReadonlySet<string>;
  owners: ReadonlyMap<string, string>;
}

/** Why an address can't lead to an article; null where it can. */
function problemOf(path: string | null, { file, id, own, taken, owners }: Known): string | null {
  if (path === null) return 'it is no path of a page of the site';
  const owner = owners.get(path.toLowerCase());
  if (owner !== undefined && owner !== file) return `${owner} has it`;
  if (own.has((path.split('/')[0] ?? '').toLowerCase())) return 'the site itself has something there';
  if (taken.has(path) && path !== `articles/${id}/index.html`) return 'another article has it';
  return owners.size >= MOST_FORMER ? `a site has at most ${MOST_FORMER.toLocaleString('en')} former addresses` : null;
}

function refused(file: string, { field, received }: FormerAddress, reason: string): Diagnostic {
  if (field.startsWith('permalink') && isPattern(received))
    return diagnose('address-pattern', { file, field, received });
  return diagnose('address-former', { file, field, received, reason });
}
