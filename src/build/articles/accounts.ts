import { compare } from '../../core/compare.ts';
import { diagnose } from '../diagnostics/diagnostics.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import type { Draft, LeftAlone, NotShown, RecordResult } from '../records/draft.ts';
import type { RecordListing } from '../records/listRecords.ts';
import type { Settings } from '../settings.ts';
import { countUnknownFields, type UnknownField } from './unknownFields.ts';

/** Every file of a folder that is or resembles a record, in exactly one list. */
export interface Accounts {
  /** Records to show. Those that are one article are merged later. */
  shown: Draft[];
  removed: Draft[];
  /** With an error. */
  setAside: RecordResult[];
  /** Drafts, records with a date in the future and, if the settings say so, those with `published: false`. */
  heldBack: NotShown[];
  /** Records whose date is in the future, held back or shown; in `shown` they have no date. */
  future: Draft[];
  /** Held back from everything but their own address. */
  unlisted: Draft[];
  passedOver: NotShown[];
}

/** Every record is one of: shown, merged, set aside, removed, held back, passed over. `read` is the sum of these. */
export interface Counts {
  read: number;
  shown: number;
  stories: number;
  repaired: number;
  merged: number;
  /** With an error. */
  setAside: number;
  /** `removed: true` or `deleted: true`. */
  removed: number;
  /** Drafts, dates in the future and, where such records are excluded, `published: false`. */
  heldBack: number;
  /** Files that are no records but could be taken for one. */
  passedOver: number;
  /** All other files of the folder. They are not part of `read`. */
  otherFiles: number;
  /** Fields that the format does not know, the most frequent first. */
  unknownFields: UnknownField[];
}

const NO_RECORDS: ReadonlySet<LeftAlone> = new Set(['drawing', 'no-text', 'plain-text', 'no-title']);

const reasonsOf: { readonly [Why in LeftAlone]: string } = {
  draft: 'it says draft',
  private: 'it says private',
  unpublished: 'it says published: false',
  template: 'it is a template: its fields have placeholders',
  drawing: 'it is a drawing of Excalidraw',
  'no-text': 'it is for a generator alone, without a text of its own',
  'plain-text': 'it has no front matter',
  'no-title': 'it has no title',
};

/** Decides what becomes of each record. `now`: milliseconds UTC; null where nothing counts as the future. */
export function sortRecords(
  listing: RecordListing,
  results: readonly RecordResult[],
  settings: Settings,
  now: number | null,
): Accounts {
  const accounts: Accounts = {
    shown: [],
    removed: [],
    setAside: [],
    heldBack: [...listing.heldBack],
    future: [],
    unlisted: [],
    passedOver: [...listing.passedOver],
  };
  for (const result of results) {
    const { file, draft, leftAlone } = result;
    if (draft !== null) sortDraft(accounts, draft, settings, now);
    else if (leftAlone === null) accounts.setAside.push(result);
    else accounts[isNoRecord(leftAlone) ? 'passedOver' : 'heldBack'].push({ file, reason: reasonsOf[leftAlone] });
  }
  accounts.heldBack.sort(byFile);
  accounts.passedOver.sort(byFile);
  return accounts;
}

function sortDraft(accounts: Accounts, draft: Draft, { unpublished, future }: Settings, now: number | null): void {
  const { file, article, removed, expiresAt, unlisted } = draft;
  const isFuture = now !== null && (article.publishedAt ?? -Infinity) > now;
  const isExpired = now !== null && (expiresAt ?? Infinity) <= now;
  if (removed) accounts.removed.push(draft);
  else if (!article.published && unpublished === 'exclude')
    accounts.heldBack.push({ file, reason: 'it says published: false' });
  else if (isExpired) accounts.heldBack.push({ file, reason: 'its expiryDate has passed' });
  else if (unlisted && !(isFuture && future === 'hold')) {
    accounts.heldBack.push({ file, reason: 'it says unlisted: only its own address shows it' });
    accounts.unlisted.push(draft);
  } else if (!isFuture) accounts.shown.push(draft);
  else {
    accounts.future.push(draft);
    if (future === 'hold') accounts.heldBack.push({ file, reason: 'its date is in the future' });
    else accounts.shown.push({ ...draft, article: { ...article, publishedAt: null } });
  }
}

function isNoRecord(why: LeftAlone): boolean {
  return NO_RECORDS.has(why);
}

function byFile(a: NotShown, b: NotShown): number {
  return compare(a.file, b.file);
}

/** A warning for each date in the future. */
export function futureDates({ future }: Accounts, { future: choice }: Settings): Diagnostic[] {
  return future.map(({ file, article }) =>
    diagnose('date-future', {
      file,
      field: 'publishedDateTime',
      received: new Date(article.publishedAt ?? 0).toISOString(),
      isShown: choice === 'show',
    }),
  );
}

/** Counts what became of the records. `articles`: how many articles the edition shows. */
export function countRecords(
  listing: RecordListing,
  results: readonly RecordResult[],
  { shown, removed, setAside, heldBack, passedOver }: Accounts,
  articles: number,
): Omit<Counts, 'stories'> {
  return {
    read: results.length + listing.heldBack.length + listing.passedOver.length,
    shown: articles,
    repaired: results.filter(({ diagnostics }) => diagnostics.some(({ code }) => code === 'repaired')).length,
    merged: shown.length - articles,
    setAside: setAside.length,
    removed: removed.length,
    heldBack: heldBack.length,
    passedOver: passedOver.length,
    otherFiles: listing.otherFiles,
    unknownFields: countUnknownFields(results),
  };
}
