import { expect, it } from 'vitest';
import { parseStoryPath, storyPath } from '../../src/core/storyPath.ts';
import fc from '../support/properties.ts';

const pathOf = (address: string) => new URL(address, 'https://paper.example').pathname;

it('leads to one folder, whose name is the id of the story', () => {
  expect(storyPath('lander-answers')).toBe('/stories/lander-answers/');
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (id) => {
      fc.pre(id !== '.' && id !== '..');
      expect(parseStoryPath(pathOf(storyPath(id)))).toBe(id);
    }),
  );
});

it.each([
  ['/stories/lander', 'lander'],
  ['/stories/100%-wool/', '100%-wool'],
  ['/stories/', null],
  ['/stories/a/b', null],
  ['/topics/oceans/', null],
])('is read back from %s', (path, id) => {
  expect(parseStoryPath(path)).toBe(id);
});
