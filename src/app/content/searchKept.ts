import type { QueryClient } from '@tanstack/react-query';
import type { Card } from '../../core/article.ts';
import { cardPositions } from '../../core/facets/stories.ts';
import { type CardFamily, cardPagePath } from '../../core/format/fileHashes.ts';
import { facetKeys, type Manifest } from '../../core/format/manifest.ts';
import type { LeadOf } from '../../core/format/storyLeads.ts';
import { cacheNames } from '../../core/offline/cacheNames.ts';
import { cardMatcher, wordTermsOf } from '../../core/search/cardMatcher.ts';
import { hasOperators, parseQuery } from '../../core/search/query.ts';
import { storagePrefix } from '../../core/storagePrefix.ts';
import { type CardFile, type CardLocation, keyOf, locateLead, locateMember } from './cardFiles.ts';
import { askOrigin } from './offlineWorker.ts';
import { bootstrapQuery, cardsQuery, fileHashesQuery, storiesQuery } from './queries.ts';
import { reach } from './reach.ts';
import type { SearchHits } from './useSearchEngine.ts';

/** Where the card of an article is. */
type CardAt = (location: CardLocation) => Card | null;

/**
 * Searches the cards that are on this device, without the index: only whole words as typed, and the beginning of one that is still
 * typed. The newest come first. Rejects where the page can reach its site, and with a `ContentError` where the device does not know
 * which articles there are.
 */
export async function searchKept(client: QueryClient, text: string): Promise<SearchHits> {
  // A search may fail before the page at rest knows that it came from this device.
  await askOrigin();
  if (!reach.isOffline()) throw new Error('The page is online');
  const { manifest, front } = await client.ensureQueryData(bootstrapQuery());
  const { leadOf } = await client.ensureQueryData(storiesQuery(manifest));
  const files = await keptCards(client, manifest);
  const cardAt: CardAt = ({ file, position }) =>
    (file === null ? front.cards : files.get(keyOf(file)))?.[position] ?? null;
  const known = knownCards(leadOf, cardAt, (lead) => locateLead(lead, { manifest, front }));
  const query = parseQuery(text, facetKeys(manifest.ownFacets));
  const isMatch = cardMatcher(query);
  const found = known.filter(({ card }) =>
    isMatch([card.title, card.provider.name, card.excerpt ?? '', ...card.topics]),
  );
  return {
    ordinals: Uint32Array.from(found, ({ ordinal }) => ordinal),
    operators: hasOperators(query.operators) ? query.operators : null,
    wordTerms: wordTermsOf(query),
    correction: null,
    searched: known.length,
  };
}

/** The articles that can be shown, the newest first: the card of the lead is there, and of a member its own. */
function knownCards(
  leadOf: LeadOf,
  cardAt: CardAt,
  locate: (lead: number) => CardLocation,
): { ordinal: number; card: Card }[] {
  const positions = cardPositions(leadOf);
  const known = Array.from(leadOf, (lead, ordinal) => {
    const leadCard = cardAt(locate(positions[lead] ?? 0));
    const card = lead === ordinal ? leadCard : cardAt(locateMember(positions[ordinal] ?? 0));
    return leadCard === null || card === null ? null : { ordinal, card };
  });
  return known.filter((one) => one !== null).reverse();
}

/** The files of cards that are on this device. */
async function keptCards(client: QueryClient, manifest: Manifest): Promise<Map<string, readonly Card[]>> {
  const newest: CardFile = { family: 'newest', page: 0 };
  const cards = new Map<string, readonly Card[]>();
  const load = async (file: CardFile) => {
    const loaded = await client.ensureQueryData(cardsQuery(manifest, file)).catch(() => null);
    if (loaded !== null) cards.set(keyOf(file), loaded);
  };
  await Promise.all([newest, ...(await keptPages(client, manifest))].map(load));
  return cards;
}

async function keptPages(client: QueryClient, manifest: Manifest): Promise<CardFile[]> {
  const hashes = await client.ensureQueryData(fileHashesQuery(manifest)).catch(() => null);
  if (hashes === null) return [];
  const kept = await keptAddresses();
  const pages = (family: CardFamily) =>
    hashes[family].flatMap((hash, page) =>
      kept.has(addressOf(cardPagePath(family, page, hash))) ? [{ family, page }] : [],
    );
  return [...pages('leads'), ...pages('members')];
}

function addressOf(path: string): string {
  return new URL(import.meta.env.BASE_URL + path, location.href).href;
}

/** Addresses of the data files that the worker keeps. */
async function keptAddresses(): Promise<Set<string>> {
  const name = `${storagePrefix(import.meta.env.BASE_URL)}:${cacheNames.files}`;
  if (!('caches' in window) || !(await caches.has(name))) return new Set();
  return new Set((await (await caches.open(name)).keys()).map(({ url }) => url));
}
