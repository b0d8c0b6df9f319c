import { expect, it, vi } from 'vitest';
import { renderBody } from '../../../../src/build/records/body.ts';

const failure = vi.hoisted(() => ({ error: new Error('no such token') }));

vi.mock('../../../../src/build/records/body/markdown.ts', () => ({
  htmlOfMarkdown: () => {
    throw failure.error;
  },
}));

it('a body that the parser fails on is shown as it is written, and told', () => {
  const told: string[] = [];
  expect(renderBody('The *words*.', null, (code) => told.push(code))).toBe('<p>The *words*.</p>');
  expect(told).toEqual(['body-failed']);
});

it('a failure that may depend on the thread is no result', () => {
  failure.error = new RangeError('Maximum call stack size exceeded');
  expect(() => renderBody('The *words*.', null, () => {})).toThrow(RangeError);
});
