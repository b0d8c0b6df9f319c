import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../src/build/command/commandLine.ts';

const own = [
  { name: 'json', about: '' },
  { name: 'format', values: ['pretty', 'github', 'json'], about: '' },
  { name: 'since', expected: 'days or a date', about: '' },
  { name: 'out', expected: 'a folder', isPath: true, about: '' },
];
const parse = (...words: string[]) => parseCommandLine(words, own, '/here');

describe('a command line', () => {
  it('is flags, switches and a folder, in any order', () => {
    expect(parse('--json', '../other', '--unpublished', 'exclude', '--time-zone=UTC', '-h')).toEqual({
      flags: { UNPUBLISHED: 'exclude', TIME_ZONE: 'UTC', SEEDS_DIR: '/other' },
      operands: [],
      switches: new Set(['json', 'help']),
      choices: new Map(),
    });
    expect(parse('--seeds-dir', 'mine', '--cache-dir=/cache', '--ledger', '')).toEqual({
      flags: { SEEDS_DIR: '/here/mine', CACHE_DIR: '/cache', LEDGER: '' },
      operands: [],
      switches: new Set(),
      choices: new Map(),
    });
    expect(parse('--', '--json')).toMatchObject({ flags: { SEEDS_DIR: '/here/--json' }, switches: new Set() });
    expect(parse('--stories', 'on', '--stories', 'off').flags).toEqual({ STORIES: 'off' });
  });

  it('has other words than the folder, for a command that takes them', () => {
    const words = ['https://a.example/feed', '--seeds-dir', 'news', 'feeds.opml'];
    expect(parseCommandLine(words, [], '/here', true)).toMatchObject({
      operands: ['https://a.example/feed', 'feeds.opml'],
      flags: { SEEDS_DIR: '/here/news' },
    });
  });

  it('has flags with one of a few values', () => {
    expect(parse('--format', 'github', 'here')).toEqual({
      flags: { SEEDS_DIR: '/here/here' },
      operands: [],
      switches: new Set(['format']),
      choices: new Map([['format', 'github']]),
    });
    expect(parse('--format=pretty', '--format=json').choices.get('format')).toBe('json');
  });

  it('has flags with any value, which take the place of a setting of the same name', () => {
    expect(parse('--since', '7d', '--out=letters')).toEqual({
      flags: {},
      operands: [],
      switches: new Set(['since', 'out']),
      choices: new Map([
        ['since', '7d'],
        ['out', '/here/letters'],
      ]),
    });
    expect(parseCommandLine(['--out', 'site'], [], '/here').flags).toEqual({ OUT_DIR: '/here/site' });
  });

  it.each([
    ['--since', '--since: expected days or a date behind it.'],
    ['--out=', '--out: expected a folder behind it.'],
    ['--since --json', '--since: expected days or a date behind it.'],
    ['--format', '--format: expected pretty, github or json behind it.'],
    ['--format --json', '--format: expected pretty, github or json behind it.'],
    ['--format jsn', '--format: expected pretty, github or json, received "jsn". Did you mean json?'],
    ['--format=', '--format: expected pretty, github or json, received "".'],
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
