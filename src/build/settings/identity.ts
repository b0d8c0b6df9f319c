import { resolve } from 'node:path';
import * as v from 'valibot';
import { choice, type CommandName, setting } from './setting.ts';
import { COLOUR, colour, line, publisherLink, path } from './values.ts';

const all: readonly CommandName[] = ['build', 'dev', 'check'];

/** The name of a paper that has none of its own. */
export const usualTitle = 'Broadsheet';

/** Characters. A title of so many is still laid out whole on a wide screen. */
const LONGEST_TITLE = 300;
const LONGEST_LINE = 1000;
const MOST_LINKS = 20;
const LONGEST_TAGS = 20_000;

/** Ground and text. */
const scheme = v.strictObject({ paper: v.optional(colour), ink: v.optional(colour) }, 'paper, ink');

/** An origin of the web; `*.` stands for all hosts below one. */
const ORIGIN = 'an origin such as https://example.org';
const origins = v.optional(
  v.array(
    v.pipe(
      v.string(ORIGIN),
      v.trim(),
      v.toLowerCase(),
      v.regex(/^https:\/\/(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)+(?::\d{1,5})?\/?$/, ORIGIN),
      v.transform((origin) => origin.replace(/\/$/, '')),
    ),
    'a list of origins',
  ),
  [],
);
const ALLOWED = 'scripts, styles, fonts, connections, frames';

/** One picture for all themes, or two. */
const logo = v.union([
  v.pipe(
    path,
    v.transform((light): LogoPaths => ({ light })),
  ),
  v.strictObject({ light: path, dark: v.optional(path) }, 'light, dark'),
]);

export interface LogoPaths {
  light: string;
  dark?: string | undefined;
}

/** The settings by which a paper is the publisher's own. */
export const identity = {
  /** The paper's name. */
  title: setting(line(LONGEST_TITLE), {
    variable: 'TITLE',
    onlyBy: 'flag',
    expected: `a text of at most ${LONGEST_TITLE} characters`,
    fallback: usualTitle,
    fallbackText: `\`${usualTitle}\``,
    about: 'the name of the paper',
    usedBy: all,
  }),
  /** A line under the name; null: none. */
  tagline: setting(v.nullable(line(LONGEST_TITLE)), {
    variable: 'TAGLINE',
    onlyBy: 'flag',
    expected: `a text of at most ${LONGEST_TITLE} characters`,
    fallback: null,
    fallbackText: 'none',
    about: 'a line under the name',
    usedBy: all,
  }),
  /** What the paper is, for search engines and for those who install it; null: what the words of the language say. */
  description: setting(v.nullable(line(LONGEST_LINE)), {
    variable: 'DESCRIPTION',
    onlyBy: 'flag',
    expected: `a text of at most ${LONGEST_LINE.toLocaleString('en')} characters`,
    fallback: null,
    fallbackText: '`The news of this edition, on one page.`',
    about: 'what the paper is, for search engines',
    usedBy: all,
  }),
  /** Whether the page says which program made it. */
  generator: setting(v.boolean(), {
    variable: 'GENERATOR',
    onlyBy: 'file',
    expected: 'true or false',
    fallback: true,
    fallbackText: '`true`',
    about: 'whether the page names the program that made it',
    usedBy: all,
  }),
  /** Links in the bar at the top; on a phone, at the foot. */
  nav: links('NAV', 'links in the bar at the top'),
  /** Links at the foot of each page. */
  footer: links('FOOTER', 'links at the foot of each page'),
  /** A Markdown file about the paper, absolute; null: there is none. */
  about: setting(v.nullable(path), {
    variable: 'ABOUT',
    onlyBy: 'flag',
    expected: 'the path of a Markdown file',
    fallback: null,
    fallbackText: 'none',
    about: 'a Markdown file about the paper, such as an imprint',
    usedBy: all,
    isPath: true,
  }),
  /** The colour of what is chosen, of marks and of the focus; null: the usual one. */
  accent: setting(v.nullable(colour), {
    variable: 'ACCENT',
    onlyBy: 'flag',
    expected: COLOUR,
    fallback: null,
    fallbackText: 'a red',
    about: 'the colour of what is chosen, of marks and of the focus',
    usedBy: all,
  }),
  /** Ground and text of the light and of the dark theme, where they are not the usual ones. */
  colours: setting(v.strictObject({ light: v.optional(scheme), dark: v.optional(scheme) }, 'light, dark'), {
    variable: 'COLOURS',
    onlyBy: 'file',
    expected: 'a mapping with light, dark',
    fallback: {},
    fallbackText: 'black on white',
    about: 'ground and text of the light and of the dark theme',
    usedBy: all,
  }),
  /** A picture in the place of the title, absolute, and one for dark themes; null: there is none. */
  logo: setting(v.nullable(logo), {
    variable: 'LOGO',
    onlyBy: 'file',
    expected: 'the path of a picture, or a mapping with light, dark',
    fallback: null,
    fallbackText: 'the title',
    about: 'a picture in the place of the title',
    usedBy: all,
  }),
  /** The picture of the paper in tabs and on home screens, absolute; null: it is drawn from the title's letter. */
  icon: setting(v.nullable(path), {
    variable: 'ICON',
    onlyBy: 'flag',
    expected: 'the path of an SVG or a PNG',
    fallback: null,
    fallbackText: "the title's letter",
    about: 'the picture of the paper in tabs and on home screens',
    usedBy: all,
    isPath: true,
  }),
  /** The picture of the paper in previews of its pages, absolute; null: there is none. */
  picture: setting(v.nullable(path), {
    variable: 'PICTURE',
    onlyBy: 'flag',
    expected: 'the path of a PNG, a JPEG, a WebP or a GIF',
    fallback: null,
    fallbackText: 'none',
    about: 'the picture of the paper in previews; it needs SITE_URL',
    usedBy: ['build'],
    isPath: true,
  }),
  /** Fonts for drawn previews, for scripts that the shipped ones lack, absolute. */
  previewFonts: setting(v.array(path), {
    variable: 'PREVIEW_FONTS',
    onlyBy: 'file',
    expected: 'a list of paths of fonts',
    fallback: [],
    fallbackText: 'none',
    about: 'fonts for drawn previews and the icon, for scripts that the shipped ones lack',
    usedBy: ['build'],
  }),
  /** The type of headlines. */
  headlines: choice(['serif', 'sans'], {
    variable: 'HEADLINES',
    onlyBy: 'flag',
    about: 'the type of headlines',
    usedBy: all,
  }),
  /** A style sheet of the publisher's own, absolute. It comes after all others; null: there is none. */
  styles: setting(v.nullable(path), {
    variable: 'STYLES',
    onlyBy: 'flag',
    expected: 'the path of a style sheet',
    fallback: null,
    fallbackText: 'none',
    about: "a style sheet of the publisher's own",
    usedBy: all,
    isPath: true,
  }),
  /** Tags for the head of the page, as HTML. */
  head: setting(v.array(v.pipe(v.string('HTML'), v.maxLength(LONGEST_TAGS, 'HTML of at most 20,000 characters'))), {
    variable: 'HEAD',
    onlyBy: 'file',
    expected: 'a list of texts of HTML',
    fallback: [],
    fallbackText: 'none',
    about: 'tags for the head of the page',
    usedBy: all,
  }),
  /** The origins that the page may use beside its own. */
  allow: setting(
    v.strictObject(
      { scripts: origins, styles: origins, fonts: origins, connections: origins, frames: origins },
      ALLOWED,
    ),
    {
      variable: 'ALLOW',
      onlyBy: 'file',
      expected: `a mapping with ${ALLOWED}`,
      fallback: {},
      fallbackText: 'none',
      about: 'the origins that the page may use beside its own',
      usedBy: all,
    },
  ),
};

function links(variable: string, about: string) {
  return setting(v.pipe(v.array(publisherLink), v.maxLength(MOST_LINKS)), {
    variable,
    onlyBy: 'file',
    expected: `a list of at most ${MOST_LINKS} links, each with label and url`,
    fallback: [],
    fallbackText: 'none',
    about,
    usedBy: all,
  });
}

export type PathSettings = Record<'about' | 'styles' | 'icon' | 'picture', string | null> & {
  logo: LogoPaths | null;
  previewFonts: string[];
};

/** The files of the paper's identity as absolute paths. Relative ones begin at `root`. */
export function withAbsolutePaths(
  { about, styles, icon, picture, previewFonts, logo: own }: PathSettings,
  root: string,
): PathSettings {
  const absolute = (file: string | null) => (file === null ? null : resolve(root, file));
  const { light, dark } = own ?? {};
  return {
    about: absolute(about),
    styles: absolute(styles),
    icon: absolute(icon),
    picture: absolute(picture),
    previewFonts: previewFonts.map((file) => resolve(root, file)),
    logo: light === undefined ? null : { light: resolve(root, light), dark: dark && resolve(root, dark) },
  };
}

/** The files of the paper's identity. */
export function identityFiles({ about, styles, icon, picture, logo: own }: PathSettings): string[] {
  return [about, styles, icon, picture, own?.light, own?.dark].filter((file) => typeof file === 'string');
}
