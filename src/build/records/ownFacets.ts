import * as v from 'valibot';
import { LONGEST_TEXT, MOST_TOPICS } from '../../core/limits.ts';
import { uniqueLabels } from '../../core/label.ts';
import { plainName } from '../../core/plainName.ts';
import { asList, isMapping, optionalName, splitLabels } from '../../core/recordValue.ts';
import type { Report } from '../diagnostics/report.ts';
import type { Draft } from './draft.ts';
import type { OwnFacetField } from './manner.ts';
import { Repairs } from './repairs.ts';
import type { Warn } from './rule.ts';

/** Labels by the key of their facet. Facets of which a record says nothing are left out. */
export type FacetLabels = Record<string, string[]>;

/**
 * The labels that a record gives for the publisher's own facets. `mappings`: its front matter, as written and in the names
 * of the format; the first that has a facet's field counts.
 */
export function readFacets(
  facets: readonly OwnFacetField[],
  mappings: readonly Record<string, unknown>[],
  warn: Warn,
): FacetLabels {
  const read = facets.map(({ key, field }): [string, string[]] => {
    const value = mappings.map((mapping) => valueAt(mapping, field)).find((one) => one !== undefined && one !== null);
    return [key, namesIn(elementsOf(value, field, warn), field, warn)];
  });
  return Object.fromEntries(read.filter(([, labels]) => labels.length > 0));
}

/** The draft with these labels, repaired, each once. The same draft where there are none. */
export function withFacets(draft: Draft, labels: FacetLabels, facets: readonly OwnFacetField[], report: Report): Draft {
  const repairs = new Repairs(null, report);
  const repaired = facets
    .map(({ key, field }): [string, string[]] => [key, uniqueLabels(repairs.texts(field, labels[key] ?? []))])
    .filter(([, ofFacet]) => ofFacet.length > 0);
  return repaired.length === 0
    ? draft
    : { ...draft, article: { ...draft.article, facets: Object.fromEntries(repaired) } };
}

/** Fields that the format does not know, without those of facets. */
export function withoutFacets(unknownFields: string[], facets: readonly OwnFacetField[]): string[] {
  const ofFacets = new Set(facets.map(({ field }) => plainName(field.split('.')[0] ?? '')));
  return unknownFields.filter((path) => !ofFacets.has(plainName(path)));
}

/** The value at a path of names. Capitals, hyphens, underscores and spaces do not matter, where no name is the same. */
function valueAt(mapping: Record<string, unknown>, path: string): unknown {
  if (Object.hasOwn(mapping, path)) return mapping[path];
  let value: unknown = mapping;
  for (const step of path.split('.')) value = isMapping(value) ? valueNamed(value, step) : undefined;
  return value;
}

function valueNamed(mapping: Record<string, unknown>, name: string): unknown {
  const names = Object.keys(mapping);
  const found = names.find((one) => one === name) ?? names.find((one) => plainName(one) === plainName(name));
  return found === undefined ? undefined : mapping[found];
}

/** The elements of a list, or the labels of a text. Of too much the beginning is kept. */
function elementsOf(value: unknown, field: string, warn: Warn): unknown[] {
  if (value === undefined) return [];
  if (typeof value === 'string' && value.length > LONGEST_TEXT)
    warn('text-cut', { field, received: value, limit: LONGEST_TEXT });
  const elements = typeof value === 'string' ? splitLabels(value.slice(0, LONGEST_TEXT)) : asList(value);
  if (elements.length > MOST_TOPICS) warn('list-long', { field, received: elements.length, limit: MOST_TOPICS });
  return elements.slice(0, MOST_TOPICS);
}

/** The labels among elements: texts, and names of mappings. What is no label is reported. */
function namesIn(elements: readonly unknown[], field: string, warn: Warn): string[] {
  return elements.flatMap((element, i) => {
    const read = v.safeParse(optionalName, isMapping(element) ? (element['name'] ?? element) : element);
    if (read.success) return read.output ?? [];
    warn('value-dropped', { field: `${field}.${i}`, expected: read.issues[0].message, received: element });
    return [];
  });
}
