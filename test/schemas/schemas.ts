import { join, resolve } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';
import type * as v from 'valibot';
import { CheckDocumentSchema } from '../../src/build/diagnostics/checkDocumentSchema.ts';
import { WrittenRecordSchema, writtenParts } from '../../src/core/record.ts';

const folder = resolve(import.meta.dirname, '../../schema');

/** The JSON Schemas of the project by their paths, as `npm run schemas` writes them. */
export async function schemaFiles(): Promise<Map<string, string>> {
  return new Map([
    await schemaFile('record.json', 'The front matter of a record', WrittenRecordSchema, {
      definitions: writtenParts,
      more: orNothing,
    }),
    await schemaFile('check.json', 'What check --format json prints', CheckDocumentSchema),
  ]);
}

/** For a YAML editor, what follows the closing line of front matter is a second document. It may hold nothing. */
const orNothing = { type: ['object', 'null'] };

async function schemaFile(
  name: string,
  title: string,
  schema: v.GenericSchema,
  { definitions = {}, more = {} }: { definitions?: Record<string, v.GenericSchema>; more?: object } = {},
): Promise<[string, string]> {
  const path = join(folder, name);
  const { $schema, ...rest } = toJsonSchema(schema, { typeMode: 'input', definitions });
  const text = JSON.stringify({ $schema, title, ...rest, ...more });
  return [path, await format(text, { ...(await resolveConfig(path)), parser: 'json' })];
}
