import type * as v from 'valibot';
import { shown } from '../diagnostics/shownValue.ts';
import { didYouMean } from '../nearestName.ts';

/**
 * What is wrong inside the value of a setting: `nav.0.url: expected …, received ….` `place` names the setting. The schemas of
 * such values give what they expect as their messages, and those of mappings the names of their fields, with commas.
 */
export function problemInside(issue: v.BaseIssue<unknown>, place: string): string {
  const keys = (issue.path ?? []).map(({ key }) => String(key));
  const [name = '', last = ''] = [keys[0], keys.at(-1)];
  return `${place.replace(name, () => keys.join('.'))}: ${faultOf(issue, last)}`;
}

function faultOf({ type, expected, message, input }: v.BaseIssue<unknown>, key: string): string {
  if (type !== 'strict_object') return `expected ${message}, received ${shown(input)}.`;
  if (expected === 'Object') return `expected a mapping with ${message}, received ${shown(input)}.`;
  if (expected === 'never') return `there is no such field.${didYouMean(key, message.split(', '))}`;
  return 'expected a value, received nothing.';
}
