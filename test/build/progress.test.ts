import { describe, expect, it } from 'vitest';
import { counted, type Progress, progressLine, uncountedStage } from '../../src/build/progress.ts';

/** What is written when progress comes at these seconds. */
function written(
  isTTY: boolean,
  progress: readonly (readonly [second: number, progress: Progress])[],
): { lines: string[]; afterEnd: string[] } {
  const lines: string[] = [];
  let now = 0;
  const line = progressLine({ isTTY, write: (text) => lines.push(text) }, () => now);
  for (const [second, step] of progress) {
    now = second * 1000;
    line.onProgress(step);
  }
  const before = [...lines];
  line.end();
  return { lines: before, afterEnd: lines.slice(before.length) };
}

const reading = (done: number): Progress => ({ stage: 'Reading records', done, total: 40_000 });

describe('the progress line', () => {
  it('is not there in a build that is done in two seconds', () => {
    for (const isTTY of [true, false]) {
      expect(
        written(isTTY, [
          [0, reading(0)],
          [1.2, reading(30_000)],
          [1.9, uncountedStage('Folding stories')],
        ]),
      ).toEqual({ lines: [], afterEnd: [] });
    }
  });

  it('is rewritten on a terminal, and gone at the end', () => {
    expect(
      written(true, [
        [0, reading(0)],
        [4, reading(10_000)],
        [4.1, reading(11_000)],
        [8, reading(20_000)],
        [8.1, uncountedStage('Folding stories')],
      ]),
    ).toEqual({
      lines: [
        '\r\u001b[KReading records: 10,000 of 40,000, about 12 s left',
        '\r\u001b[KReading records: 20,000 of 40,000, about 8 s left',
        '\r\u001b[KFolding stories …',
      ],
      afterEnd: ['\r\u001b[K'],
    });
  });

  it('is a line every ten seconds in a log', () => {
    expect(
      written(false, [
        [0, reading(0)],
        [3, reading(3000)],
        [9, reading(9000)],
        [14, reading(14_000)],
        [25, uncountedStage('Folding stories')],
        [26, uncountedStage('Writing')],
      ]),
    ).toEqual({
      lines: [
        'Reading records: 3,000 of 40,000, about 37 s left\n',
        'Reading records: 14,000 of 40,000, about 26 s left\n',
        'Folding stories …\n',
      ],
      afterEnd: [],
    });
  });

  it('takes the time left from the stage, not from the whole build', () => {
    const { lines } = written(true, [
      [0, uncountedStage('Listing')],
      [100, reading(0)],
      [110, reading(10_000)],
    ]);
    expect(lines.at(-1)).toContain('about 30 s left');
  });
});

describe('things that are counted', () => {
  it('are told of as each is taken, and come as they are', () => {
    const told: Progress[] = [];
    expect([...counted('Writing', ['a', 'b'], 2, (progress) => told.push(progress))]).toEqual(['a', 'b']);
    expect(told).toEqual([
      { stage: 'Writing', done: 0, total: 2 },
      { stage: 'Writing', done: 1, total: 2 },
    ]);
  });
});
