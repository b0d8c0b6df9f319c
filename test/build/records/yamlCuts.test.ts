import { describe, expect, it } from 'vitest';
import { parseRecord } from '../../../src/build/records/parseRecord.ts';
import fc from '../../support/properties.ts';

function parse(yaml: string) {
  return parseRecord('a.md', new TextEncoder().encode(`---\n${yaml}\n---\n`));
}

function cutsIn(yaml: string) {
  return parse(yaml)
    .diagnostics.filter(({ code }) => code.startsWith('yaml-'))
    .map(({ line, column, severity, code, field }) => `${line}:${column} ${severity} ${code} ${field}`);
}

describe('what YAML leaves out of a text', () => {
  it.each([
    ['title: We are #1 in the league', '2:15 warning yaml-hash title'],
    ['title: #MeToo, five years on', '2:8 warning yaml-hash title'],
    ['title: A\nexcerpt: Our club # again', '3:19 info yaml-comment excerpt'],
    ['title: A\nexcerpt: One\n  two #3', '4:7 warning yaml-hash excerpt'],
    ['title: A\nprovider:\n  name: Club #1', '4:14 warning yaml-hash provider.name'],
    ['title: A\ntopics:\n  - League #1', '4:12 warning yaml-hash topics.0'],
    ['title: A\ntopics:\n  - #AI', '4:5 warning yaml-hash null'],
    ['title: A\nrelated:\n  - title: B #1', '4:14 warning yaml-hash related.0.title'],
    ['title: &Co is here', '2:8 warning yaml-anchor title'],
  ])('is named with its place: %j', (yaml, cut) => {
    expect(cutsIn(yaml)).toEqual([cut]);
  });

  it.each([
    'title: "We are #1 in the league"',
    "title: 'We are #1' #quoted",
    'title: C# and F#',
    'title: >-\n  We are #1\n  - #AI',
    'title: A\ntopics: #all of them\n  - B',
    '#title\ntitle: A\n  #end',
    'title: A\nquality: 5 #of 210',
    'title: A\nwebUrl: https://a.example/#top #own',
    'title: A & B &Co',
    'a: &text A\ntitle: *text',
  ])('is nothing: %j', (yaml) => {
    expect(cutsIn(yaml)).toEqual([]);
  });

  it('is found in any text, in linear time', { timeout: 20_000 }, () => {
    const part = fc.constantFrom(' #', '# ', '&a ', '- ', ': ', '\n', '  ', '"', 'a', '[', ',', '>\n');
    fc.assert(fc.property(fc.array(part), (parts) => void parse(`title: ${parts.join('')}`)));
    const before = performance.now();
    for (const piece of [' #', ' # ', '\n- #a', ' &a', '   ', '\na #b']) parse(`title: A${piece.repeat(200_000)}`);
    expect(performance.now() - before).toBeLessThan(15_000);
  });
});

describe('other values that YAML could change', () => {
  it('keep their spelling in a title and in topics', () => {
    for (const title of ['1984', '007', '1e3', '1.10', 'true', 'No', '2024-05-29', '12:30', '0x1F', '.nan', '<<'])
      expect(parse(`title: ${title}`).fields?.title).toBe(title);
    expect(parse('title: A\ntopics: [1984, 007, true, no]').fields?.topics).toEqual(['1984', '007', 'true', 'no']);
  });

  it('come from a merge key, where the record does not give them itself', () => {
    const { fields } = parse('usual: &usual {type: video, excerpt: B}\ntitle: A\nexcerpt: C\n<<: *usual');
    expect(fields).toMatchObject({ title: 'A', type: 'video', excerpt: 'C' });
  });

  it.each(['title: !important news', 'title: *star'])('are refused with advice: %j', (yaml) => {
    expect(parse(yaml).diagnostics).toMatchObject([{ code: 'yaml-syntax', line: 2 }]);
  });
});
