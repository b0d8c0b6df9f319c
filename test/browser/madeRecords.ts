import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A record that a test makes up. What is left out is missing in the record. */
export interface MadeRecord {
  title: string;
  excerpt?: string | undefined;
  /** ISO 8601. */
  at?: string | undefined;
  topics?: readonly string[] | undefined;
  /** The name of its outlet. */
  source?: string | undefined;
  /** Headlines of other outlets that report the same. */
  others?: readonly { source: string; title: string }[] | undefined;
  /** The file name of its picture, and the size that the record says. */
  picture?: { name: string; width?: number; height?: number } | undefined;
  quality?: number | undefined;
}

/** Writes each record into a file of its own. Gives the folder back. */
export function writeMadeRecords(folder: string, records: readonly MadeRecord[]): string {
  mkdirSync(folder, { recursive: true });
  records.forEach((record, i) => writeFileSync(join(folder, `made-${i + 1}.md`), textOf(record, i)));
  return folder;
}

/** JSON is YAML. */
function textOf({ title, excerpt, at, topics, source, others, picture, quality }: MadeRecord, number: number): string {
  const outlet = providerOf(source ?? 'The Paper');
  const fields = {
    category: 'news',
    type: 'article',
    title,
    excerpt,
    originalUrl: `https://www.${outlet.domain}/made-${number + 1}`,
    provider: outlet,
    topics,
    quality,
    images: picture && [{ ...picture, name: undefined, url: `https://pictures.${outlet.domain}/${picture.name}` }],
    related: others?.map((other, i) => ({
      title: other.title,
      publishedDateTime: at,
      webUrl: `https://www.${providerOf(other.source).domain}/other-${number + 1}-${i + 1}`,
      type: 'article',
      provider: providerOf(other.source),
    })),
  };
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  const lines = given.map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  // A date is no text in YAML.
  if (at !== undefined) lines.push(`publishedDateTime: ${at}`);
  return `---\n${lines.join('\n')}\n---\n`;
}

function providerOf(name: string) {
  const word = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '');
  return { name, domain: `${word === '' ? 'paper' : word}.example` };
}
