import type * as v from 'valibot';
import { shown } from '../diagnostics/shownValue.ts';
import { didYouMean } from '../nearestName.ts';

/** What a schema finds wrong, and where. */
interface Problem extends Pick<v.BaseIssue<unknown>, 'type' | 'expected' | 'message' | 'input'> {
  path?: readonly v.IssuePathItem[] | undefined;
}

/**
 * What is wrong inside the value of a setting: `nav.0.url: expected …, received ….` `place` names the setting. The schemas of
 * such values give what they expect as their messages, and those of mappings the names of their fields, with commas.
 */
export function problemInside(issue: Problem, place: string): string {
  const keys = keysOf(issue);
  return `${place.replace(keys[0] ?? '', () => keys.join('.'))}: ${problemText(issue)}`;
}

/** All problems of a value. Of the fields that a mapping must not have, its schema tells the first alone. */
export function allProblems(issues: readonly Problem[]): Problem[] {
  return issues.flatMap((issue) => {
    const step = isOfUnknownField(issue) ? issue.path?.at(-1) : undefined;
    return step?.type === 'object' ? ofUnknownFields(issue, step) : [issue];
  });
}

function isOfUnknownField({ type, expected }: Problem): boolean {
  return type === 'strict_object' && expected === 'never';
}

function ofUnknownFields(issue: Problem, step: v.ObjectPathItem): Problem[] {
  const known = new Set(issue.message.split(', '));
  const around = issue.path?.slice(0, -1) ?? [];
  return Object.keys(step.input)
    .filter((key) => !known.has(key))
    .map((key) => ({ ...issue, path: [...around, { ...step, key }] }));
}

/** The steps from a value to what is wrong in it. */
export function keysOf({ path }: Problem): string[] {
  return (path ?? []).map(({ key }) => String(key));
}

/** What is wrong, without its place. */
export function problemText(issue: Problem): string {
  const { type, expected, message, input } = issue;
  if (type !== 'strict_object') return `expected ${message}, received ${shown(input)}.`;
  if (expected === 'Object') return `expected a mapping with ${message}, received ${shown(input)}.`;
  if (expected === 'never')
    return `there is no such field.${didYouMean(keysOf(issue).at(-1) ?? '', message.split(', '))}`;
  return 'expected a value, received nothing.';
}
