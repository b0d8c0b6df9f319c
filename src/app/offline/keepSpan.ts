import type { QueryClient } from '@tanstack/react-query';
import type { Bootstrap } from '../../core/format/bootstrap.ts';
import type { Manifest } from '../../core/format/manifest.ts';
import type { OfflineAnswer } from '../../core/offline/messages.ts';
import type { Span } from '../../core/offline/span.ts';
import { pathOfShard, searchPaths, tables } from './editionFiles.ts';
import { filesOfSpan, idsIn, type SpanFiles } from './spanFiles.ts';
import type { SpanProgress } from './spanProgress.ts';

/** What keeping a span needs. */
export interface SpanKeeper {
  client: QueryClient;
  bootstrap: Bootstrap;
  /** Has the worker keep a file. */
  keep: (path: string) => Promise<OfflineAnswer>;
  /** Is told how far it came, after each file of articles. */
  tell: (progress: SpanProgress) => void;
}

/** The worker did not keep a file. */
class NotKept extends Error {
  readonly state: SpanProgress['state'];

  constructor(answer: OfflineAnswer) {
    super(answer);
    this.state = answer === 'full' ? 'full' : 'cut';
  }
}

/**
 * Has the worker keep a span of the edition: all its cards, which can be searched by themselves, then its articles, the newest
 * first, and of all articles the search index as well. Gives the paths that belong to the span. Null where it did not come to its end.
 */
export async function keepSpan(keeper: SpanKeeper, span: Span, signal: AbortSignal): Promise<Set<string> | null> {
  const run = new SpanRun(keeper, signal);
  try {
    return await run.keep(span);
  } catch (error) {
    if (!signal.aborted) run.tell(error instanceof NotKept ? error.state : 'cut');
    return null;
  }
}

async function indexOf(manifest: Manifest): Promise<string[]> {
  const { words, others } = await searchPaths(manifest);
  return [...words, ...others];
}

/** One go at keeping a span. */
class SpanRun {
  readonly #keeper: SpanKeeper;
  readonly #signal: AbortSignal;
  readonly #paths = new Set<string>();
  #kept = 0;
  #articles = 0;

  constructor(keeper: SpanKeeper, signal: AbortSignal) {
    this.#keeper = keeper;
    this.#signal = signal;
  }

  /** Rejects with a `NotKept`, a `ContentError` or the reason of the signal. */
  async keep(span: Span): Promise<Set<string>> {
    const { client, bootstrap } = this.#keeper;
    const { manifest } = bootstrap;
    for (const path of tables(manifest)) await this.#file(path);
    const files = await filesOfSpan(client, manifest, span, this.#signal);
    this.#articles = files.articles;
    this.tell('going');
    for (const [path, count] of await this.#cards(files)) {
      await this.#file(path);
      this.#kept += count;
      this.tell('going');
    }
    if (span === 'all') for (const path of await indexOf(manifest)) await this.#file(path);
    this.tell('done');
    return this.#paths;
  }

  /** Tells how far it came. */
  tell(state: SpanProgress['state']): void {
    this.#keeper.tell({ kept: this.#kept, of: this.#articles, state });
  }

  /** Keeps the cards. Gives the files that their articles are in, with how many of them each has. */
  async #cards({ pages, hashes }: SpanFiles): Promise<Map<string, number>> {
    const shards = new Map<string, number>();
    for (const page of pages) {
      await this.#file(page.path);
      for (const id of await idsIn(page, this.#signal)) {
        const path = pathOfShard(id, this.#keeper.bootstrap.manifest, hashes);
        shards.set(path, (shards.get(path) ?? 0) + 1);
      }
    }
    return shards;
  }

  async #file(path: string): Promise<void> {
    this.#signal.throwIfAborted();
    this.#paths.add(path);
    const answer = await this.#keeper.keep(path);
    this.#signal.throwIfAborted();
    if (answer !== 'yes') throw new NotKept(answer);
  }
}
