import type { QueryClient } from '@tanstack/react-query';
import { act, cleanup, configure, render } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import { MemoryRouter, type NavigateFunction, useLocation, useNavigate } from 'react-router-dom';
import { afterEach, beforeEach, vi } from 'vitest';
import { App } from '../../src/app/App.tsx';
import { createQueryClient } from '../../src/app/content/queries.ts';
import { type Connect, createSearchEngine } from '../../src/app/content/searchEngine.ts';
import { type Edition, makeEdition } from '../../src/build/edition.ts';
import { readSettings, type SettingsOptions } from '../../src/build/settings.ts';
import { judgeAnswer, MissingFileError } from '../../src/core/format/fileAnswer.ts';
import { SearchSession } from '../../src/core/search/session.ts';
import { fillBrowserGaps } from './browserGaps.ts';
import { seedFolder } from './seedFolder.ts';
import { type Breakdown, serveFiles } from './servedFiles.ts';

/** Fields of a record; its file is named after `name`, else the title. */
export type RecordFields = Record<string, unknown> & { title: string; name?: string; body?: string };

export interface AppOptions {
  /** What the edition is made of: these records, or a folder of them. */
  records: readonly RecordFields[] | string;
  /** Whether the page carries the manifest and the newest cards, as the build makes it. */
  bootstrap?: boolean;
  /** The site's public address, which feeds need. A test file gives records one address alone. */
  siteUrl?: string;
  /** The publisher's own facets, as the setting has them. A test file gives records the same ones always. */
  facets?: SettingsOptions['facets'];
  /** Key of the first entry of the history. */
  entry?: string;
  /** Files that cannot be had from the start, for so many requests. */
  broken?: { path: RegExp; how: Breakdown; times?: number };
}

export interface RenderedApp {
  user: UserEvent;
  edition: Edition;
  /** Path and search parameters. */
  address: () => string;
  goBack: () => void;
  /** Paths of data files asked for, in order. */
  fetched: string[];
  breakFiles: (path: RegExp, how: Breakdown) => void;
  mendFiles: () => void;
  close: () => void;
}

// A failed request is tried again before the page says so.
configure({ asyncUtilTimeout: 10_000 });
beforeEach(fillBrowserGaps);
afterEach(async () => {
  cleanup();
  await Promise.all(clients.splice(0).map((client) => client.cancelQueries()));
  vi.unstubAllGlobals();
  localStorage.clear();
  sessionStorage.clear();
});

/** Of the apps of the test: what they fetch unasked ends with it. */
const clients: QueryClient[] = [];

/** Editions of this test file: the tests that share a list of records share its edition. */
const editions = new Map<readonly RecordFields[] | string, Promise<Edition>>();

/** Renders the whole app at an address, over an edition that the real pipeline made. The search runs in the same thread. */
export async function renderApp(
  address = '/',
  { records, bootstrap = true, siteUrl, facets, entry = 'first', broken }: AppOptions,
): Promise<RenderedApp> {
  const edition = await editionOf(records, siteUrl, facets);
  const served = serveFiles(edition.files);
  if (broken !== undefined) served.break(broken.path, broken.how, broken.times);
  const client = createQueryClient(bootstrap ? edition.bootstrap : null);
  clients.push(client);
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retryDelay: 10 } });
  const engine = createSearchEngine(connectInProcess, location.origin + import.meta.env.BASE_URL);
  const current: { address: string; navigate: NavigateFunction | null } = { address, navigate: null };
  const { pathname, search } = new URL(address, location.origin);
  // Not in StrictMode: under test it mounts everything twice, which repeats requests that a built page makes once.
  const { unmount } = await act(async () =>
    render(
      <MemoryRouter initialEntries={[{ pathname, search, key: entry }]}>
        <App client={client} engine={engine} />
        <Probe report={(at, navigate) => Object.assign(current, { address: at, navigate })} />
      </MemoryRouter>,
    ),
  );
  // The code of the tool box and of the keys comes after the page has started.
  await act(async () => void (await import('../../src/app/filters/ToolBox.tsx')));
  await import('../../src/app/keyboard/pressKey.ts');
  return {
    user: userEvent.setup(),
    edition,
    address: () => current.address,
    goBack: () => act(() => void current.navigate?.(-1)),
    fetched: served.fetched,
    breakFiles: served.break,
    mendFiles: served.mend,
    close: unmount,
  };
}

/** The edition of records (in a temporary folder) or of a folder. Fails where a record has an error. */
export function editionOf(
  records: readonly RecordFields[] | string,
  siteUrl?: string,
  facets?: AppOptions['facets'],
): Promise<Edition> {
  const known = editions.get(records) ?? makeEditionOf(records, siteUrl, facets);
  editions.set(records, known);
  return known;
}

async function makeEditionOf(
  records: readonly RecordFields[] | string,
  siteUrl?: string,
  facets?: AppOptions['facets'],
): Promise<Edition> {
  const seedsDir = typeof records === 'string' ? records : await folderOf(records);
  const edition = await makeEdition(readSettings({}, { seedsDir, siteUrl, facets }), null);
  const errors = edition.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`The records of the test have errors: ${JSON.stringify(errors)}`);
  return edition;
}

/** `count` records, one a day, the first the oldest: "Story 1" … */
export function manyRecords(count: number): RecordFields[] {
  return Array.from({ length: count }, (_, i) => ({
    title: `Story ${i + 1}`,
    publishedDateTime: new Date(Date.UTC(2024, 0, 1 + i, 9, 30)).toISOString(),
    originalUrl: `https://harbour.example/story-${i + 1}`,
    provider: { name: 'Harbour Weekly', domain: 'harbour.example' },
    topics: [i % 2 === 0 ? 'Oceans' : 'Tides'],
  }));
}

async function folderOf(records: readonly RecordFields[]): Promise<string> {
  const folder = records.reduce(
    (made, { name, body, ...fields }) => made.record(name ?? slugOf(fields.title), fields, body),
    seedFolder(),
  );
  return (await folder.create()).path;
}

function slugOf(title: string): string {
  return title.toLowerCase().replace(/\W+/g, '-').replace(/^-|-$/g, '');
}

const connectInProcess: Connect = (receive) => {
  const session = new SearchSession(fetchFile, receive);
  return (request) => void session.receive(request);
};

async function fetchFile(address: string, isAgain: boolean): Promise<Uint8Array> {
  const response = await fetch(address, { cache: isAgain ? 'reload' : 'default' });
  const answer = judgeAnswer(response.status, response.headers.get('Content-Type'));
  if (answer === 'missing') throw new MissingFileError(address);
  if (answer === 'refused') throw new Error(`${address} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function Probe({ report }: { report: (address: string, navigate: NavigateFunction) => void }) {
  const { pathname, search } = useLocation();
  report(pathname + search, useNavigate());
  return null;
}
