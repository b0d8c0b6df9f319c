import { escapeAttribute, escapeText } from 'entities/escape';
import { watchAddress } from '../body/media.ts';
import { embeddedPlayer } from '../player.ts';
import { recordLink } from './recordLink.ts';
import { type TagWords, valueOf } from './tagWords.ts';

/** What a body has in place of a tag; null where the tag does not say enough. `before`: the characters before the tag. */
type Write = (words: TagWords, before: string) => string | null;

/** Tags whose meaning we know, by their name in small letters without hyphens. */
const known: ReadonlyMap<string, Write> = new Map<string, Write>([
  ...['youtube', 'youtubelite', 'youtubeembed', 'yt'].map((name) => [name, youtube] as const),
  ...['vimeo', 'vimeoembed'].map((name) => [name, vimeo] as const),
  ...['tweet', 'x', 'twitter', 'tweetembed', 'twittersimple', 'xsimple'].map((name) => [name, post] as const),
  [
    'instagram',
    ({ values }) => linkTo(values[0], /^[\w-]{1,40}$/, 'The post on Instagram', 'https://www.instagram.com/p/'),
  ],
  [
    'gist',
    ({ values }) =>
      linkTo(values.slice(0, 2).join('/'), /^[\w/-]{1,80}$/, 'The code on GitHub', 'https://gist.github.com/'),
  ],
  ...['figure', 'img', 'image'].map((name) => [name, figure] as const),
  ...['ref', 'relref', 'posturl', 'link'].map((name) => [name, reference] as const),
  ...['include', 'includecached', 'render'].map((name) => [name, include] as const),
  ['embed', ({ values: [address = ''] }) => (/^https?:\/\/[^\s<>()]+$/.test(address) ? `<${address}>` : null)],
  [
    'details',
    (words) =>
      `<details><summary>${escapeText(valueOf(words, 'summary', 'title') || words.values[0] || 'Details')}</summary>\n\n`,
  ],
  ['/details', () => '\n\n</details>\n\n'],
  ['enddetails', () => '\n\n</details>\n\n'],
]);

/** What a body has in place of a tag of this name; null for a tag that we don't know. */
export function writtenFor(words: TagWords, before: string): string | null {
  return known.get(words.name.toLowerCase().replace(/[-_]/g, ''))?.(words, before) ?? null;
}

function linkTo(value: string | undefined, form: RegExp, words: string, start: string): string | null {
  return value !== undefined && form.test(value) ? `[${words}](${start}${value})` : null;
}

function youtube(words: TagWords): string | null {
  return playerLink(valueOf(words, 'id', 'v', 'videoid', 'url') || words.values[0], 'YouTube', 'https://youtu.be/');
}

function vimeo(words: TagWords): string | null {
  return playerLink(valueOf(words, 'id', 'videoid', 'url') || words.values[0], 'Vimeo', 'https://vimeo.com/');
}

function playerLink(value: string | undefined, host: string, start: string): string | null {
  if (value === undefined || value === '') return null;
  const player = embeddedPlayer(value.includes('/') ? value : start + value);
  return player === null ? null : `[Watch the video on ${host}](${watchAddress(player)})`;
}

function post(words: TagWords): string | null {
  const given = valueOf(words, 'id', 'tweetid', 'tweetlink', 'url') || words.values[0] || '';
  const [, id] = /(?:^|\/)(\d{5,25})(?:\?\S*)?$/.exec(given) ?? [];
  const [, inAddress = ''] = /\/(\w{1,15})\/status/.exec(given) ?? [];
  const user = /^\w{1,15}$/.test(valueOf(words, 'user')) ? valueOf(words, 'user') : inAddress;
  if (id === undefined) return null;
  return `[The post${user === '' ? '' : ` of @${user.replaceAll('_', '\\_')}`} on X](https://x.com/${user || 'i'}/status/${id})`;
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
function include(words: TagWords): string | null {
  const [file = ''] = words.values;
  if (/youtube/i.test(file)) return youtube({ ...words, values: words.values.slice(1) });
  if (/vimeo/i.test(file)) return vimeo({ ...words, values: words.values.slice(1) });
  return /^(?:figure|image|img|picture)\b/i.test(file) ? figure(words) : null;
}
