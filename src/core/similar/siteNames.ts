/**
 * Takes the names of sites off headlines ("Ferry adds night service - Harbour Gazette"), so that two articles are not
 * alike because one paper printed both. A name is known by its source, by the other sources of the folder, or because
 * headlines end with it again and again.
 */

export interface SourcedHeadline {
  title: string;
  source: { key: string; name: string };
}

const SEPARATOR = /(?<!\s)\s+(?:[-–—·•»]|::)\s+|(?<!\s)\s*\|\s*/u;
const COLON = /:\s+/u;
/** No headline is longer. Such a text is left as it is. */
const LONGEST_HEADLINE = 600;
/** A name is shorter than this, in characters and in words. */
const LONGEST_NAME = 40;
const MOST_WORDS = 5;
/** Endings of one headline that are looked at: "Title | Section | Site". */
const MOST_ENDINGS = 2;
/** An ending is a name where at least this many headlines of the source have it, and this part of them. */
const FEWEST_OF_SOURCE = 3;
const PART_OF_SOURCE = 0.5;
/** It is one, too, where this many headlines of the folder have it. */
const FEWEST_OF_FOLDER = 8;
/** What sites add to their names now and then. */
const DECORATION = /(?<!\p{L})(?:the|news|online|website|official)(?!\p{L})/gu;
/** The end of a domain: ".com", ".co.uk". */
const TOP_LEVEL = /(?:\.(?:com|co|org|net|ac|gov))?\.[a-z]{2,}$/u;
/** A site name of the form "NYTimes.com". */
const DOMAIN = /^[\p{L}\p{Nd}-]{3,}\.(?:com|org|info|news|co\.[a-z]{2})$/iu;

/** The headlines without names of sites, in the same order. A headline that is nothing but a name stays. */
export function withoutSiteNames(headlines: readonly SourcedHeadline[]): string[] {
  const names = new SiteNames(headlines);
  return headlines.map((headline) => names.takeOff(headline));
}

class SiteNames {
  /** Names of all sources, squashed. */
  private readonly known = new Set<string>();
  private readonly bySource = new Map<string, number>();
  private readonly byFolder = new Map<string, number>();
  private readonly headlinesOf = new Map<string, number>();

  constructor(headlines: readonly SourcedHeadline[]) {
    const seen = new Set<string>();
    for (const { title, source } of headlines) {
      count(this.headlinesOf, source.key);
      this.known.add(squash(source.name)).add(squash(source.key.replace(TOP_LEVEL, '')));
      if (title.length > LONGEST_HEADLINE || !SEPARATOR.test(title) || seen.has(title)) continue;
      seen.add(title);
      for (const ending of endingsOf(title)) {
        count(this.bySource, `${source.key}\n${squash(ending)}`);
        count(this.byFolder, squash(ending));
      }
    }
    this.known.delete('');
  }

  takeOff({ title, source }: SourcedHeadline): string {
    if (title.length > LONGEST_HEADLINE) return title;
    let rest = title;
    for (let i = 0; i < MOST_ENDINGS && SEPARATOR.test(rest); i += 1) {
      const ending = endingsOf(rest).at(-1);
      if (ending === undefined || !this.isName(ending, source)) break;
      rest = rest.slice(0, rest.length - ending.length).replace(/(?<!\s)\s*(?:[-–—·•»|]|::)\s*$/u, '');
    }
    const start = rest.split(SEPARATOR.test(rest) ? SEPARATOR : COLON, 1)[0] ?? '';
    if (start.length < Math.min(rest.length, LONGEST_NAME) && isOwn(start, source))
      rest = rest.slice(start.length).replace(/^\s*(?:[-–—·•»|:]|::)\s*/u, '');
    return /[\p{L}\p{Nd}]/u.test(rest) ? rest : title;
  }

  private isName(ending: string, source: SourcedHeadline['source']): boolean {
    const name = squash(ending);
    if (isOwn(ending, source) || DOMAIN.test(ending) || this.known.has(name)) return true;
    if (!looksLikeName(ending)) return false;
    const [own, all] = [this.bySource.get(`${source.key}\n${name}`) ?? 0, this.headlinesOf.get(source.key) ?? 0];
    return (
      (own >= FEWEST_OF_SOURCE && own >= all * PART_OF_SOURCE) || (this.byFolder.get(name) ?? 0) >= FEWEST_OF_FOLDER
    );
  }
}

/** The last pieces of a headline between separators, never the first piece. */
function endingsOf(title: string): string[] {
  return title
    .split(SEPARATOR)
    .slice(1)
    .slice(-MOST_ENDINGS)
    .filter((ending) => ending !== '' && ending.length < LONGEST_NAME);
}

/** Whether a piece of a headline is the name or the domain of its source. */
function isOwn(piece: string, { key, name }: SourcedHeadline['source']): boolean {
  const squashed = squash(piece);
  if (squashed === '') return false;
  const domain = squash(key.replace(TOP_LEVEL, ''));
  return squashed === squash(name) || squashed === squash(key) || squashed === domain;
}

/** Whether it is short and written like a name. Numbers make a part of a series or a release. */
function looksLikeName(piece: string): boolean {
  const words = piece.split(/\s+/u);
  return (
    words.length <= MOST_WORDS &&
    !/[\p{Nd}?!]/u.test(piece) &&
    !/\b(?:one|two|three|four|five|six|[IVX]+)$/iu.test(piece) &&
    words.every((word) => word.length < 4 || word.charAt(0) !== word.charAt(0).toLowerCase() || !/\p{Ll}/u.test(word))
  );
}

/** "The Guardian" and "theguardian" are one: letters and digits alone, without what sites add. */
function squash(name: string): string {
  const lower = name.toLowerCase();
  const bare = lower.replace(DECORATION, '').replace(/[^\p{L}\p{Nd}]+/gu, '');
  return bare.replace(/^the(?=\p{L}{4})/u, '') || lower.replace(/[^\p{L}\p{Nd}]+/gu, '');
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
