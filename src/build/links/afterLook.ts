import { DAY, type Day, dayStart } from '../../core/day.ts';
import type { Finding } from './linkAsker.ts';
import type { KnownLink } from './linkFile.ts';

/** Days after which an address is asked for again: what is known, and what is not. */
const SETTLED_DAYS = 30;
const UNSETTLED_DAYS = 1;

/** Whether an address is to be asked for. */
export function isDue(known: KnownLink | undefined, today: Day): boolean {
  return known === undefined || known.nextLook <= today;
}

/**
 * What is known of an address after it was asked for. It is gone once it was missing on two days, without an answer between
 * that says it is there. An answer that tells nothing does not bring it back.
 */
export function afterLook(before: KnownLink | undefined, finding: Finding, today: Day): KnownLink {
  switch (finding.page) {
    case 'there':
      return thereNow(finding, today);
    case 'missing':
      return missingNow(before, finding, today);
    case 'unknown':
      return unknownNow(before, finding, today);
  }
}

function thereNow({ answer, movedTo }: Finding, today: Day): KnownLink {
  const state = movedTo === null ? 'ok' : 'moved';
  return { state, answer, movedTo, missingSince: null, lookedAt: today, nextLook: inDays(today, SETTLED_DAYS) };
}

function missingNow(before: KnownLink | undefined, { answer }: Finding, today: Day): KnownLink {
  const missingSince = before?.missingSince ?? today;
  const isGone = missingSince < today;
  return {
    state: isGone ? 'gone' : 'unsure',
    answer,
    movedTo: null,
    missingSince,
    lookedAt: today,
    nextLook: inDays(today, isGone ? SETTLED_DAYS : UNSETTLED_DAYS),
  };
}

function unknownNow(before: KnownLink | undefined, { answer, restDays }: Finding, today: Day): KnownLink {
  const nextLook = inDays(today, restDays ?? UNSETTLED_DAYS);
  if (before?.state === 'gone') return { ...before, lookedAt: today, nextLook };
  const missingSince = before?.missingSince ?? null;
  return { state: 'unsure', answer, movedTo: null, missingSince, lookedAt: today, nextLook };
}

function inDays(day: Day, days: number): Day {
  return new Date(dayStart(day) + days * DAY).toISOString().slice(0, 10);
}
