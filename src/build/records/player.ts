import { parseUrl } from '../../core/address.ts';
import type { Player } from '../../core/article.ts';
import type { Report } from '../diagnostics/report.ts';

/**
 * The known player that a record embeds, by the address of its iframe, else by the article's own address where that
 * is a video's page. The markup itself is never used. An iframe of any other host is reported.
 */
export function findPlayer(embed: string | null, url: string | null, report: Report): Player | null {
  const source = embed === null ? null : (/<iframe\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(embed)?.[1] ?? null);
  const embedded = source === null ? null : embeddedPlayer(source);
  if (embed !== null && embed.trim() !== '' && embedded === null) report('embed-unknown', { field: 'featuredContent', received: embed });
  return embedded ?? (url !== null && KNOWN_HOST.test(url) ? playerOf(url) : null);
}

/** Stands in every host we know. */
const KNOWN_HOST = /youtu|vimeo/;

/** The player that an iframe's address is, or that a service which wraps it (Embedly) names in a parameter. */
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
    return youtube(/^(embed|shorts|live)$/.test(first) ? second : first === 'watch' ? (url.searchParams.get('v') ?? '') : '');
  }
  if (host === 'player.vimeo.com' && first === 'video') return vimeo(second);
  return host === 'vimeo.com' ? vimeo(first) : null;
}

/** Names that stand in the place of a video's id, and are as long: a playlist, whatever a channel is showing. */
const notVideos: readonly string[] = ['videoseries', 'live_stream'];

function youtube(videoId: string): Player | null {
  return /^[\w-]{11}$/.test(videoId) && !notVideos.includes(videoId) ? { host: 'youtube', videoId } : null;
}

function vimeo(videoId: string): Player | null {
  return /^\d{6,12}$/.test(videoId) ? { host: 'vimeo', videoId } : null;
}
