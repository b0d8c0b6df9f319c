import { describe, expect, it } from 'vitest';
import { noFront, parseBootstrap, writeBootstrap } from '../../../src/core/format/bootstrap.ts';
import { brokenText, someCard, someManifest } from '../../support/arbitraries.ts';
import fc from '../../support/properties.ts';

const someText = fc.option(brokenText);
const positions = fc.array(fc.nat(), { maxLength: 3 });
const someFront = fc.record({
  cards: fc.array(someCard, { maxLength: 3 }),
  places: positions,
  top: fc.record({
    lead: fc.option(fc.nat()),
    seconds: positions,
    latest: positions,
    row: fc.array(positions, { maxLength: 3 }),
  }),
  also: fc.array(fc.record({ source: brokenText, title: brokenText, url: someText, id: someText }), { maxLength: 3 }),
});
const someBootstrap = fc.record({ manifest: someManifest, front: fc.oneof(someFront, fc.constant(noFront)) });

describe('what the page carries', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(someBootstrap, (bootstrap) => {
        const written = writeBootstrap(bootstrap);
        expect(parseBootstrap(JSON.parse(written))).toEqual(bootstrap);
        expect(written).not.toContain('<');
      }),
      { numRuns: 50 },
    );
  });

  it.each(['cards', 'places', 'top', 'also'])('is refused without %s', (field) => {
    const [bootstrap] = fc.sample(someBootstrap, { numRuns: 1, seed: 1 });
    const damaged = { ...bootstrap, front: { ...bootstrap?.front, [field]: undefined } };
    expect(() => parseBootstrap(JSON.parse(JSON.stringify(damaged)))).toThrow(field);
  });
});
