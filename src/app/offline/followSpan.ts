import { fileHashesQuery } from '../content/queries.ts';
import type { Span } from '../../core/offline/span.ts';
import { onPreferenceChange, type Preference, preferences, readPreference } from '../layout/preferences.ts';
import { allPaths, newestPaths, shardPaths } from './editionFiles.ts';
import { keepSpan, type SpanKeeper } from './keepSpan.ts';
import { spanProgress } from './spanProgress.ts';

/** What following the reader's choice needs, beside what keeping a span needs. */
export interface SpanFollower extends Omit<SpanKeeper, 'tell'> {
  /** Keeps these files no longer. */
  drop: (paths: string[]) => Promise<unknown>;
  /** Ids of the articles that the reader saved or read. */
  wanted: () => readonly string[];
  /** The browser has no room for the rest. */
  onFull: () => void;
}

/** Keeps the span that the reader chose, and another one as soon as they choose it. Of a narrower one what is beyond it goes. Gives a function that ends it. */
export function followSpan(follower: SpanFollower): () => void {
  let span: Preference<'span'> = preferences.span[0];
  let run = new AbortController();
  let running = Promise.resolve();
  const look = () => {
    const chosen = readPreference('span');
    if (chosen === span) return;
    const isNarrower = preferences.span.indexOf(chosen) < preferences.span.indexOf(span);
    span = chosen;
    run.abort();
    run = new AbortController();
    const { signal } = run;
    running = running.then(() => takeSpan(follower, chosen, isNarrower, signal)).catch(() => {});
  };
  const stop = onPreferenceChange(look);
  look();
  return () => {
    stop();
    run.abort();
  };
}

/** Rejects with a `ContentError` where it can't be said what is beyond the span: then it stays. */
async function takeSpan(
  follower: SpanFollower,
  chosen: Preference<'span'>,
  isNarrower: boolean,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) return;
  const paths = chosen === 'newest' ? nothingMore() : await keepChosen(follower, chosen, signal);
  if (isNarrower && paths !== null && !signal.aborted) await dropBeyond(follower, paths);
}

function nothingMore(): Set<string> {
  spanProgress.write(null);
  return new Set();
}

async function keepChosen(follower: SpanFollower, span: Span, signal: AbortSignal): Promise<Set<string> | null> {
  const paths = await keepSpan({ ...follower, tell: spanProgress.write }, span, signal);
  if (spanProgress.read()?.state === 'full') follower.onFull();
  return paths;
}

/** Has all go that belongs neither to the span, nor to the newest stories, nor to what the reader saved or read. */
async function dropBeyond({ client, bootstrap, wanted, drop }: SpanFollower, span: ReadonlySet<string>): Promise<void> {
  const { manifest } = bootstrap;
  const hashes = await client.ensureQueryData(fileHashesQuery(manifest));
  const newest = await newestPaths(client, bootstrap);
  const used = await shardPaths(client, manifest, wanted());
  const isStaying = (path: string) => span.has(path) || newest.has(path) || used.has(path);
  await drop((await allPaths(manifest, hashes)).filter((path) => !isStaying(path)));
}
