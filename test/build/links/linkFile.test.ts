import { describe, expect, it } from 'vitest';
import { type KnownLink, linkStates, parseLinks, writeLinks } from '../../../src/build/links/linkFile.ts';
import { someDay, someText } from '../../support/arbitraries.ts';
import fc from '../../support/properties.ts';

const someLink: fc.Arbitrary<KnownLink> = fc.record({
  state: fc.constantFrom(...linkStates),
  answer: fc.oneof(fc.integer({ min: 100, max: 599 }), someText),
  movedTo: fc.option(someText, { nil: null }),
  missingSince: fc.option(someDay, { nil: null }),
  lookedAt: someDay,
  nextLook: someDay,
});
const someLinks = fc.array(fc.tuple(fc.oneof(fc.webUrl(), someText), someLink)).map((links) => new Map(links));

const link: KnownLink = {
  state: 'gone',
  answer: 404,
  movedTo: null,
  missingSince: '2026-11-28',
  lookedAt: '2026-11-29',
  nextLook: '2026-12-29',
};

describe('the file of links', () => {
  it('comes back as it was written, and is the same for the same links in any order', () => {
    fc.assert(
      fc.property(someLinks, (links) => {
        const text = writeLinks(links);
        expect(parseLinks(text)).toEqual(links);
        expect(writeLinks(new Map([...links].reverse()))).toBe(text);
      }),
    );
  });

  it('has a line for each address, that a person can read', () => {
    const links = new Map([
      ['https://b.example/', link],
      ['https://a.example/', { ...link, state: 'moved' as const, missingSince: null, movedTo: 'https://c.example/' }],
    ]);
    expect(writeLinks(links)).toBe(`{
  "format": "broadsheet-links-1",
  "links": {
    "https://a.example/": { "state": "moved", "answer": 404, "movedTo": "https://c.example/", "lookedAt": "2026-11-29", "nextLook": "2026-12-29" },
    "https://b.example/": { "state": "gone", "answer": 404, "missingSince": "2026-11-28", "lookedAt": "2026-11-29", "nextLook": "2026-12-29" }
  }
}
`);
  });

  it.each([
    ['{}', 'format is not broadsheet-links-1'],
    ['{ "format": "broadsheet-links-1", "links": { "a": null } }', 'a is not an object'],
    ['{ "format": "broadsheet-links-1", "links": { "a": { "state": "lost" } } }', 'state is not ok or moved or gone'],
    [writeLinks(new Map([['a', { ...link, nextLook: '2026-02-30' }]])), 'nextLook is not a day such as 2026-11-29'],
  ])('is refused where it is not what it should be: %s', (text, reason) => {
    expect(() => parseLinks(text)).toThrow(reason);
  });

  it('is refused when cut short anywhere', () => {
    const whole = writeLinks(new Map([['https://a.example/', link]])).trimEnd();
    for (let length = 0; length < whole.length; length++) expect(() => parseLinks(whole.slice(0, length))).toThrow();
  });
});
