import { describe, expect, it } from 'vitest';
import { readRecordResult } from '../../../../src/build/records/recordResult.ts';
import { adversarialBodies } from '../../../support/adversarialBodies.ts';
import { badGrowth } from '../../../support/growth.ts';

/** Many bodies are read, so each is shorter than other texts. */
const SHORTER = 4;

const encoder = new TextEncoder();

/** Reads a record with this body, and finds the place of each diagnostic. */
function read(body: string): void {
  readRecordResult('a.md', encoder.encode(`---\ntitle: A\nprovider: { domain: a.example }\n---\n${body}\n`));
}

describe('reading a body', () => {
  it.each(Object.entries(adversarialBodies))('takes time that grows no faster than n log n: %s', (_, text) => {
    expect(badGrowth((size) => read(text(size / SHORTER)))).toBeNull();
  });
});
