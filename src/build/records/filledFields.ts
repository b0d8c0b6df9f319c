import { understandFields, type UnderstoodFields } from '../../core/understoodFields.ts';
import { toLabels } from '../../core/fieldForms.ts';
import { asList } from '../../core/recordValue.ts';
import { hashtagsIn, withoutLeadingTags } from './hashtags.ts';
import { dayInPath, titleInPath } from './pathFacts.ts';
import { defaultsFor, type Manner, usualManner } from './manner.ts';

/** Front matter in the names of the format, filled up from the file's name and the body. */
export interface FilledFields extends UnderstoodFields {
  /** Without the heading that became the title, and without tags before its text. */
  body: string;
}

/** A heading that the body begins with. */
const FIRST_HEADING = /^\s*# +([^\n]+?)(?: +#+)? *(?:\n|$)/;

/**
 * Understands the fields of a record (`understandFields`). One without a date has the day of its path. One without a
 * title and with a body, and each note of a vault, has its first heading, else the name of its file.
 */
export function fillFields(
  file: string,
  given: Record<string, unknown>,
  body: string,
  manner: Manner = usualManner,
): FilledFields {
  const understood = understandFields(given, manner.names);
  const data = withDefaults(understood.data, defaultsFor(file, manner));
  const filled = dated(file, { ...understood, data, body });
  return manner.isVault === true ? untagged(titled(file, untagged(tagged(filled)), true)) : titled(file, filled);
}

/** With the tags of the body among the topics. */
function tagged(fields: FilledFields): FilledFields {
  const { data, readAs, body } = fields;
  const tags = hashtagsIn(body);
  if (tags.length === 0) return fields;
  return {
    ...fields,
    data: { ...data, topics: [...asList(toLabels(data['topics'], 'topics') ?? []), ...tags] },
    readAs: [...readAs, { name: '#tags in the text', from: 'file', field: 'topics' }],
  };
}

function untagged(fields: FilledFields): FilledFields {
  return { ...fields, body: withoutLeadingTags(fields.body) };
}

/** Fields with those of its folders where they say nothing. A folder gives no title. */
function withDefaults(data: Record<string, unknown>, { title: _, ...defaults }: Record<string, unknown>) {
  const missing = Object.entries(defaults).filter(([name]) => !isGiven(data[name]));
  return missing.length === 0 ? data : { ...data, ...Object.fromEntries(missing) };
}

function dated(file: string, fields: FilledFields): FilledFields {
  const { data, readAs } = fields;
  const isUpdated = isGiven(data['updatedDateTime']) && !readAs.some(({ field }) => field === 'updatedDateTime');
  if (isGiven(data['publishedDateTime']) || isUpdated) return fields;
  const day = dayInPath(file);
  if (day === null) return fields;
  const name = 'the path';
  return {
    ...fields,
    data: { ...data, publishedDateTime: day },
    readAs: [...readAs, { name, from: 'file', field: 'publishedDateTime' }],
  };
}

/** `isNote`: its name is its title, even where it has no text. */
function titled(file: string, fields: FilledFields, isNote = false): FilledFields {
  const { data, readAs, body } = fields;
  if (Object.hasOwn(data, 'title') || (body.trim() === '' && !isNote)) return fields;
  const heading = FIRST_HEADING.exec(body);
  const title = heading?.[1]?.trim() ?? titleInPath(file);
  const name = heading === null ? 'the file name' : 'the first heading';
  return {
    ...fields,
    data: { ...data, title },
    readAs: [...readAs, { name, from: 'file', field: 'title' }],
    body: heading === null ? body : body.slice(heading[0].length),
  };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}
