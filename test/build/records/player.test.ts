import { describe, expect, it } from 'vitest';
import { findPlayer, playerOf } from '../../../src/build/records/player.ts';
import { publish } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

const youtube = { host: 'youtube', videoId: 'ab-DEF_2345' };
const vimeo = { host: 'vimeo', videoId: '123456789' };

describe('a video', () => {
  it.each([
    'https://www.youtube.com/watch?v=ab-DEF_2345&t=4s',
    'https://m.youtube.com/watch?list=x&v=ab-DEF_2345',
    'http://youtu.be/ab-DEF_2345?t=3',
    '//www.youtube.com/embed/ab-DEF_2345?rel=0',
    'https://www.youtube-nocookie.com/embed/ab-DEF_2345',
    'https://youtube.com/shorts/ab-DEF_2345',
    'https://www.youtube.com/live/ab-DEF_2345',
  ])('of YouTube is known by %s', (address) => expect(playerOf(address)).toEqual(youtube));

  it.each([
    'https://vimeo.com/123456789',
    'https://player.vimeo.com/video/123456789?h=1',
    '//player.vimeo.com/video/123456789',
  ])('of Vimeo is known by %s', (address) => {
    expect(playerOf(address)).toEqual(vimeo);
  });

  it.each([
    'https://www.youtube.com/channel/ab-DEF_2345',
    'https://www.youtube.com/embed/videoseries?list=PL1',
    'https://www.youtube.com/embed/live_stream?channel=x',
    'https://youtube.com.evil.example/embed/ab-DEF_2345',
    'https://evil.example/embed/ab-DEF_2345',
    'https://www.youtube.com/embed/"><script>',
    'https://www.youtube.com/watch?v=short',
    'javascript:youtu.be/ab-DEF_2345',
    'https://vimeo.com/about',
    'https://vimeo.com/12',
    'http://[',
    '',
  ])('is none in %s', (address) => expect(playerOf(address)).toBeNull());
});

describe('the player of a record', () => {
  const told = (embed: string | null, url: string | null = null) => {
    const codes: string[] = [];
    return { player: findPlayer(embed, url, (code) => codes.push(code)), codes };
  };

  it('is that of its iframe, however written', () => {
    for (const embed of [
      '<iframe src="https://www.youtube.com/embed/ab-DEF_2345">',
      "<div><IFRAME width=5 SRC='//www.youtube.com/embed/ab-DEF_2345'>",
      '<iframe src=https://youtu.be/ab-DEF_2345>',
    ]) {
      expect(told(embed)).toEqual({ player: youtube, codes: [] });
    }
  });

  it('may be wrapped by a service', () => {
    expect(
      told(
        '<iframe src="https://cdn.embedly.com/widgets/media.html?url=x&amp;src=https%3A%2F%2Fwww.youtube.com%2Fembed%2Fab-DEF_2345"></iframe>',
      ),
    ).toEqual({ player: youtube, codes: [] });
  });

  it('is that of its address where nothing is embedded', () => {
    expect(told(null, 'https://vimeo.com/123456789')).toEqual({ player: vimeo, codes: [] });
    expect(told(null, 'https://a.example/x')).toEqual({ player: null, codes: [] });
  });

  it('of another host is told, and the address helps out', () => {
    expect(told('<iframe src="https://evil.example/">', 'https://vimeo.com/123456789')).toEqual({
      player: vimeo,
      codes: ['embed-unknown'],
    });
    expect(told('<script>alert(1)</script>')).toEqual({ player: null, codes: ['embed-unknown'] });
  });

  it('never carries markup, and an unknown one is told with its place', async () => {
    const { article, diagnostics, text } = await publish(
      seedFolder().file(
        'a.md',
        '---\ntitle: A\nfeaturedContent: <iframe src="https://evil.example/x" onload="alert(1)"></iframe>\n---\n',
      ),
    );
    expect(article('a')?.player).toBeNull();
    expect(diagnostics).toMatchObject([
      { code: 'embed-unknown', severity: 'warning', file: 'a.md', line: 3, column: 18, field: 'featuredContent' },
    ]);
    expect(text).not.toMatch(/iframe|onload|evil/);
  });
});
