import { constants } from 'node:os';
import { archivedPage } from '../../core/address.ts';
import { compare } from '../../core/compare.ts';
import type { OnProgress } from '../progress.ts';
import { afterLook, isDue } from './afterLook.ts';
import { askAll } from './askAll.ts';
import { LinkAsker } from './linkAsker.ts';
import type { KnownLink, KnownLinks } from './linkFile.ts';
import { internet, type Network } from './network.ts';
import { linksToRefresh, saveLinks } from './saveLinks.ts';

/** What came of a run that asked for the originals. */
export interface RefreshedLinks {
  links: KnownLinks;
  /** How many were due, and how many of them were asked for. */
  due: number;
  asked: number;
}

interface RefreshOptions {
  /** Milliseconds UTC. */
  now: number;
  onProgress?: OnProgress;
  network?: Network;
}

/**
 * Asks for the originals that are due, those that were never asked for first, and writes what is known into the file beside
 * the records. Other addresses leave the file. A run that is stopped by a signal keeps what it learned. Rejects with a
 * `Fault` where the file can't be read or written.
 */
export async function refreshLinks(
  folder: string,
  addresses: readonly string[],
  { now, onProgress = () => {}, network = internet }: RefreshOptions,
): Promise<RefreshedLinks> {
  const today = new Date(now).toISOString().slice(0, 10);
  const before = linksToRefresh(folder);
  const originals = addresses.filter((address) => archivedPage(address) === null);
  const links = knownOf(originals, before);
  const due = originals.filter((address) => isDue(links.get(address), today)).sort(longestUnasked(before));
  const asker = new LinkAsker(network, now);
  let asked = 0;
  const report = () => onProgress({ stage: 'Asking for originals', done: asked, total: due.length });
  const save = () => saveLinks(folder, links, before);
  report();
  await untilSignal(save, () =>
    askAll(due, {
      ask: (address) => asker.ask(address),
      learn: (address, finding) => {
        links.set(address, afterLook(links.get(address), finding, today));
        asked++;
        report();
      },
      wantsRest: ({ restDays }) => restDays !== null,
    }),
  );
  save();
  return { links, due: due.length, asked };
}

function knownOf(addresses: readonly string[], links: KnownLinks): Map<string, KnownLink> {
  return new Map(
    addresses.flatMap((address) => {
      const known = links.get(address);
      return known === undefined ? [] : [[address, known] as const];
    }),
  );
}

function longestUnasked(links: KnownLinks): (a: string, b: string) => number {
  const lookedAt = (address: string) => links.get(address)?.lookedAt ?? '';
  return (a, b) => compare(lookedAt(a), lookedAt(b)) || compare(a, b);
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs `work`. A signal that comes meanwhile ends the process, as it does by itself, but after `save`. */
async function untilSignal(save: () => void, work: () => Promise<void>): Promise<void> {
  const end = (signal: NodeJS.Signals) => {
    save();
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  try {
    await work();
  } finally {
    for (const signal of SIGNALS) process.off(signal, end);
  }
}
