import type * as v from 'valibot';
import { shown } from '../diagnostics/shownValue.ts';
import { didYouMean } from '../nearestName.ts';

/**
 * What is wrong inside the value of a setting: `nav.0.url: expected …, received ….` `place` names the setting. The schemas of
 * such values give what they expect as their messages, and those of mappings the names of their fields, with commas.
 */
export function problemInside(issue: v.BaseIssue<unknown>, place: string): string {
  const keys = keysOf(issue);
  return `${place.replace(keys[0] ?? '', () => keys.join('.'))}: ${faultOf(issue)}`;
}

/** The steps from a value to what is wrong in it. */
export function keysOf({ path }: v.BaseIssue<unknown>): string[] {
  return (path ?? []).map(({ key }) => String(key));
}

/** What is wrong, without its place. */
export function faultOf(issue: v.BaseIssue<unknown>): string {
  const { type, expected, message, input } = issue;
  if (type !== 'strict_object') return `expected ${message}, received ${shown(input)}.`;
  if (expected === 'Object') return `expected a mapping with ${message}, received ${shown(input)}.`;
  if (expected === 'never')
    return `there is no such field.${didYouMean(keysOf(issue).at(-1) ?? '', message.split(', '))}`;
  return 'expected a value, received nothing.';
}
