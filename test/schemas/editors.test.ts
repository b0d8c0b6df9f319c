import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fullReport } from '../../src/build/diagnostics/summary.ts';
import { publish } from '../support/publish.ts';
import { seedFolder } from '../support/seedFolder.ts';

interface Task {
  problemMatcher: { pattern: { regexp: string } };
}

const page = await readFile(resolve(import.meta.dirname, '../../docs/editors.md'), 'utf8');
const blocks = Array.from(page.matchAll(/^```json\n(.*?)^```$/gms), ([, text = '']): unknown => JSON.parse(text));

describe('the page about editors', () => {
  it('has a problem matcher that finds every problem with a place, and only these', async () => {
    const { tasks } = blocks.at(-1) as { tasks: Task[] };
    const pattern = new RegExp(tasks[0]?.problemMatcher.pattern.regexp ?? '');
    const { edition } = await publish(
      seedFolder()
        .record('a: b', { title: 'Tide &amp; fog', webUrl: 'ftp://a.example', published: 'perhaps: 1:2  error  x  y' })
        .record('c', { title: 'Same', webUrl: 'https://a.example/x' })
        .record('d', { title: 'Same', webUrl: 'https://a.example/x' }),
    );
    const found = fullReport(edition, dirname(edition.folder))
      .split('\n')
      .map((line) => pattern.exec(line)?.slice(1, 6))
      .filter((match) => match !== undefined);
    const folder = edition.folder.split('/').at(-1);
    expect(found).toEqual(
      edition.diagnostics
        .filter(({ line }) => line !== null)
        .map(({ line, column, severity, code }) => [`${folder}/a: b.md`, String(line), String(column), severity, code]),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(edition.diagnostics.some(({ line }) => line === null)).toBe(true);
  });

  it('names the schema where it is', () => {
    expect(blocks[0]).toMatchObject({ 'yaml.schemas': { './schema/record.json': expect.any(String) } });
  });
});
