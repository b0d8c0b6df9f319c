import { parseUrl } from '../core/address.ts';
import type { Player } from '../core/article.ts';
import type { Report } from './report.ts';

/**
 * The known player that a record embeds, by the address of its iframe, else by the article's own address where that
 * is a video's page. The markup itself is never used. An iframe of any other host is reported.
 */
export function findPlayer(embed: string | null, url: string | null, report: Report): Player | null {
  const source = embed === null ? null : (/<iframe\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(embed)?.[1] ?? null);
  const embedded = source === null ? null : playerOf(source);
  if (embed !== null && embed.trim() !== '' && embedded === null) report('embed-unknown', { field: 'featuredContent', received: embed });
  return embedded ?? (url === null ? null : playerOf(url));
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

function youtube(videoId: string): Player | null {
  return /^[\w-]{11}$/.test(videoId) ? { host: 'youtube', videoId } : null;
}

function vimeo(videoId: string): Player | null {
  return /^\d{6,12}$/.test(videoId) ? { host: 'vimeo', videoId } : null;
}
