import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../src/build/command/commandLine.ts';

const parse = (...words: string[]) => parseCommandLine(words, [{ name: 'json', about: '' }], '/here');

describe('a command line', () => {
  it('is flags, switches and a folder, in any order', () => {
    expect(parse('--json', '../other', '--unpublished', 'exclude', '--time-zone=UTC', '-h')).toEqual({
      flags: { UNPUBLISHED: 'exclude', TIME_ZONE: 'UTC', SEEDS_DIR: '/other' },
      switches: new Set(['json', 'help']),
    });
    expect(parse('--seeds-dir', 'mine', '--cache-dir=/cache', '--ledger', '')).toEqual({
      flags: { SEEDS_DIR: '/here/mine', CACHE_DIR: '/cache', LEDGER: '' },
      switches: new Set(),
    });
    expect(parse('--', '--json')).toEqual({ flags: { SEEDS_DIR: '/here/--json' }, switches: new Set() });
    expect(parse('--stories', 'on', '--stories', 'off').flags).toEqual({ STORIES: 'off' });
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
