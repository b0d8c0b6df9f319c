import type { Paper, PaperLink } from '../../core/format/paper.ts';
import type { Words } from '../../core/words/english.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import type { Settings } from '../settings.ts';
import { usualTitle } from '../settings/identity.ts';
import { makeAboutPage } from './aboutPage.ts';
import { coloursStyle, lightPaper } from './colours.ts';
import { readOwnSheet } from './ownSheet.ts';
import { type HeadTags, readHeadTags } from './headTags.ts';
import { type Icon, readIcon } from './icon.ts';
import { type Logo, readLogo } from './logo.ts';
import { type PaperWords, readWords } from '../words/paperWords.ts';
import { type PaperPicture, readPaperPicture } from './paperPicture.ts';
import { programName } from '../version.ts';
import { headlinesStyle, linksStyle, outwardStyle, taglineStyle, titleStyle } from './styles.ts';

/** What makes a paper the publisher's own. */
export interface Identity {
  /** What the app shows of it. */
  paper: Paper;
  description: string;
  /** What the paper says, and in which language. */
  words: PaperWords;
  /** The program that made the page; null: the page does not say. */
  generator: string | null;
  /** Rules behind those of the app; "" where all is as usual. */
  style: string;
  /** The publisher's style sheet, below the site's base; null: there is none. */
  sheet: string | null;
  logo: Logo | null;
  /** Null: the usual icons. */
  icon: Icon | null;
  /** What previews of pages show that have no picture of their own; null: nothing. */
  picture: PaperPicture | null;
  /** Tags for the head, and what the page may have. */
  head: HeadTags;
  /** The colour of the light paper. */
  lightPaper: string;
  /** Files by their path below the site's base. */
  files: Map<string, string | Uint8Array>;
  diagnostics: Diagnostic[];
}

/** The identity that the settings say. A file that can't be used is a diagnostic, and something usual stands in. */
export function readIdentity(settings: Settings): Identity {
  const { title, tagline, description, generator, nav, headlines } = settings;
  const diagnostics: Diagnostic[] = [];
  const words = readWords(settings, diagnostics);
  const about = makeAboutPage(settings, words.words, diagnostics);
  const sheet = readOwnSheet(settings, diagnostics);
  const logo = readLogo(settings, diagnostics);
  const tags = readHeadTags(settings, diagnostics);
  const icon = readIcon(settings, usualTitle, diagnostics);
  const picture = readPaperPicture(settings, diagnostics);
  const paper: Paper = {
    title,
    tagline: tagline ?? undefined,
    logo: logo?.file,
    ...linksOf(settings, words.words, about),
    about: about?.file,
  };
  return {
    paper,
    description: description ?? words.words.rendered.description,
    words,
    generator: generator ? programName() : null,
    style:
      coloursStyle(settings, diagnostics) +
      headlinesStyle(headlines) +
      titleStyle(title, logo !== null) +
      taglineStyle(paper) +
      linksStyle(nav.length, paper) +
      outwardStyle(words.words.page.outward),
    sheet: sheet?.file ?? null,
    logo,
    icon,
    picture,
    head: sheet === null ? tags : withOwnFonts(tags),
    lightPaper: lightPaper(settings),
    files: new Map([...[about, sheet, icon, picture].flatMap(fileOf), ...(logo?.files ?? [])]),
    diagnostics,
  };
}

/** The publisher's style sheet may bring fonts that are files of the site. */
function withOwnFonts({ allowance, ...tags }: HeadTags): HeadTags {
  return { ...tags, allowance: { ...allowance, fonts: ["'self'", ...allowance.fonts] } };
}

function fileOf(made: { file: string; content: string | Uint8Array } | null): [string, string | Uint8Array][] {
  return made === null ? [] : [[made.file, made.content]];
}

function linksOf(
  { nav, footer, siteUrl, feeds }: Settings,
  { page, directory }: Words,
  about: { title: string } | null,
): Pick<Paper, 'nav' | 'foot'> {
  const own = [
    ...(siteUrl === null || feeds === 'off' ? [] : [{ label: directory.feeds, url: '/feeds/' }]),
    ...(about === null ? [] : [{ label: about.title, url: '/about' }]),
  ];
  const signed = (links: readonly PaperLink[]) => links.map((link) => marked(link, page.outward));
  const foot = signed([...nav, ...footer, ...own]);
  return { nav: nav.length > 0 ? signed(nav) : undefined, foot: foot.length > 0 ? foot : undefined };
}

/** A link that leaves the site says so. */
function marked({ label, url }: PaperLink, outward: string): PaperLink {
  return { label: /^http/.test(url) ? `${label} ${outward}` : label, url };
}
