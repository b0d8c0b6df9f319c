import { parseUrl } from '../../core/address.ts';
import { decodeAddress } from '../../core/repair/entities.ts';

/** The ending of the path of a sound's address. */
export const SOUND_ENDING = /\.(?:mp3|m4a|ogg|oga|opus|wav|flac|aac)$/i;

/**
 * The address of the sound that a record embeds (an `audio` element, or an address that ends as sounds do), else the
 * article's own address where that is one. Null where there is none, or where it is not had over https: the page plays
 * nothing else.
 */
export function findSound(embed: string | null, url: string | null): string | null {
  return (embed === null ? null : soundIn(embed)) ?? (url === null ? null : soundAt(url));
}

/** The address of the sound that some markup embeds. */
export function soundIn(embed: string): string | null {
  const audio = /<audio\b[^]*/i.exec(embed)?.[0] ?? null;
  if (audio !== null) return secure(sourceOf(audio) ?? '');
  return soundAt(sourceOf(embed) ?? embed.trim());
}

/** The first address of an element that embeds something. */
function sourceOf(markup: string): string | null {
  return /<(?:audio|source|iframe|embed)\b[^<>]*?\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(markup)?.[1] ?? null;
}

function soundAt(address: string): string | null {
  const url = secure(address);
  return url !== null && SOUND_ENDING.test(new URL(url).pathname) ? url : null;
}

function secure(address: string): string | null {
  const decoded = decodeAddress(address);
  const url = parseUrl(decoded.startsWith('//') ? `https:${decoded}` : decoded);
  return url?.protocol === 'https:' ? url.href : null;
}
