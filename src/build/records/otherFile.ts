import { readSync } from 'node:fs';
import { isSettingsFile } from './recordName.ts';
import { withRegularFile } from './regularFile.ts';

/** Bytes of a file that are looked at. */
const HEAD_BYTES = 4096;

/** Files of text that may hold front matter: a page, a note in another markup, or no ending at all. */
const TEXT_NAME = /\.(?:html?|xhtml|njk|liquid|adoc|asciidoc|rst|org|textile|rmd|qmd|text)$|(?:^|\/)[^/.]+$/i;
/** Files that are fields from beginning to end. */
const DATA_NAME = /\.(?:json5?|ya?ml|toml)$/i;

const FENCE = /^\s*(?:---|\+\+\+|;;;)[ \t]*(?:[a-z]+[ \t]*)?\r?\n/i;
/** A title, but none within a mapping that a line of YAML begins. */
const TITLE = /(?:^|\n)["']?title["']?[ \t]*[:=]|[{,]\s*["']title["']\s*:|^\{\s*title[ \t]*:/i;

/**
 * Whether a file that is not read as a record looks like one: text with front matter, or data with a title. Only the
 * beginning of files with the name of a text is read. A file that can't be read counts as one that does not.
 */
export function looksLikeRecord(path: string): boolean {
  if (TEXT_NAME.test(path)) return FENCE.test(headOf(path));
  return DATA_NAME.test(path) && !isSettingsFile(path) && TITLE.test(headOf(path));
}

function headOf(path: string): string {
  try {
    const bytes = Buffer.alloc(HEAD_BYTES);
    const length = withRegularFile(path, (file) => readSync(file, bytes, 0, HEAD_BYTES, 0));
    return bytes.toString('utf8', 0, length).replace(/^\uFEFF/, '');
  } catch {
    return '';
  }
}
