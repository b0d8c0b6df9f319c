import { parseUrl } from '../../core/address.ts';
import type { Player } from '../../core/article.ts';
import type { Report } from '../diagnostics/report.ts';
import { soundIn } from './sound.ts';

/**
 * The player that a record embeds: the one in its iframe's address, else the one that the article's own address leads to.
 * The markup itself is never used. What embeds neither a known player nor a sound is reported.
 */
export function findPlayer(embed: string | null, url: string | null, report: Report): Player | null {
  const source = embed === null ? null : (/<iframe\b[^<>]*?\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(embed)?.[1] ?? null);
  const embedded = source === null ? null : embeddedPlayer(source);
  if (embed !== null && embed.trim() !== '' && embedded === null && soundIn(embed) === null)
    report('embed-unknown', { field: 'featuredContent', received: embed });
  return embedded ?? (url !== null && KNOWN_HOST.test(url) ? playerOf(url) : null);
}

/** A quick test: all hosts we know match. */
const KNOWN_HOST = /youtu|vimeo/;

/** The player of an iframe's address. A wrapping service (Embedly) has that address in a parameter. */
export function embeddedPlayer(source: string): Player | null {
  const wrapped = parseUrl(source, 'https://embed.invalid/')?.searchParams.values() ?? [];
  return [source, ...wrapped].map(playerOf).find((player) => player !== null) ?? null;
}

/** The video that an address plays, at the hosts we know. */
export function playerOf(address: string): Player | null {
  const url = parseUrl(address.startsWith('//') ? `https:${address}` : address);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const host = url.hostname.replace(/^(www|m)\./, '');
  const [, first = '', second = ''] = url.pathname.split('/');
  if (host === 'youtu.be') return youtube(first);
  if (host === 'youtube.com' || host === 'youtube-nocookie.com') {
    return youtube(
      /^(embed|shorts|live|v)$/.test(first)
        ? (second.split('&')[0] ?? '')
        : first === 'watch'
          ? (url.searchParams.get('v') ?? '')
          : '',
    );
  }
  if (host === 'player.vimeo.com' && first === 'video') return vimeo(second);
  return host === 'vimeo.com' ? vimeo(first) : null;
}

/** Names of a playlist and of a live stream. They look like the id of a video. */
const notVideos: readonly string[] = ['videoseries', 'live_stream'];

function youtube(videoId: string): Player | null {
  return /^[\w-]{11}$/.test(videoId) && !notVideos.includes(videoId) ? { host: 'youtube', videoId } : null;
}

function vimeo(videoId: string): Player | null {
  return /^\d{6,12}$/.test(videoId) ? { host: 'vimeo', videoId } : null;
}
