import * as v from 'valibot';

const LONGEST_LABEL = 60;
export const COLOUR = 'a colour such as #a8201a';
const LINK = 'an address such as https://example.org or a path such as /topics';

/** A path of the file system. */
export const path = v.pipe(v.string(), v.nonEmpty());

/** A text on one line, of so many characters at most. Space at its ends does not count, nor do signs that can't be seen. */
export function line(longest: number) {
  return v.pipe(
    v.string('a text'),
    v.transform((text) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim()),
    v.nonEmpty('a text that is not blank'),
    v.maxLength(longest, `a text of at most ${longest.toLocaleString('en')} characters`),
  );
}

/** A colour as six hexadecimal digits. */
export const colour = v.pipe(
  v.string(COLOUR),
  v.regex(/^#(?:[\da-fA-F]{3}|[\da-fA-F]{6})$/, COLOUR),
  v.transform((text) => text.toLowerCase().replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3')),
);

/** A link of the publisher's: to the web, to a mailbox, or to a page of the site by a path that begins with a slash. */
export const publisherLink = v.strictObject(
  {
    /** What it says. */
    label: line(LONGEST_LABEL),
    url: v.pipe(
      v.string(LINK),
      v.trim(),
      v.regex(/^(?:https?:\/\/[^\s/]|mailto:[^\s/]|\/(?![/\\]))\S*$/, LINK),
      v.check((text) => URL.canParse(text, 'https://site.example'), LINK),
    ),
  },
  'label, url',
);

/** The zone's usual name. Offsets such as "+02:00" are refused, because not every browser knows them. */
export const timeZone = v.pipe(
  v.string(),
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
    try {
      if (/^[a-z]/i.test(value)) return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone;
    } catch {
      // Intl does not know the name.
    }
    addIssue();
    return NEVER;
  }),
);

/** An address without what is no part of a page's own: no name, no query, no place in the page, no closing slash. */
export const siteUrl = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[^\s/?#@\\]+(?:\/[^\s?#\\]*)?$/),
  v.check((text) => URL.canParse(text)),
  v.transform((text) => text.replace(/\/+$/, '')),
);

/** A path with a slash at both ends. Anything that begins another part of an address is refused. */
export const basePath = v.pipe(
  v.string(),
  v.regex(/^[^\s?#:"'<>\\]*$/),
  v.transform((path) => slashed(path)),
);

/** The path as addresses have it: percent-encoded, with a slash at both ends, and none that is doubled there. */
export function slashed(path: string): string {
  const inner = path.replace(/^\/+/, '').replace(/\/+$/, '');
  return inner === '' ? '/' : new URL(`https://site.example/${inner}/`).pathname;
}
