import { BOOTSTRAP_ELEMENT_ID } from './bootstrap.ts';
import { fields, list, optional, type Shaped, text } from './shape.ts';

/** The worker that keeps an edition for readers without a network: its path below the site's base. */
export const OFFLINE_WORKER_PATH = 'offline.js';

/** The attribute of the bootstrap's element that names the offline list of the page. */
const LIST_ATTRIBUTE = 'data-offline';

const listShape = fields({
  /** Hash of the page that names the list, without that name. */
  page: text,
  /** All scripts and style sheets of the app. */
  code: list(
    fields({
      /** Below the site's base. */
      path: text,
      /** Hash of the content. */
      hash: text,
    }),
  ),
});

/** What a page needs to start without a network. Each page names the list of its own, so page and code are always of one build. */
export type OfflineList = Shaped<typeof listShape>;

/** The list as JSON. */
export function writeOfflineList(offlineList: OfflineList): string {
  return JSON.stringify(offlineList);
}

/** Inverse of `writeOfflineList`, after `JSON.parse`. Throws a `FormatError` on anything else. */
export function parseOfflineList(data: unknown): OfflineList {
  return listShape(data, 'offline list');
}

const element = `<script type="application/json" id="${BOOTSTRAP_ELEMENT_ID}"`;

/** The page with the path of its offline list in the bootstrap's element. */
export function withOfflineList(html: string, path: string): string {
  return html.replace(element, `${element} ${LIST_ATTRIBUTE}="${path}"`);
}

const bootstrapElement = new RegExp(`${element} ${LIST_ATTRIBUTE}="([^"<>]+)">([^<]*)</script>`);

const keptPageShape = fields({
  manifest: fields({
    edition: text,
    files: fields({
      newest: text,
      names: text,
      stories: text,
      columns: text,
      ranks: text,
      search: text,
      topicAliases: optional(text),
      topicNotes: optional(text),
    }),
  }),
});

/** What is to be known of a page to keep it. */
export interface OfflinePage {
  /** The path of its offline list. */
  list: string;
  edition: string;
  /** Paths of data files, and of the folder of the search index. */
  files: Shaped<typeof keptPageShape>['manifest']['files'];
}

/** Reads a page as text. Null where it is not a page of Broadsheet: a provider's page to log in to its network, half a page. */
export function readOfflinePage(html: string): OfflinePage | null {
  const [, path, data] = bootstrapElement.exec(html) ?? [];
  if (path === undefined || data === undefined || !html.includes('</html>')) return null;
  try {
    const { manifest } = keptPageShape(JSON.parse(data), 'page');
    return { list: path, edition: manifest.edition, files: manifest.files };
  } catch {
    return null;
  }
}

/** The path of its offline list that the element of a page's bootstrap names. Null where there is none, such as on the development server. */
export function offlineListOf(page: {
  getElementById(id: string): { getAttribute(name: string): string | null } | null;
}): string | null {
  return page.getElementById(BOOTSTRAP_ELEMENT_ID)?.getAttribute(LIST_ATTRIBUTE) ?? null;
}
