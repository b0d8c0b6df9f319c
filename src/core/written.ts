import * as v from 'valibot';

/**
 * What a record's value looks like if it is written as the format asks for, which is less than what is understood. Editors
 * complete and check by it.
 */
const forms = new WeakMap<v.GenericSchema, v.GenericSchema>();

/** Gives the schema itself, and keeps beside it the form that its values are best written in. */
export function writtenAs<Schema extends v.GenericSchema>(form: v.GenericSchema, schema: Schema): Schema {
  forms.set(schema, form);
  return schema;
}

/** The form in which values of a schema are best written; the schema itself where nothing else was said. */
export function writtenOf(schema: v.GenericSchema): v.GenericSchema {
  return forms.get(schema) ?? schema;
}

/** The schema with words about its values, for people, and usual ones of them. */
export function described<Schema extends v.GenericSchema>(
  description: string,
  schema: Schema,
  examples: readonly string[] = [],
) {
  const words = v.description<unknown, string>(description);
  const form =
    examples.length === 0
      ? v.pipe(writtenOf(schema), words)
      : v.pipe(writtenOf(schema), words, v.examples<unknown, readonly unknown[]>(examples));
  return writtenAs(form, v.pipe(schema, v.description(description)));
}

/** A mapping of values as they are best written. A value that may be null may also be missing. */
export function writtenMapping(entries: Readonly<Record<string, v.GenericSchema>>): v.GenericSchema {
  return v.object(
    Object.fromEntries(
      Object.entries(entries).map(([name, schema]) => {
        const form = writtenOf(schema);
        return [name, v.is(form, null) ? v.optional(form) : form];
      }),
    ),
  );
}
