import { DAY } from '../../core/day.ts';
import { HostTurns } from './hostTurns.ts';
import { type AnswerHead, askServer, type Network, PrivateHost } from './network.ts';
import { FOR_GOOD, MOST_REDIRECTS, movedTo, publicUrl, targetOf } from './redirects.ts';
import { readRetryAfter } from './retryAfter.ts';

/** What came of asking for one address. */
export interface Finding {
  page: 'there' | 'missing' | 'unknown';
  /** As in `KnownLink`. */
  answer: number | string;
  /** Where the page is now for good; null where it has not moved. */
  movedTo: string | null;
  /** Days for which the host wants to be left alone; null where it does not say so. */
  restDays: number | null;
  /** Whether the host gave no answer at all. */
  isSilent: boolean;
}

/** The longest time to leave a host alone, in days, whatever it says. */
const LONGEST_REST = 30;

const MISSING = new Set([404, 410]);
const LATER = new Set([429, 503]);
/** A name that resolves wherever names do. Readers are led there, too. */
const KNOWN_HOST = 'web.archive.org';

/** Asks for pages, politely: the head alone, one request at a time to a host, no private network. */
export class LinkAsker {
  readonly #network: Network;
  readonly #now: number;
  readonly #turns: HostTurns;
  #knowsNames: Promise<boolean> | null = null;

  /** `now`: milliseconds UTC. */
  constructor(network: Network, now: number) {
    this.#network = network;
    this.#now = now;
    this.#turns = new HostTurns(network.pause);
  }

  /** Asks for an address, and follows redirects. Never rejects. */
  async ask(address: string): Promise<Finding> {
    try {
      return await this.#follow(address);
    } catch (error) {
      return this.#failed(error);
    }
  }

  async #follow(address: string): Promise<Finding> {
    const seen = new Set<string>();
    let [at, lasting, isForGood] = [address, address, true];
    while (seen.size <= MOST_REDIRECTS) {
      const url = publicUrl(at);
      if (url === null) return unknown('a redirect to what is no public page of the web');
      if (seen.has(url.href)) return unknown('redirects in a circle');
      seen.add(url.href);
      const answer = await this.#headOf(url);
      const next = targetOf(answer, url);
      if (next === null) return this.#judge(answer, movedTo(address, lasting));
      isForGood &&= FOR_GOOD.has(answer.status);
      if (isForGood) lasting = next;
      at = next;
    }
    return unknown(`more than ${MOST_REDIRECTS} redirects`);
  }

  /** Many servers answer HEAD with an error where a browser gets the page: what is no success is asked for by GET. */
  async #headOf(url: URL): Promise<AnswerHead> {
    const ask = (method: 'HEAD' | 'GET') => this.#turns.take(url.host, () => askServer(url, method, this.#network));
    const answer = await ask('HEAD');
    return answer.status < 400 || LATER.has(answer.status) ? answer : ask('GET');
  }

  #judge({ status, retryAfter }: AnswerHead, newAddress: string | null): Finding {
    if (status >= 200 && status < 300)
      return { page: 'there', answer: status, movedTo: newAddress, restDays: null, isSilent: false };
    if (MISSING.has(status)) return missing(status);
    return { ...unknown(status), restDays: LATER.has(status) ? this.#restDays(retryAfter) : null };
  }

  async #failed(error: unknown): Promise<Finding> {
    if (error instanceof PrivateHost) return unknown('its name leads into a private network');
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
    if (code === 'ABORT_ERR') return silent(`no answer in ${this.#network.timeoutMs / 1000} s`);
    if (code !== 'ENOTFOUND') return silent(code);
    return (await this.#canResolve()) ? missing('no such host') : silent('names do not resolve');
  }

  /** Where no name resolves, this machine is offline, and no host is gone. */
  #canResolve(): Promise<boolean> {
    this.#knowsNames ??= this.#network.resolve(KNOWN_HOST).then(
      () => true,
      () => false,
    );
    return this.#knowsNames;
  }

  #restDays(retryAfter: string | null): number {
    const wait = readRetryAfter(retryAfter, this.#now) ?? DAY;
    return Math.min(LONGEST_REST, Math.max(1, Math.ceil(wait / DAY)));
  }
}

function missing(answer: number | string): Finding {
  return { page: 'missing', answer, movedTo: null, restDays: null, isSilent: false };
}

function unknown(answer: number | string): Finding {
  return { page: 'unknown', answer, movedTo: null, restDays: null, isSilent: false };
}

function silent(answer: string): Finding {
  return { ...unknown(answer), isSilent: true };
}
