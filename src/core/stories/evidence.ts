/**
 * Why two documents are one story, strongest reason first. Never the title alone: a rule that looks at
 * titles asks for agreement of the excerpts, or for the publisher's own list, as well. The thresholds were
 * set on the labelled records of test/core/stories and checked on records of the real format.
 */
import type { PairText } from './pairText.ts';

export type Reason = 'named by the publisher' | 'same press release' | 'listed as coverage' | 'similar headline, same day' | 'similar headline, days apart';

export interface Evidence {
  reason: Reason;
  /** Higher joins earlier. */
  strength: number;
}

/** What is known of a pair besides its texts. */
export interface PairCircumstances {
  /** Null where either date is unknown. */
  daysApart: number | null;
  isListed: boolean;
  /** One source seldom tells the same event twice; its pages share phrases that mean nothing. */
  isSameProvider: boolean;
  /** Upstream counts both as their story's lead: two stories, by its word. */
  areBothLeads: boolean;
  /** Rare names that both have. */
  sharedNames: number;
}

export const PRESS_RELEASE_DAYS = 14;
const HEADLINE_DAYS = 3;
const SAME_DAY = 1;
/** The same names in the news again: the sooner the likelier one event. */
const NAMES_DAYS = 1.5;

/** The evidence of the texts, or null where it does not carry. */
export function evidenceOf(text: PairText, pair: PairCircumstances): Evidence | null {
  if (pair.isSameProvider && !isSameAgain(text, pair.daysApart)) return null;
  if (isWithin(pair.daysApart, PRESS_RELEASE_DAYS) && isPressRelease(text)) {
    return { reason: 'same press release', strength: 3 + text.all };
  }
  if (pair.isListed && isListedCoverage(text)) return { reason: 'listed as coverage', strength: 2 + text.all };
  if (!pair.areBothLeads && isWithin(pair.daysApart, HEADLINE_DAYS) && isSimilarHeadline(text, pair)) {
    const isSameDay = isWithin(pair.daysApart, SAME_DAY);
    return { reason: isSameDay ? 'similar headline, same day' : 'similar headline, days apart', strength: (isSameDay ? 1 : 0) + text.all };
  }
  return null;
}

/** What every member must be to the lead of its story, so that no chain drifts. */
export function isNearLead(text: PairText, daysApart: number | null): boolean {
  if (daysApart !== null && daysApart > PRESS_RELEASE_DAYS) return false;
  return text.all >= 0.2 || text.sharedWording >= 0.5;
}

/** Unknown dates are taken for distant: nothing says that it was the same event. */
function isWithin(daysApart: number | null, days: number): boolean {
  return daysApart !== null && daysApart <= days;
}

/** A repeat under the same headline, or under a corrected one on the same day. */
function isSameAgain(text: PairText, daysApart: number | null): boolean {
  const fewestTitles = isWithin(daysApart, SAME_DAY) ? 0.75 : 0.95;
  return text.titles >= fewestTitles && (text.sharedWording >= 0.6 || text.excerpts >= 0.6);
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
