import { describe, expect, it } from 'vitest';
import { readDeskFlags } from '../../../src/build/desk/deskFlags.ts';
import { deskReport, verdictOf } from '../../../src/build/desk/deskReport.ts';
import { formatDiagnostics } from '../../../src/build/diagnostics/diagnostics.ts';
import { readSettings } from '../../../src/build/settings.ts';
import { publish } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

const warned = seedFolder().record('a', { title: 'Tide', webUrl: 'ftp://a.example' });
const noted = seedFolder().record('a', { title: 'Tide &amp; fog' });
const broken = seedFolder().record('a', { excerpt: 'No title' });

describe('the verdict', () => {
  const verdict = async (folder: typeof warned, isStrict: boolean, variables = {}) =>
    verdictOf((await publish(folder)).edition, readSettings(variables), isStrict);

  it('is that of the build', async () => {
    expect(await verdict(warned, false)).toBe('passed');
    expect(await verdict(broken, false)).toBe('failed');
    expect(await verdict(broken, false, { ON_INVALID: 'skip' })).toBe('passed');
  });

  it('fails for warnings with --strict, and never for notes', async () => {
    expect(await verdict(warned, true)).toBe('failed');
    expect(await verdict(noted, true)).toBe('passed');
    expect(await verdict(broken, true, { ON_INVALID: 'skip' })).toBe('failed');
  });
});

describe('the flags of a check', () => {
  const flags = (switches: string[], format: string | null = null) =>
    readDeskFlags({ switches: new Set(switches), choices: new Map(format === null ? [] : [['format', format]]) });

  it('ask for a form, strictness, repairs and originals', () => {
    const plain = { format: 'pretty', isStrict: false, fix: 'no', asksLinks: false };
    expect(flags([])).toEqual(plain);
    expect(flags(['json', 'strict'])).toEqual({ ...plain, format: 'json', isStrict: true });
    expect(flags(['json', 'format', 'fix'], 'json')).toEqual({ ...plain, format: 'json', fix: 'write' });
    expect(flags(['fix', 'dry-run'])).toEqual({ ...plain, fix: 'show' });
    expect(flags(['fix', 'links'])).toEqual({ ...plain, fix: 'write', asksLinks: true });
  });

  it('are refused with all that does not go together', () => {
    expect(() => flags(['json', 'format', 'dry-run'], 'github')).toThrow(
      '--json: --format says github. Give one of the two.\n' +
        '--dry-run: it goes with --fix.\n' +
        '--dry-run: it prints a diff, and no report as github.\n',
    );
  });
});

describe('the pretty report', () => {
  it('has no colours where the output is no terminal', async () => {
    const { edition } = await publish(warned);
    expect(deskReport(edition, 'passed', 'pretty', '/')).not.toContain('\u001B');
  });

  it('has colours around the severity and the advice alone, however odd a path is', async () => {
    const { edition } = await publish(seedFolder().record('a  warning  b', { title: 'T', webUrl: 'ftp://a.example' }));
    const [line, advice] = formatDiagnostics(edition.diagnostics, undefined, (part, text) => `<${part}|${text}>`).split(
      '\n',
    );
    expect(line).toMatch(/^a {2}warning {2}b\.md:3:9 {2}<warning\|warning> {2}address-unsafe {2}/);
    expect(advice).toMatch(/^<advice\| {4}\S.*>$/);
  });
});
