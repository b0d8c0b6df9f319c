import { parseDateTime } from './dateTime.ts';
import { languageTag } from './languageTag.ts';
import { asList, isMapping, readBoolean, saysYes, splitLabels } from './recordValue.ts';

/**
 * Reads a value that stands under one of a field's other names: the value as the format has it, or undefined where it
 * means something else. `name` is the plain name (`plainName`).
 */
export type ReadValue = (value: unknown, name: string) => unknown;

const LONGEST_PLAIN = 10_240;
const WEB_ADDRESS = /^\s*https?:\/\/\S+\s*$/i;
/** A page without its scheme. A host alone is a domain. */
const BARE_ADDRESS = /^\s*(?:www\.|\/\/)[^\s/]+\/\S+\s*$/i;
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;
/** Where programs keep the address of a picture. */
const PICTURE_KEYS = ['url', 'src', 'path', 'image', 'file', 'filename', 'feature', 'teaser', 'relative'];

/** A text that is not blank. A number reads back as it was written. */
export function toText(value: unknown): unknown {
  return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? value : undefined;
}

/** A date in any form that `parseDateTime` knows. A word for yes or no is none. */
export function toDate(value: unknown): unknown {
  const text = toText(value);
  if (typeof text !== 'string' && typeof text !== 'number') return undefined;
  return typeof readBoolean(String(text)) !== 'boolean' && parseDateTime(text) !== null ? text : undefined;
}

/** The tag of a language. */
export function toLanguage(value: unknown): unknown {
  return typeof value === 'string' ? (languageTag(value) ?? undefined) : undefined;
}

/** Any value: what holds a record back is never passed over. */
export function toFlag(value: unknown): unknown {
  return value ?? undefined;
}

/** Whether a record is a draft. `status: draft` says so, and `status: published` says nothing. */
export function toDraft(value: unknown, name: string): unknown {
  if (name !== 'status') return toFlag(value);
  return isWord(value, /^(?:(?:auto-)?draft|pending|unpublished|private|trash)$/i) ? true : undefined;
}

/**
 * Whether a record is for its owner, or for a few: `private: true`, `publish: false`, `visibility: members`, a `password`, and
 * what Hugo does not render.
 */
export function toPrivate(value: unknown, name: string): unknown {
  if (name === 'visibility') return isWord(value, FOR_ALL) || isWord(value, UNLISTED) ? undefined : toFlag(value);
  if (name === 'build') return isNever(value, 'render') ? true : undefined;
  if (name !== 'publish') return toFlag(value);
  return value === null || value === undefined || saysYes(value) ? undefined : true;
}

const FOR_ALL = /^(?:public|published|visible|listed|everyone|everybody|all|open|true|yes)$/i;
const UNLISTED = /^(?:unlisted|hidden)$/i;

/** Whether Hugo leaves a page out of what it makes: `build: { render: never }`. */
function isNever(value: unknown, what: 'render' | 'list'): boolean {
  return isMapping(value) && (value[what] === false || isWord(value[what], /^(?:never|false)$/i));
}

/** Whether a record is only for those who know its address. */
export function toUnlisted(value: unknown, name: string): unknown {
  if (name === 'build') return isNever(value, 'list') ? true : undefined;
  if (name !== 'visibility' && name !== 'status') return toFlag(value);
  return isWord(value, UNLISTED) ? true : undefined;
}

/** Whether a value, or one of a list, is a word. */
function isWord(value: unknown, word: RegExp): boolean {
  return asList(value).some(
    (one) => (typeof one === 'string' || typeof one === 'boolean') && word.test(String(one).trim()),
  );
}

/** A whole address of the web. A path is the place of the page on the publisher's own site. */
export function toAddress(value: unknown): unknown {
  if (isMapping(value)) return addressIn(value);
  return typeof value === 'string' && isAddress(value) ? value.trim() : undefined;
}

function isAddress(text: string): boolean {
  return WEB_ADDRESS.test(text) || BARE_ADDRESS.test(text);
}

/** The path of a page on the publisher's own site, from its root. */
export function toPath(value: unknown): unknown {
  return typeof value === 'string' && /^\/(?!\/)/.test(value.trim()) ? value.trim() : undefined;
}

/** The address of a page in the mapping of a source: one of a whole site is none. */
function addressIn(value: Record<string, unknown>): unknown {
  const url = toAddress(typeof value['url'] === 'string' ? value['url'] : value['link']);
  return typeof url === 'string' && /^https?:\/\/[^/]+\/./i.test(url) ? url : undefined;
}

/** A text without the marks of Markdown and HTML. */
export function toPlainText(value: unknown): unknown {
  const text = toText(value);
  return typeof text === 'string' && text.length <= LONGEST_PLAIN ? withoutMarks(text) : text;
}

function withoutMarks(text: string): string {
  return text
    .replace(/!?\[([^\][\n]{0,300})\]\([^()\s]{0,300}\)/g, '$1')
    .replace(/<\/?[a-z][^<>]{0,300}>/gi, '')
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,500})\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]{1,500})\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/`([^`\n]{1,300})`/g, '$1');
}

/**
 * Labels of a text with commas, of a list, or of a mapping. `#` before a label goes, and `a/b`, as Obsidian nests tags, is
 * both labels. A text under `category` is none of them: there it is a field of the format.
 */
export function toLabels(value: unknown, name: string): unknown {
  if (name === 'category' && !Array.isArray(value)) return undefined;
  const parts = asList(value).map(labelIn).flat();
  const labels = parts.flatMap((part) =>
    typeof part === 'string' && !Array.isArray(value) ? labelsInText(part) : [part],
  );
  const all = labels.flatMap((label) => (typeof label === 'string' ? nestedLabels(label) : [label]));
  const kept = all.filter((label) => label !== null && label !== '');
  return kept.length > 0 ? [...new Set(kept)] : undefined;
}

/** "#ai #robots" holds two labels, as "ai, robots" does. */
function labelsInText(text: string): string[] {
  return /^#\S+(?:\s+#\S+)+$/.test(text.trim()) ? text.trim().split(/\s+/) : splitLabels(text);
}

/** The label of an element: a text, or a mapping with a name. A mapping without one has labels as keys. */
function labelIn(value: unknown): unknown {
  if (!isMapping(value)) return value;
  const named = ['name', 'label', 'title', 'slug'].map((key) => value[key]).find((one) => typeof one === 'string');
  return named ?? Object.keys(value);
}

/** A link to a note as the whole value of a field, as Obsidian writes it. The group is what it shows. */
const NOTE_LINK = /^\[\[(?:[^[\]]*[|/])?([^[\]|/]+)\]\]$/;

/** The same. The group is where it leads. */
const NOTE_TARGET = /^\[\[([^[\]|#]+)[^[\]]*\]\]$/;

/** Whether a value is a link to a note. */
export function isNoteLink(value: unknown): boolean {
  return typeof value === 'string' && NOTE_LINK.test(value.trim());
}

/** Whether there is a link to a note in a list, or in its place. */
export function hasNoteLink(value: unknown): boolean {
  return asList(value).some(isNoteLink);
}

/** Names of records: of a link to a note, where it leads. */
export function toRecordNames(value: unknown): unknown {
  return asList(value).map((one) => (typeof one === 'string' ? one.trim().replace(NOTE_TARGET, '$1') : one));
}

/** A text; of a link to a note what it shows. */
function shownOf(text: string): string {
  return text.replace(NOTE_LINK, '$1');
}

/** A kind: a text, or the first one of a list. */
export function toKind(value: unknown): unknown {
  const first = asList(value).find((one) => toText(one) !== undefined);
  return typeof first === 'string' ? shownOf(first.trim()) : first;
}

/** `#a/b` names two labels; a link to a note, `[[Notes/Sea|The sea]]`, names one by what it shows. */
function nestedLabels(label: string): string[] {
  const text = shownOf(label.trim()).replace(/^#(?=\S)/, '');
  return /^[\p{Ll}\p{N}_-]+(?:\/[\p{Ll}\p{N}_-]+)+$/u.test(text) ? text.split('/') : [text];
}

/** Pictures of a text, of a mapping as other programs write it, or of a list of both. */
export function toImages(value: unknown, name: string): unknown {
  const pictures = asList(value).flatMap((one) => pictureOf(one, name));
  return pictures.length > 0 ? pictures : undefined;
}

function pictureOf(value: unknown, name: string): unknown[] {
  if (typeof value === 'string') return value.trim() === '' || name === 'header' ? [] : [value.trim()];
  if (!isMapping(value)) return [];
  const address = PICTURE_KEYS.map((key) => value[key]).find((one) => typeof one === 'string' && one.trim() !== '');
  if (isMapping(value['image'])) return pictureOf(value['image'], name);
  if (typeof address !== 'string' || (name === 'resources' && !PICTURE.test(address))) return [];
  return [{ ...captionOf(value), url: address }];
}

/** What a picture shows and who owns it, under the usual names; its size. */
function captionOf(value: Record<string, unknown>): Record<string, unknown> {
  const { width = null, height = null } = value;
  const first = (...keys: string[]) => keys.map((key) => value[key]).find((one) => toText(one) !== undefined) ?? null;
  return {
    width,
    height,
    title: first('title', 'alt', 'caption'),
    attribution: first('attribution', 'credit', 'copyright'),
  };
}

/** Whether a picture is written as other programs do: a mapping without `url`. */
export function isForeignImage(value: unknown): boolean {
  return asList(value).some((one) => isMapping(one) && one['url'] === undefined && pictureOf(one, '').length > 0);
}

/** A source: its name, its domain, or a mapping with one of them. The address of a page is none, but that of a site is. */
export function toProvider(value: unknown, name: string): unknown {
  if (isMapping(value)) return namedProvider(value);
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  if (isNoteLink(value)) return { name: shownOf(value.trim()) };
  if (isAddress(value)) return name === 'source' || name === 'via' ? undefined : { domain: value.trim() };
  return isDomain(value.trim()) ? { domain: value.trim() } : { name: value };
}

function namedProvider(value: Record<string, unknown>): unknown {
  const { name = value['title'], domain = value['url'] ?? value['link'] } = value;
  const isNamed = toText(name) !== undefined;
  return isNamed || typeof domain === 'string' ? { name: isNamed ? name : null, domain } : undefined;
}

function isDomain(text: string): boolean {
  return /^[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}$/i.test(text) && text === text.toLowerCase();
}

/** Writers: a name, a mapping with one, or a list of them. "By " before a name goes. */
export function toAuthors(value: unknown): unknown {
  const authors = asList(value).flatMap((one) => {
    const name = isMapping(one) ? (one['name'] ?? one['title']) : one;
    return typeof name === 'string' && name.trim() !== '' ? [shownOf(name.trim()).replace(/^by\s+/i, '')] : [];
  });
  return authors.length > 0 ? authors : undefined;
}
