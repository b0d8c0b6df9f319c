import { join, resolve } from 'node:path';
import { type ConversionConfig, type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';
import * as v from 'valibot';
import { settingFacts, settingsSchema } from '../../src/build/settings/settingsSchema.ts';
import { topicEntry } from '../../src/build/settings/topicTable.ts';
import { CheckDocumentSchema } from '../../src/build/diagnostics/checkDocumentSchema.ts';
import { WrittenRecordSchema, writtenParts } from '../../src/core/record.ts';

const folder = resolve(import.meta.dirname, '../../schema');

/** The JSON Schemas of the project by their paths, as `npm run schemas` writes them. */
export async function schemaFiles(): Promise<Map<string, string>> {
  return new Map([
    await schemaFile('record.json', 'The front matter of a record', {
      ...jsonSchema(WrittenRecordSchema, { definitions: writtenParts }),
      ...orNothing,
    }),
    await schemaFile('settings.json', 'A settings file', settingsFile()),
    await schemaFile('topics.json', 'A table of topics', topicsFile()),
    await schemaFile('check.json', 'What check --format json prints', jsonSchema(CheckDocumentSchema)),
  ]);
}

/** For a YAML editor, what follows the closing line of front matter is a second document. It may hold nothing. */
const orNothing: Pick<JsonSchema, 'type'> = { type: ['object', 'null'] };

/** An editor sees what a value is. Whether a time zone exists, or an address is one, a run says. */
function settingsFile(): JsonSchema {
  const { properties = {}, ...rest } = jsonSchema(v.partial(settingsSchema), {
    errorMode: 'ignore',
    ignoreActions: ['metadata'],
  });
  const described = [...settingFacts].map(([name, { about, expected, expectedOption = expected, fallback }]) => {
    const value = properties[name];
    const description = `${about}: ${expectedOption}`;
    return [name, { ...(typeof value === 'object' ? value : {}), description, default: fallback }];
  });
  return { ...rest, properties: { $schema: { type: 'string' }, ...Object.fromEntries(described) } };
}

/** Lengths are left to a run. A table without entries holds nothing. */
function topicsFile(): JsonSchema {
  return { ...jsonSchema(v.array(topicEntry), { errorMode: 'ignore' }), type: ['array', 'null'] };
}

function jsonSchema(schema: v.GenericSchema, options: ConversionConfig = {}) {
  return toJsonSchema(schema, { typeMode: 'input', ...options });
}

async function schemaFile(name: string, title: string, { $schema, ...rest }: JsonSchema): Promise<[string, string]> {
  const path = join(folder, name);
  const text = JSON.stringify({ $schema, title, ...rest });
  return [path, await format(text, { ...(await resolveConfig(path)), parser: 'json' })];
}
