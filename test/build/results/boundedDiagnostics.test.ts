import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/build/diagnostics/diagnostics.ts';
import { boundedDiagnostics, MOST_OF_A_CODE } from '../../../src/build/results/boundedDiagnostics.ts';

describe('the diagnostics of one record', () => {
  const about = { file: 'a.md', field: 'topics.0' };

  it('are all there for ten thousand faults', () => {
    const faults = Array.from({ length: MOST_OF_A_CODE }, () => diagnose('list-blank', about));
    expect(boundedDiagnostics('a.md', faults)).toBe(faults);
  });

  it('are counted beyond that, and those of other codes stay', () => {
    const faults = Array.from({ length: MOST_OF_A_CODE + 2500 }, () => diagnose('list-blank', about));
    const missing = diagnose('title-missing', { ...about, received: null });
    const kept = boundedDiagnostics('a.md', [...faults, missing]);
    expect(kept).toHaveLength(MOST_OF_A_CODE + 2);
    expect(kept).toContain(missing);
    expect(kept.at(-1)).toMatchObject({
      code: 'problems-many',
      message: '2,500 more problems with the code list-blank; not listed',
    });
  });
});
