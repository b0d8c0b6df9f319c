import { describe, expect, it } from 'vitest';
import { kindLabel, labelKey } from '../../src/core/label.ts';
import { brokenText, someText } from '../support/arbitraries.ts';
import fc from '../support/properties.ts';

describe('labelKey', () => {
  it('gives two spellings of a label one key', () => {
    expect(labelKey('AI in Healthcare')).toBe('ai-in-healthcare');
    expect(labelKey('  ai-in \u00A0healthcare ')).toBe('ai-in-healthcare');
    expect(labelKey('AI - in Healthcare')).toBe('ai-in-healthcare');
    expect(labelKey('Caf\u00E9')).toBe(labelKey('CAFE\u0301'));
  });

  it('keeps labels apart that differ in more than spelling', () => {
    expect(labelKey('C++')).toBe('c++');
    expect(labelKey('R&D')).not.toBe(labelKey('R D'));
  });

  it('leaves a domain as it is', () => {
    expect(labelKey('xn--bcher-kva.example')).toBe('xn--bcher-kva.example');
  });

  it('leaves a key as it is', () => {
    expect(labelKey(labelKey('J\u030C'))).toBe(labelKey('J\u030C'));
    fc.assert(
      fc.property(fc.oneof(someText, brokenText), (label) => {
        expect(labelKey(labelKey(label))).toBe(labelKey(label));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('kindLabel', () => {
  it('begins a kind with a capital', () => {
    expect(kindLabel('download')).toBe('Download');
    expect(kindLabel('podcast-episode')).toBe('Podcast episode');
    expect(kindLabel('')).toBe('');
  });
});
