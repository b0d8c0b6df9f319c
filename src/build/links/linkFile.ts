import { compare } from '../../core/compare.ts';
import { type Day, readDay } from '../../core/day.ts';
import { fields, oneOf, optional, record, refuse, type Shape, text } from '../../core/format/shape.ts';

/** The file with what is known of the originals, in the folder of records. */
export const LINKS_FILE = '_links.json';

const FORMAT = 'broadsheet-links-1';

/**
 * Whether the page of an article is there. `moved`: it is, at another address for good. `unsure`: the answer does not
 * tell, or it was missing on one day alone.
 */
export const linkStates = ['ok', 'moved', 'gone', 'unsure'] as const;
export type LinkState = (typeof linkStates)[number];

/** What is known of one address. */
export interface KnownLink {
  state: LinkState;
  /** The status of the last answer that counted; in words where there was none. */
  answer: number | string;
  /** Where a `moved` page is now. */
  movedTo: string | null;
  /** The first day on which it was missing, if it has not been there since. */
  missingSince: Day | null;
  lookedAt: Day;
  /** The first day on which it may be asked for again. */
  nextLook: Day;
}

/** What is known of the originals, by their addresses. */
export type KnownLinks = ReadonlyMap<string, KnownLink>;

const day: Shape<Day> = (value, name) => readDay(text(value, name)) ?? refuse(name, 'a day such as 2026-11-29');
const answer: Shape<number | string> = (value, name) =>
  typeof value === 'number' ? value : oneLine(text(value, name), name);
const linkShape = fields({
  state: oneOf(linkStates),
  answer,
  movedTo: optional(text),
  missingSince: optional(day),
  lookedAt: day,
  nextLook: day,
});
const fileShape = fields({ format: oneOf([FORMAT]), links: record(linkShape) });

/** The file's text: a line for each address, in their order. Equal links give equal text. */
export function writeLinks(links: KnownLinks): string {
  const lines = [...links].sort(([a], [b]) => compare(a, b)).map(([address, link]) => lineOf(address, link));
  return `{\n  "format": "${FORMAT}",\n  "links": {\n${lines.join(',\n')}\n  }\n}\n`;
}

/** Inverse of `writeLinks`. Throws an error for a text that is no such file. */
export function parseLinks(json: string): Map<string, KnownLink> {
  const { links } = fileShape(JSON.parse(json), 'the file');
  return new Map(
    Object.entries(links).map(([address, { movedTo = null, missingSince = null, ...link }]) => [
      address,
      { movedTo, missingSince, ...link },
    ]),
  );
}

/** What is null is left out. */
function lineOf(
  address: string,
  { state, answer: last, movedTo, missingSince, lookedAt, nextLook }: KnownLink,
): string {
  const stored = {
    state,
    answer: last,
    ...(movedTo !== null && { movedTo }),
    ...(missingSince !== null && { missingSince }),
    lookedAt,
    nextLook,
  };
  return `    ${JSON.stringify(address)}: ${JSON.stringify(stored, null, 1).replace(/\n */g, ' ')}`;
}

function oneLine(words: string, name: string): string {
  return words.length <= 200 ? words : refuse(name, 'a short text');
}
