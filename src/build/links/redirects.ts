import { canonicalAddress, parseUrl, safeAddress } from '../../core/address.ts';
import type { AnswerHead } from './network.ts';

export const MOST_REDIRECTS = 5;

/** Redirects that say: use the new address from now on. */
export const FOR_GOOD: ReadonlySet<number> = new Set([301, 308]);

/** The page to ask for, without a fragment. Null for what is not of the public web. */
export function publicUrl(address: string): URL | null {
  const safe = safeAddress(address);
  return safe === null ? null : parseUrl(safe.replace(/#.*$/su, ''));
}

/** Where an answer leads; null where it is none that leads anywhere. Servers write addresses in UTF-8, which Node reads as latin1. */
export function targetOf({ status, location }: AnswerHead, from: URL): string | null {
  if (status < 300 || status >= 400 || location === null) return null;
  return parseUrl(Buffer.from(location, 'latin1').toString('utf8'), from.href)?.href ?? 'about:blank';
}

/** Where a page is for good, if that is elsewhere. An address that only lacks `www.`, a closing slash and the like is the same. */
export function movedTo(address: string, lasting: string): string | null {
  return canonicalAddress(lasting) === canonicalAddress(address) ? null : lasting;
}
