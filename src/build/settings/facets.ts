import * as v from 'valibot';
import { isFacetName, isTakenName, MOST_FACETS } from '../../core/ownFacets.ts';
import { isMapping } from '../../core/recordValue.ts';
import { setting } from './setting.ts';
import { line } from './values.ts';

const LONGEST_LABEL = 60;
const FACETS = `at most ${MOST_FACETS} labels by field, such as { companies: "Companies" }`;
const FIELD = 'a field, or the path to one, such as geo.region';
const FORM = 'a name of small letters, digits, hyphens and underscores, with a letter first and at most 40 characters';
const FREE = 'a name that the site does not use itself';

/** A facet of the publisher's own. */
export interface FacetSetting {
  /** Its address, its parameter and its operator. */
  key: string;
  /** What readers see. */
  label: string;
  /** The field of records that holds its labels, as a path. */
  field: string;
}

const label = line(LONGEST_LABEL);
const facet = v.lazy((value) =>
  isMapping(value)
    ? v.strictObject({ label, field: v.optional(v.pipe(v.string(FIELD), v.trim(), v.nonEmpty(FIELD))) }, 'label, field')
    : v.pipe(
        label,
        v.transform((text) => ({ label: text, field: undefined })),
      ),
);

/** What is given for facets, by their keys. */
type FacetOptions = Readonly<Record<string, string | { label: string; field?: string | undefined }>>;

/** Keys are checked before anything else: a mapping of the library leaves some out without a word. */
const facets = v.pipe(
  v.custom<FacetOptions>(isMapping, FACETS),
  v.check((given) => Object.keys(given).length <= MOST_FACETS, FACETS),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const [key, value] of Object.entries(dataset.value)) {
      const message = isFacetName(key) ? (isTakenName(key) ? FREE : null) : FORM;
      const path = { type: 'object', origin: 'key', input: { ...dataset.value }, key, value } as const;
      if (message !== null) addIssue({ message, input: key, path: [path] });
    }
  }),
  v.record(v.string(), facet),
  v.transform((given) =>
    Object.entries(given).map(([key, one]): FacetSetting => ({ key, label: one.label, field: one.field ?? key })),
  ),
);

/** The setting of facets of the publisher's own. */
export const ownFacets = {
  /** Fields of records by which readers filter, too, in the order in which readers see them. */
  facets: setting(facets, {
    variable: 'FACETS',
    onlyBy: 'file',
    expected: FACETS,
    fallback: {},
    fallbackText: 'none',
    about: 'fields of records by which readers filter, too',
    usedBy: ['build', 'dev', 'check'],
  }),
};
