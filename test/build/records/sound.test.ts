import { describe, expect, it } from 'vitest';
import { findPlayer } from '../../../src/build/records/player.ts';
import { findSound } from '../../../src/build/records/sound.ts';

const sound = 'https://media.example/show/12.mp3?from=feed&part=1';

describe('the sound of a record', () => {
  it.each([
    `<audio controls src="https://media.example/show/12.mp3?from=feed&amp;part=1"></audio>`,
    `<AUDIO><source type="audio/mpeg" src='//media.example/show/12.mp3?from=feed&part=1'></AUDIO>`,
    `<iframe src="${sound}"></iframe>`,
    `<iframe src="https://player.example/12"></iframe><audio src="${sound}"></audio>`,
    `  ${sound}\n`,
  ])('is what it embeds: %s', (embed) => {
    expect(findSound(embed, 'https://a.example/12')).toBe(sound);
    const told: string[] = [];
    expect(findPlayer(embed, null, (code) => told.push(code))).toBeNull();
    expect(told).toEqual([]);
  });

  it('needs no ending in an element for sounds', () => {
    expect(findSound('<audio src="https://media.example/stream?id=5"></audio>', null)).toBe(
      'https://media.example/stream?id=5',
    );
  });

  it('is the address of the article where that is a sound', () => {
    expect(findSound(null, sound)).toBe(sound);
    expect(findSound('<iframe src="https://www.youtube.com/embed/ab-DEF_2345">', sound)).toBe(sound);
  });

  it.each([
    [null, null],
    [null, 'https://a.example/mp3'],
    ['<audio src="http://media.example/12.mp3"></audio>', null],
    ['<audio src="javascript:alert(1)//.mp3"></audio>', null],
    ['<audio></audio>', null],
    ['data:audio/mp3;base64,AAAA.mp3', null],
    ['https://media.example/12.mp3.exe', null],
  ])('is none in %s, %s', (embed, url) => expect(findSound(embed, url)).toBeNull());
});
