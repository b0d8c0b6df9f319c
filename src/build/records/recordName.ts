/** The endings of the files that are read as records. */
const RECORD_ENDING = /\.(?:md|markdown|mdown|mkdn?|mdx|txt)$/i;

/** Files that describe a folder. They are not articles, whatever they hold. */
const ABOUT_THE_FOLDER = /(?:^|\/)(?:_index|readme|licen[cs]e)(?:\.[^/]*)?$/i;

/** The table of topics, at the root of the folder of records. */
const TOPIC_TABLE = /^topics\.(?:json|ya?ml)$/;

const DRAFTS_FOLDER = /(?:^|\/)_drafts\//i;

/** Whether a file is read as a record, by its name. */
export function isRecordName(path: string): boolean {
  return RECORD_ENDING.test(path);
}

/** The path of a record without its ending. */
export function withoutEnding(path: string): string {
  return path.replace(RECORD_ENDING, '');
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
