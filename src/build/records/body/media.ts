import { parseUrl } from '../../../core/address.ts';
import type { Player } from '../../../core/article.ts';
import type { Words } from '../../../core/words/english.ts';
import { say } from '../../../core/words/say.ts';
import { embeddedPlayer } from '../player.ts';
import { SOUND_ENDING } from '../sound.ts';
import { attributeOf, type Element, isElement } from './htmlTree.ts';

/** Elements that show what another page holds, without `amp-`. */
export const embedding: ReadonlySet<string> = new Set(['audio', 'video', 'iframe', 'embed', 'object', 'youtube']);
import { smallestSharp } from './srcset.ts';

/** Where scripts of websites look for the picture to load later. */
const LAZY = ['data-src', 'data-lazy-src', 'data-original'];
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset'];

/** Addresses of a picture, the best first. */
export interface PictureAddresses {
  addresses: string[];
  /** Whether a script was to load it. It often stands in the text twice: again for readers without scripts. */
  isLazy: boolean;
}

/** Where a picture may be: `source` elements of its `picture` come after its own addresses. */
export function pictureAddresses(image: Element, sources: readonly Element[]): PictureAddresses {
  const lazy = [...LAZY.map((name) => attributeOf(image, name)), ...setsOf(image, LAZY_SETS)].filter(isAddress);
  const own = [attributeOf(image, 'src'), ...setsOf(image, ['srcset'])].filter(isAddress);
  const others = sources.flatMap((source) => setsOf(source, ['srcset', ...LAZY_SETS])).filter(isAddress);
  // A picture within the page itself (`data:`) is a placeholder.
  const all = [...lazy, ...own, ...others];
  return { addresses: [...all.filter((one) => !isData(one)), ...all.filter(isData)], isLazy: lazy.length > 0 };
}

function setsOf(element: Element, names: readonly string[]): (string | null)[] {
  return names.map((name) => smallestSharp(attributeOf(element, name) ?? ''));
}

function isAddress(text: string | null): text is string {
  return text !== null && text.trim() !== '';
}

function isData(address: string): boolean {
  return /^\s*data:/i.test(address);
}

export type MediaKind = 'sound' | 'video' | 'picture' | 'page';

/** What an element embeds: its addresses in the order to try them, and the player of the first that has one. */
export interface Embedded {
  addresses: string[];
  player: Player | null;
}

/** The addresses of an `audio`, `video`, `iframe`, `embed` or `object` element. */
export function embeddedIn(element: Element): Embedded {
  const inner = element.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'source' || child.tagName === 'embed') return [attributeOf(child, 'src')];
    const isMovie = child.tagName === 'param' && /^(?:movie|src|url)$/i.test(attributeOf(child, 'name') ?? '');
    return isMovie ? [attributeOf(child, 'value')] : [];
  });
  const own = ['src', 'data-src', 'data-lazy-src', 'data'].map((name) => attributeOf(element, name));
  const addresses = [...new Set([...own, ...inner].filter(isAddress))].filter((one) => !/^\s*about:/i.test(one));
  const videoId = attributeOf(element, 'data-videoid') ?? '';
  const known = element.tagName === 'amp-youtube' ? [`https://youtu.be/${videoId}`] : addresses;
  return { addresses, player: known.map(embeddedPlayer).find((player) => player !== null) ?? null };
}

const ENDINGS: readonly (readonly [MediaKind, RegExp])[] = [
  ['sound', SOUND_ENDING],
  ['video', /\.(?:mp4|m4v|webm|ogv|mov)$/i],
  ['picture', /\.(?:png|jpe?g|gif|webp|avif|svg)$/i],
];

/** What is at an address, by the element that embeds it, its `type`, and the ending of the address. */
export function mediaKind(element: Element, address: string): MediaKind {
  const name = element.tagName.replace(/^(?:amp|open)-/, '');
  if (name === 'audio') return 'sound';
  if (name === 'video') return 'video';
  const type = /^(audio|video|image)\//i.exec(attributeOf(element, 'type') ?? '')?.[1]?.toLowerCase();
  if (type !== undefined) return type === 'audio' ? 'sound' : type === 'video' ? 'video' : 'picture';
  const path = parseUrl(address)?.pathname ?? '';
  return ENDINGS.find(([, ending]) => ending.test(path))?.[0] ?? 'page';
}

/** Whether the content of an element is nothing to show. */
export function isFrame(element: Element): boolean {
  return element.tagName === 'iframe';
}

/** The page of a video at its host. */
export function watchAddress({ host, videoId }: Player): string {
  return host === 'youtube' ? `https://www.youtube.com/watch?v=${videoId}` : `https://vimeo.com/${videoId}`;
}

/** The words of the link that stands for something embedded. */
export function embedName(
  element: Element,
  player: Player | null,
  kind: MediaKind | null,
  address: string,
  words: Words['body'],
): string {
  const title = (attributeOf(element, 'title') ?? attributeOf(element, 'aria-label') ?? '').trim();
  if (player !== null) return say(words.watchAt, { host: player.host === 'youtube' ? 'YouTube' : 'Vimeo' });
  if (kind === 'page')
    return `${title === '' ? words.embeddedPage : title} (${parseUrl(address)?.hostname ?? address})`;
  const what = kind === 'sound' ? words.listen : words.watchVideo;
  return title === '' ? what : say(words.titled, { what, title });
}
