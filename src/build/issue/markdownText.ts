/** What Markdown, or HTML in it, takes for more than a letter wherever it stands. */
const MARKS = /[\\`*_[\]<>#|~]/g;
/** A reference such as `&amp;`. */
const REFERENCE = /&(?=#?\w+;)/g;
/** What programs make a link of: addresses, those of mail, and parentheses behind a bracket, even an escaped one. */
const LINKED = /:(?=\/\/)|@|(?<=www)\.|(?<=\])\(/gi;
/** What begins a list, a line across or an underlined heading where it begins a line. */
const BEGINS = /^(?:[-+=]|(\d+)(?=[.)](?:\s|$)))/;

/** A text of one line as Markdown that says just that, inside of a line. */
export function markdownText(text: string): string {
  return text.replace(MARKS, '\\$&').replace(REFERENCE, '\\&').replace(LINKED, '\\$&');
}

/** A line of Markdown as a paragraph. */
export function markdownParagraph(line: string): string {
  return line.replace(BEGINS, (start, digits?: string) => (digits === undefined ? `\\${start}` : `${digits}\\`));
}

/** A link; its text alone where there is no address. */
export function markdownLink(text: string, url: string | null): string {
  return url === null ? markdownText(text) : `[${markdownText(text)}](${markdownAddress(url)})`;
}

/** An address as it stands behind the text of a link. */
function markdownAddress(url: string): string {
  return url.replace(/[\s()<>\\`[\]|*_~]/g, percent).replace(REFERENCE, '&amp;');
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
