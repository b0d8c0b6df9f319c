/**
 * Decides from the texts whether two documents are one story, and says why. The title alone is never enough: a rule
 * about titles also asks that the excerpts agree, or that the publisher lists one document with the other. The
 * thresholds were set on the labelled records of test/core/stories and checked on real records.
 */
import type { PairText } from './pairText.ts';

export type Reason =
  | 'named by the publisher'
  | 'same press release'
  | 'listed as coverage'
  | 'similar headline, same day'
  | 'similar headline, days apart';

export interface Evidence {
  reason: Reason;
  /** Pairs of higher strength are joined earlier. */
  strength: number;
}

/** What is known about a pair besides its texts. */
export interface PairCircumstances {
  /** Null where either date is unknown. */
  daysApart: number | null;
  /** Whether the record of one document lists the other as related. */
  isListed: boolean;
  /** One source seldom tells the same event twice, and its pages share phrases that mean nothing. */
  isSameProvider: boolean;
  /** Both records say that they lead a story, so there should be two stories. */
  areBothLeads: boolean;
  /** How many rare names both documents have. */
  sharedNames: number;
}

export const PRESS_RELEASE_DAYS = 14;
const HEADLINE_DAYS = 3;
const SAME_DAY = 1;
/** What one source publishes within this time belongs to one edition of a paper. */
export const SAME_EDITION_DAYS = 0.5;
/** Documents with the same names are likely about one event only within this time. */
const NAMES_DAYS = 1.5;

/** The strongest evidence, or null where there is not enough. */
export function evidenceOf(text: PairText, pair: PairCircumstances): Evidence | null {
  if (pair.isSameProvider && !isSameAgain(text, pair.daysApart)) return null;
  if (isWithin(pair.daysApart, PRESS_RELEASE_DAYS) && isPressRelease(text)) {
    return { reason: 'same press release', strength: 3 + text.all };
  }
  if (pair.isListed && isListedCoverage(text)) return { reason: 'listed as coverage', strength: 2 + text.all };
  if (!pair.areBothLeads && isWithin(pair.daysApart, HEADLINE_DAYS) && isSimilarHeadline(text, pair)) {
    const isSameDay = isWithin(pair.daysApart, SAME_DAY);
    return {
      reason: isSameDay ? 'similar headline, same day' : 'similar headline, days apart',
      strength: (isSameDay ? 1 : 0) + text.all,
    };
  }
  return null;
}

/** Whether a document is near enough to the lead of a story to be in it. Without this a chain of pairs could join unlike texts. */
export function isNearLead(text: PairText, daysApart: number | null): boolean {
  if (daysApart !== null && daysApart > PRESS_RELEASE_DAYS) return false;
  return text.all >= 0.2 || text.sharedWording >= 0.5;
}

/** False for unknown dates, because nothing says that it was the same event. */
function isWithin(daysApart: number | null, days: number): boolean {
  return daysApart !== null && daysApart <= days;
}

/**
 * Whether one source published a text again, under a corrected headline or another address. Later than that, the same
 * words are the next issue of a regular feature.
 */
function isSameAgain(text: PairText, daysApart: number | null): boolean {
  const isSameText = text.sharedWording >= 0.6 || text.excerpts >= 0.6;
  return isWithin(daysApart, SAME_EDITION_DAYS) && text.titles >= 0.75 && isSameText;
}

function isPressRelease(text: PairText): boolean {
  return (text.sharedWording >= 0.5 && text.titleCover >= 0.2) || (text.sharedWording >= 0.85 && text.excerpts >= 0.8);
}

function isListedCoverage(text: PairText): boolean {
  return text.all >= 0.25 || (text.all >= 0.18 && text.titleCover >= 0.25);
}

function isSimilarHeadline(text: PairText, pair: PairCircumstances): boolean {
  if (text.excerpts < 0.08) return false;
  if (text.titles >= 0.6 && text.all >= 0.4) return true;
  if (text.all >= 0.3 && text.titleCover >= 0.4) return true;
  return isWithin(pair.daysApart, NAMES_DAYS) && pair.sharedNames >= 2 && text.all >= 0.35 && text.excerpts >= 0.3;
}
