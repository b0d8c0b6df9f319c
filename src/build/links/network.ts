import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { LookupFunction } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { version } from '../version.ts';
import { isPublicAddress } from './publicAddress.ts';

/** What the way to other hosts depends on. Tests have another one. */
export interface Network {
  /** The IP addresses of a host. */
  resolve: (host: string) => Promise<LookupAddress[]>;
  isPublic: (ip: string) => boolean;
  /** Waits between two requests to one host. */
  pause: () => Promise<unknown>;
  /** Milliseconds for one request. */
  timeoutMs: number;
}

const PAUSE_MS = 1000;

export const internet: Network = {
  resolve: (host) => lookup(host, { all: true }),
  isPublic: isPublicAddress,
  pause: () => wait(PAUSE_MS),
  timeoutMs: 20_000,
};

/** The head of an answer. */
export interface AnswerHead {
  status: number;
  location: string | null;
  retryAfter: string | null;
}

/** A host whose name leads into a network that is not public. It is not asked. */
export class PrivateHost extends Error {}

/** An answer that began, and did not end in time. It has the code that Node gives to a request for which none began. */
class TimeUp extends Error {
  readonly code = 'ABORT_ERR';
}

/** How a page is asked for. */
export interface Asking {
  method: 'HEAD' | 'GET';
  headers: Readonly<Record<string, string>>;
}

/** Asks for one page. Gives its answer as soon as its head is here; the rest of it fails where the time is up. Rejects where none comes. */
export function openAnswer(url: URL, { method, headers }: Asking, network: Network): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  const signal = AbortSignal.timeout(network.timeoutMs);
  const options = { method, headers, agent: false, lookup: publicLookup(network), signal };
  return new Promise((resolve, reject) => {
    const take = (answer: IncomingMessage) => {
      signal.addEventListener('abort', () => answer.destroy(new TimeUp()));
      resolve(answer);
    };
    request(url, options, take).on('error', reject).end();
  });
}

/** Asks for one page, and reads no more of the answer than its head. Rejects where none comes. */
export async function askServer(url: URL, method: Asking['method'], network: Network): Promise<AnswerHead> {
  const answer = await openAnswer(url, { method, headers: { ...whoAsks('checks links'), Accept: '*/*' } }, network);
  answer.destroy();
  return answerHead(answer);
}

/** What an answer says before its content. */
export function answerHead({ statusCode = 0, headers }: IncomingMessage): AnswerHead {
  const { location = null, 'retry-after': retryAfter = null } = headers;
  return { status: statusCode, location, retryAfter };
}

/** The header that says who asks, and why. */
export function whoAsks(why: string): { 'User-Agent': string } {
  return { 'User-Agent': `Broadsheet/${version()} (${why})` };
}

/** Only public addresses are connected to, whatever the name says a moment later. */
function publicLookup({ resolve, isPublic }: Network): LookupFunction {
  return (host, { all }, done) => {
    const find = async () => {
      const found = (await resolve(host)).filter(({ address }) => isPublic(address));
      if (found.length === 0) throw new PrivateHost(host);
      return found;
    };
    find().then(
      (found) => (all === true ? done(null, found) : done(null, found[0]?.address ?? '', found[0]?.family)),
      (error: NodeJS.ErrnoException) => done(error, []),
    );
  };
}
