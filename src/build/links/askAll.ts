import { parseUrl } from '../../core/address.ts';

/** Hosts that are asked side by side. */
const HOSTS_AT_ONCE = 8;
/** After so many requests in a row without an answer a host is left alone. */
const MOST_SILENT = 3;

/** How to ask, and what to do with what is found. */
interface Asker<Found extends { isSilent: boolean }> {
  ask: (address: string) => Promise<Found>;
  learn: (address: string, found: Found) => void;
  /** Whether a host wants to be left alone. */
  wantsRest: (found: Found) => boolean;
}

/**
 * Asks for addresses: those of a host one after the other in their order, several hosts at once. A host that wants to be left alone, or
 * gives no answer, is left alone: the rest of its addresses waits for another run.
 */
export async function askAll<Found extends { isSilent: boolean }>(
  addresses: readonly string[],
  asker: Asker<Found>,
): Promise<void> {
  // All workers take from one iterator.
  const hosts = byHost(addresses).values();
  const worker = async () => {
    for (const host of hosts) await askHost(host, asker);
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, worker));
}

async function askHost<Found extends { isSilent: boolean }>(
  addresses: readonly string[],
  { ask, learn, wantsRest }: Asker<Found>,
): Promise<void> {
  let silent = 0;
  for (const address of addresses) {
    const found = await ask(address);
    learn(address, found);
    silent = found.isSilent ? silent + 1 : 0;
    if (wantsRest(found) || silent === MOST_SILENT) return;
  }
}

/** The host with the most addresses first, because it takes the longest. */
function byHost(addresses: readonly string[]): string[][] {
  const hosts = new Map<string, string[]>();
  for (const address of addresses) {
    const host = parseUrl(address)?.host ?? '';
    const known = hosts.get(host);
    if (known === undefined) hosts.set(host, [address]);
    else known.push(address);
  }
  return [...hosts.values()].sort((a, b) => b.length - a.length);
}
