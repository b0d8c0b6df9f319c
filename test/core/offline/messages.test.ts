import { describe, expect, it } from 'vitest';
import { parseOfflineAnswer, parseOfflineRequest, writeOfflineAnswer } from '../../../src/core/offline/messages.ts';

describe('a message to the worker', () => {
  it.each([
    { type: 'keep', list: 'assets/offline-0123abcd.json' },
    { type: 'pictures', addresses: ['https://pictures.example/1.jpg'], keptAs: 'saved' },
    { type: 'file', path: 'data/leads/0-0123abcd.json' },
    { type: 'drop', paths: ['data/leads/0-0123abcd.json'] },
    { type: 'origin' },
  ])('is read: $type', (request) => {
    expect(parseOfflineRequest(request)).toEqual(request);
  });

  it.each([null, 'keep', {}, { type: 'other' }, { type: 'file' }, { type: 'drop', paths: 'data/' }, { type: 'keep' }])(
    'is passed over where it is none: %j',
    (data) => {
      expect(parseOfflineRequest(data)).toBeNull();
    },
  );
});

describe('an answer of the worker', () => {
  it.each(['yes', 'no', 'full'] as const)('is read: %s', (answer) => {
    expect(parseOfflineAnswer(writeOfflineAnswer(answer))).toBe(answer);
  });

  it('of an older worker says whether it was done', () => {
    expect(parseOfflineAnswer({ isSo: true })).toBe('yes');
    expect(parseOfflineAnswer({ isSo: false })).toBe('no');
    expect(parseOfflineAnswer(null)).toBe('no');
  });
});
