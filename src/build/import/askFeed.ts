import type { IncomingMessage } from 'node:http';
import type { HostTurns } from '../links/hostTurns.ts';
import { answerHead, type Network, openAnswer, PrivateHost, whoAsks } from '../links/network.ts';
import { FOR_GOOD, MOST_REDIRECTS, movedTo, publicUrl, targetOf } from '../links/redirects.ts';
import { readRetryAfter } from '../links/retryAfter.ts';
import { bodyOf } from './bodyOf.ts';
import type { ImportState, KnownFeed } from './feedsFile.ts';
import { MOST_BYTES, decodeFeed, TooLarge } from './feedText.ts';
import { type ParsedSource, parseSource } from './parseSource.ts';

/** What came of asking for one feed. */
export interface FeedAnswer {
  state: ImportState;
  /** As in `KnownFeed`. */
  answer: number | string;
  movedTo: string | null;
  restUntil: number | null;
  etag: string | null;
  lastModified: string | null;
  /** What it holds; null where that is nothing new, or could not be had. */
  content: Exclude<ParsedSource, { reason: string }> | null;
  /** Whether the host gave no answer at all. */
  isSilent: boolean;
}

/** What the way to feeds depends on. `now`: milliseconds UTC. */
export interface FeedWay {
  network: Network;
  turns: HostTurns;
  now: number;
}

const GONE = new Set([404, 410]);
const FORBIDDEN = new Set([401, 403, 451]);
/** How long a host is left alone that is asked too often and does not say for how long, and the longest time. */
const USUAL_REST = 3_600_000;
const LONGEST_REST = 30 * 86_400_000;
/** Longer ones are no good to a host. */
const LONGEST_MARK = 500;

/** Asks for a feed and reads it; only if it has news, where `known` says what was had of it. Never rejects. */
export async function askFeed(address: string, known: KnownFeed | undefined, way: FeedWay): Promise<FeedAnswer> {
  try {
    return await follow(address, known, way);
  } catch (error) {
    return failed(error, way.network);
  }
}

async function follow(address: string, known: KnownFeed | undefined, way: FeedWay): Promise<FeedAnswer> {
  const seen = new Set<string>();
  let [at, lasting, isForGood] = [address, address, true];
  while (seen.size <= MOST_REDIRECTS) {
    const url = publicUrl(at);
    if (url === null)
      return without('unusable', seen.size === 0 ? 'no address of the public web' : 'it leads to no public page');
    if (seen.has(url.href)) return without('unusable', 'redirects in a circle');
    seen.add(url.href);
    const step = await way.turns.take(url.host, () => takeStep(url, known, way));
    if ('state' in step) return { ...step, movedTo: movedTo(address, lasting) };
    isForGood &&= FOR_GOOD.has(step.status);
    if (isForGood) lasting = step.next;
    at = step.next;
  }
  return without('unusable', `more than ${MOST_REDIRECTS} redirects`);
}

/** Asks at one address. Gives where it leads, or what it answers. */
async function takeStep(
  url: URL,
  known: KnownFeed | undefined,
  { network, now }: FeedWay,
): Promise<FeedAnswer | { next: string; status: number }> {
  const answer = await openAnswer(url, { method: 'GET', headers: headersFor(known) }, network);
  const { status, retryAfter } = answerHead(answer);
  const next = targetOf(answerHead(answer), url);
  if (next === null && status === 200) return readAnswer(answer, url);
  answer.destroy();
  return next === null ? refusal(status, retryAfter, now) : { next, status };
}

function headersFor(known: KnownFeed | undefined): Record<string, string> {
  const { etag = null, lastModified = null } = known ?? {};
  return {
    ...whoAsks('reads feeds'),
    Accept:
      'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, */*;q=0.5',
    'Accept-Encoding': 'gzip, br',
    ...(etag !== null && { 'If-None-Match': etag }),
    ...(lastModified !== null && { 'If-Modified-Since': lastModified }),
  };
}

async function readAnswer(answer: IncomingMessage, url: URL): Promise<FeedAnswer> {
  const bytes = await bodyOf(answer);
  const content = await parseSource(decodeFeed(bytes, answer.headers['content-type'] ?? ''), url.href);
  if ('reason' in content) return without(content.kind === 'html' ? 'html' : 'unusable', `it ${content.reason}`);
  const { etag, 'last-modified': lastModified } = answer.headers;
  return { ...without('ok', 200), etag: markOf(etag), lastModified: markOf(lastModified), content };
}

/** A mark that a host gives its feed, to hear it again. */
function markOf(text: string | undefined): string | null {
  return text === undefined || text.length > LONGEST_MARK || !/^[\x20-\x7e]+$/.test(text) ? null : text;
}

function refusal(status: number, retryAfter: string | null, now: number): FeedAnswer {
  if (status === 304) return without('unchanged', status);
  if (GONE.has(status)) return without('gone', status);
  if (FORBIDDEN.has(status)) return without('forbidden', status);
  const rest = readRetryAfter(retryAfter, now);
  if (status !== 429 && !(status === 503 && rest !== null)) return without('unusable', status);
  return { ...without('resting', status), restUntil: now + Math.min(LONGEST_REST, Math.max(0, rest ?? USUAL_REST)) };
}

function failed(error: unknown, { timeoutMs }: Network): FeedAnswer {
  if (error instanceof PrivateHost) return without('unusable', 'its name leads into a private network');
  if (error instanceof TooLarge) return without('unusable', `it has more than ${MOST_BYTES / 1e6} MB`);
  if (!(error instanceof Error)) return without('unusable', String(error));
  const code = 'code' in error ? String(error.code) : null;
  if (code === null) return without('unusable', error.message);
  const words = code === 'ABORT_ERR' ? `no whole answer in ${timeoutMs / 1000} s` : (inWords.get(code) ?? code);
  return { ...without('silent', words), isSilent: true };
}

const inWords = new Map([
  ['ENOTFOUND', 'no such host, or this machine is offline'],
  ['ECONNREFUSED', 'its host takes no connection'],
  ['ECONNRESET', 'the connection broke off'],
]);

function without(state: ImportState, answer: number | string): FeedAnswer {
  const nothing = { movedTo: null, restUntil: null, etag: null, lastModified: null, content: null };
  return { state, answer, ...nothing, isSilent: false };
}
