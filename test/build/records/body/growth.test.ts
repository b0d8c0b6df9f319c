import { describe, expect, it } from 'vitest';
import { readRecordResult } from '../../../../src/build/records/recordResult.ts';
import { adversarialBodies } from '../../../support/adversarialBodies.ts';
import { tooSteep } from '../../../support/steepness.ts';

/** Characters of the longest bodies. */
const LONGEST = 20_000;

const encoder = new TextEncoder();

/** Reads a record with this body, and finds the place of each diagnostic. */
function read(body: string): void {
  readRecordResult('a.md', encoder.encode(`---\ntitle: A\nprovider: { domain: a.example }\n---\n${body}\n`));
}

describe('reading a body', () => {
  it.each(Object.entries(adversarialBodies))('takes time that grows no faster than n log n: %s', (name, text) => {
    expect(tooSteep(read, [{ name, text }], LONGEST)).toEqual([]);
  });
});
