import { fields, list, optional, type Shaped, text } from './shape.ts';

const links = list(
  fields({
    label: text,
    /** An address, or a path below the site's base that begins with a slash. */
    url: text,
  }),
);

/** How the paper presents itself, as far as the app shows it. What is as usual is left out. */
export const paperShape = fields({
  title: text,
  /** A line under the title. */
  tagline: optional(text),
  /** The file of a picture that stands in the place of the title, below the site's base. */
  logo: optional(text),
  /** Links in the bar. */
  nav: optional(links),
  /** Links at the foot, first those of the bar. */
  foot: optional(links),
  /** The file of the page about the paper, below the site's base. */
  about: optional(text),
});

export type Paper = Shaped<typeof paperShape>;
export type PaperLink = Shaped<typeof links>[number];

const aboutPageShape = fields({
  title: text,
  /** Harmless. */
  html: text,
});

export type AboutPage = Shaped<typeof aboutPageShape>;

/** The page about the paper as JSON. */
export function writeAboutPage(page: AboutPage): string {
  return JSON.stringify(page);
}

/** Inverse of `writeAboutPage`, after `JSON.parse`. Throws a `FormatError` on anything else. */
export function parseAboutPage(data: unknown): AboutPage {
  return aboutPageShape(data, 'page about the paper');
}
