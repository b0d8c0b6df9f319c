import { expect, it } from 'vitest';
import { judgeAnswer } from '../../../src/core/format/fileAnswer.ts';

it.each([
  [200, 'application/json', 'file'],
  [200, null, 'file'],
  [200, 'text/plain', 'file'],
  [200, 'text/html', 'missing'],
  [200, 'text/html; charset=utf-8', 'missing'],
  [404, 'text/html', 'missing'],
  [410, null, 'missing'],
  [403, 'application/xml', 'refused'],
  [500, 'text/html', 'refused'],
  [503, null, 'refused'],
  [304, null, 'refused'],
] as const)('an answer with status %s and type %s means: %s', (status, mediaType, meaning) => {
  expect(judgeAnswer(status, mediaType)).toBe(meaning);
});
