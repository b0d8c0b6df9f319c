import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../src/build/command/commandLine.ts';

const flags = [
  { name: 'json', about: '' },
  { name: 'out-dir', about: '', expected: 'a folder', isPath: true },
  { name: 'host', about: '', expected: 'an address', isOptional: true },
];
const parse = (...words: string[]) => parseCommandLine(words, { flags, takesFolder: true }, '/here');

describe('a command line', () => {
  it('is flags, switches and a folder, in any order', () => {
    expect(parse('--json', '../other', '--unpublished', 'exclude', '--time-zone=UTC', '-h')).toEqual({
      settings: { UNPUBLISHED: 'exclude', TIME_ZONE: 'UTC', SEEDS_DIR: '/other' },
      own: new Map(Object.entries({ json: '', help: '' })),
    });
    expect(parse('--seeds-dir', 'mine', '--cache-dir=/cache', '--ledger', '')).toEqual({
      settings: { SEEDS_DIR: '/here/mine', CACHE_DIR: '/cache', LEDGER: '' },
      own: new Map(),
    });
    expect(parse('--', '--json')).toEqual({ settings: { SEEDS_DIR: '/here/--json' }, own: new Map() });
    expect(parse('--stories', 'on', '--stories', 'off').settings).toEqual({ STORIES: 'off' });
  });

  it('has flags with a value, in the spelling of Vite too, and some without that need none', () => {
    const own = (...words: string[]) => Object.fromEntries(parse(...words).own);
    expect(own('--outDir', 'a', '--host', '127.0.0.1')).toEqual({ 'out-dir': '/here/a', host: '127.0.0.1' });
    expect(own('--out-dir=/a', '--host', '--json')).toEqual({ 'out-dir': '/a', host: '', json: '' });
    expect(own('--outDir=b', '--host')).toEqual({ 'out-dir': '/here/b', host: '' });
    expect(parse('--basePath', '/a').settings).toEqual({ BASE_PATH: '/a' });
  });

  it('has no folder where the command takes none', () => {
    expect(() => parseCommandLine(['a'], { flags, takesFolder: false }, '/here')).toThrow(
      'Expected no folder, received 1: a',
    );
  });

  it.each([
    ['--jsn', '--jsn: there is no such flag. Did you mean --json?'],
    ['--SEEDS_DIR=x', '--SEEDS_DIR: there is no such flag. Did you mean --seeds-dir?'],
    ['--no-json', '--no-json: there is no such flag. Did you mean --json?'],
    ['--completely-different', '--completely-different: there is no such flag.\n'],
    ['-x', '-x: there is no such flag.\n'],
    ['--constructor', '--constructor: there is no such flag.\n'],
    ['--json=yes', '--json: takes no value.'],
    ['--stories', '--stories: expected on or off behind it.'],
    ['--out-dir --json', '--out-dir: expected a folder behind it.'],
    ['--stories --json', '--stories: expected on or off behind it.'],
    ['one two', 'Expected one folder, received 2: one, two'],
    ['one --seeds-dir two', 'Give the folder of records once: by itself, or behind --seeds-dir.'],
  ])('%s is refused', (line, problem) => {
    expect(() => parse(...line.split(' '))).toThrow(problem);
  });

  it('is refused with all that is wrong', () => {
    expect(() => parse('--jsn', '--storys=on', 'a', 'b')).toThrow(
      '--jsn: there is no such flag. Did you mean --json?\n' +
        '--storys: there is no such flag. Did you mean --stories?\n' +
        'Expected one folder, received 2: a, b\n' +
        '--help lists all flags.',
    );
  });
});
