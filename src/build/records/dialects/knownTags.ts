import { escapeAttribute, escapeText } from 'entities/escape';
import { say } from '../../../core/words/say.ts';
import { watchAddress } from '../body/media.ts';
import { embeddedPlayer } from '../player.ts';
import type { Words } from '../../../core/words/english.ts';
import { recordLink } from './recordLink.ts';
import { type TagWords, valueOf } from './tagWords.ts';

/** What a body has in place of a tag; null where the tag does not say enough. `before`: the characters before the tag; `paper`: the words of the paper. */
type Write = (words: TagWords, before: string, paper: Words['body']) => string | null;

/** Tags whose meaning we know, by their name in small letters without hyphens. */
const known: ReadonlyMap<string, Write> = new Map<string, Write>([
  ...['youtube', 'youtubelite', 'youtubeembed', 'yt'].map((name) => [name, youtube] as const),
  ...['vimeo', 'vimeoembed'].map((name) => [name, vimeo] as const),
  ...['tweet', 'x', 'twitter', 'tweetembed', 'twittersimple', 'xsimple'].map((name) => [name, post] as const),
  [
    'instagram',
    ({ values }, _, { postAt }) =>
      linkTo(values[0], /^[\w-]{1,40}$/, nameAt(postAt, 'Instagram'), 'https://www.instagram.com/p/'),
  ],
  [
    'gist',
    ({ values }, _, { codeAt }) =>
      linkTo(values.slice(0, 2).join('/'), /^[\w/-]{1,80}$/, nameAt(codeAt, 'GitHub'), 'https://gist.github.com/'),
  ],
  ...['figure', 'img', 'image'].map((name) => [name, figure] as const),
  ...['ref', 'relref', 'posturl', 'link'].map((name) => [name, reference] as const),
  ...['include', 'includecached', 'render'].map((name) => [name, include] as const),
  ['embed', ({ values: [address = ''] }) => (/^https?:\/\/[^\s<>()]+$/.test(address) ? `<${address}>` : null)],
  [
    'details',
    (words, _, { details }) =>
      `<details><summary>${escapeText(valueOf(words, 'summary', 'title') || words.values[0] || details)}</summary>\n\n`,
  ],
  ['/details', () => '\n\n</details>\n\n'],
  ['enddetails', () => '\n\n</details>\n\n'],
]);

/** What a body has in place of a tag of this name; null for a tag that we don't know. */
export function writtenFor(words: TagWords, before: string, paper: Words['body']): string | null {
  return known.get(words.name.toLowerCase().replace(/[-_]/g, ''))?.(words, before, paper) ?? null;
}

/** A word of the paper as words of a link, with the name of a site in its place. */
function nameAt(word: string, host: string): string {
  return say(escapeWords(word), { host });
}

function linkTo(value: string | undefined, form: RegExp, words: string, start: string): string | null {
  return value !== undefined && form.test(value) ? `[${words}](${start}${value})` : null;
}

function youtube(words: TagWords, _: string, { watchAt }: Words['body']): string | null {
  const value = valueOf(words, 'id', 'v', 'videoid', 'url') || words.values[0];
  return playerLink(value, nameAt(watchAt, 'YouTube'), 'https://youtu.be/');
}

function vimeo(words: TagWords, _: string, { watchAt }: Words['body']): string | null {
  const value = valueOf(words, 'id', 'videoid', 'url') || words.values[0];
  return playerLink(value, nameAt(watchAt, 'Vimeo'), 'https://vimeo.com/');
}

function playerLink(value: string | undefined, name: string, start: string): string | null {
  if (value === undefined || value === '') return null;
  const player = embeddedPlayer(value.includes('/') ? value : start + value);
  return player === null ? null : `[${name}](${watchAddress(player)})`;
}

function post(words: TagWords, _: string, { postAt, postOf }: Words['body']): string | null {
  const given = valueOf(words, 'id', 'tweetid', 'tweetlink', 'url') || words.values[0] || '';
  const [, id] = /(?:^|\/)(\d{5,25})(?:\?\S*)?$/.exec(given) ?? [];
  const [, inAddress = ''] = /\/(\w{1,15})\/status/.exec(given) ?? [];
  const user = /^\w{1,15}$/.test(valueOf(words, 'user')) ? valueOf(words, 'user') : inAddress;
  if (id === undefined) return null;
  const known = { user: `@${user.replaceAll('_', '\\_')}`, host: 'X' };
  const name = user === '' ? nameAt(postAt, 'X') : say(escapeWords(postOf), known);
  return `[${name}](https://x.com/${user || 'i'}/status/${id})`;
}

/** On one line: a blank line would end it. */
function figure(words: TagWords): string | null {
  const source = valueOf(words, 'src', 'image_path', 'path', 'url');
  if (source === '' || source.startsWith('{')) return null;
  const caption = valueOf(words, 'caption', 'title', 'attr');
  const size = ['width', 'height']
    .map((name) => [name, valueOf(words, name)] as const)
    .filter(([, value]) => value !== '');
  const attributes = [['src', source], ['alt', valueOf(words, 'alt')] as const, ...size];
  const image = `<img ${attributes.map(([name = '', value = '']) => `${name}="${escapeAttribute(value)}"`).join(' ')}>`;
  return `<figure>${image}${caption === '' ? '' : `<figcaption>${escapeText(caption)}</figcaption>`}</figure>`;
}

/** Where the tag is the address of a link, a link to our article; else one with the name as its words. */
function reference(words: TagWords, before: string): string | null {
  const name = valueOf(words, 'path') || words.values[0] || '';
  if (name === '') return null;
  const address = recordLink(name);
  return /(?:\]\(<?|\]:[ \t]?<?|href=["']?)$/.test(before) ? address : `[${escapeWords(name)}](${address})`;
}

/** A text as words of a link. */
export function escapeWords(text: string): string {
  return text.replace(/[[\]\\`*_<>&]/g, '\\$&');
}

/** Of a part of the site that is included, what its name says. */
function include(words: TagWords, before: string, paper: Words['body']): string | null {
  const [file = ''] = words.values;
  if (/youtube/i.test(file)) return youtube({ ...words, values: words.values.slice(1) }, before, paper);
  if (/vimeo/i.test(file)) return vimeo({ ...words, values: words.values.slice(1) }, before, paper);
  return /^(?:figure|image|img|picture)\b/i.test(file) ? figure(words) : null;
}
