/** The endings of the files that are read as records. */
const RECORD_ENDING = /\.(?:md|markdown|mdown|mkdn?|mdx|txt)$/i;

/** The endings of files whose content says whether they are records: pages with front matter, and data with a title. */
const DATA_ENDING = /\.(?:ya?ml|json)$/i;
const PAGE_ENDING = /\.html?$/i;

/** Files that describe a folder. They are not articles, whatever they hold. */
const ABOUT_THE_FOLDER = /(?:^|\/)(?:_index|readme|licen[cs]e)(?:\.[^/]*)?$/i;

/** The table of topics, at the root of the folder of records. */
const TOPIC_TABLE = /^topics\.(?:json|ya?ml)$/;

const DRAFTS_FOLDER = /(?:^|\/)_drafts\//i;

/** Data that is no article: settings, tables, and what packages and generators bring. */
const SETTINGS_FILE =
  /(?:^|\/)(?:(?:_data|config)\/.*|_[^/]*|[^/]*config[^/]*|[^/]*\.[^/]+|package|package-lock|composer|manifest|hugo|mkdocs|topics|docker-compose|pnpm-[^/]*|site|metadata|theme|book|vercel|netlify|now|renovate|lerna|nx|turbo|deno|bower|app|openapi|swagger|schema|feed|search|index)\.(?:ya?ml|json|toml)$/i;

/** Whether a file is read as a record, by its name. */
export function isRecordName(path: string): boolean {
  return RECORD_ENDING.test(path);
}

/** Whether a file may be a record; what it holds says whether it is one. */
export function mayBeRecordName(path: string): boolean {
  return PAGE_ENDING.test(path) || isDataName(path);
}

/** Whether a file is fields from beginning to end, if it is a record. */
export function isDataName(path: string): boolean {
  return DATA_ENDING.test(path) && !SETTINGS_FILE.test(path);
}

/** Whether a file says what the records of its folder say where they say nothing themselves. */
export function isDefaultsName(path: string): boolean {
  return /(?:^|\/)_defaults\.ya?ml$/i.test(path);
}

/** Whether a file is data that is never an article, by its name. */
export function isSettingsFile(path: string): boolean {
  return SETTINGS_FILE.test(path);
}

/** Whether a file is a page of HTML. */
export function isPageName(path: string): boolean {
  return PAGE_ENDING.test(path);
}

/** Whether a file holds MDX: Markdown with scripts and components. */
export function isMdxName(path: string): boolean {
  return /\.mdx$/i.test(path);
}

/** The path of a record without its ending. */
export function withoutEnding(path: string): string {
  const ending = [RECORD_ENDING, DATA_ENDING, PAGE_ENDING].find((one) => one.test(path));
  return ending === undefined ? path : path.replace(ending, '');
}

/** Whether a file describes its folder: a README, a LICENSE or an `_index`. */
export function describesFolder(path: string): boolean {
  return ABOUT_THE_FOLDER.test(path);
}

/** Whether a file lies in a folder `_drafts`, at any depth. */
export function isInDrafts(path: string): boolean {
  return DRAFTS_FOLDER.test(path);
}

/** Whether a file is a table of topics. */
export function isTopicTable(path: string): boolean {
  return TOPIC_TABLE.test(path);
}
