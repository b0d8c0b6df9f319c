// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import { Picture } from '../../src/app/picture/Picture.tsx';
import { renderApp } from '../support/renderApp.tsx';

describe('a picture', () => {
  const images = ['first', 'second'].map((name) => ({
    url: `https://images.example/${name}.jpg`,
    width: 1600,
    height: 900,
    title: null,
  }));
  const show = (picture: ReactElement, base = '/') =>
    render(
      <MemoryRouter basename={base} initialEntries={[base]}>
        {picture}
      </MemoryRouter>,
    );
  const image = () => screen.queryByRole<HTMLImageElement>('img', { name: 'A comet' });

  it('tries the next image when one fails, and ends with the name of its source', () => {
    const { container } = show(<Picture images={images} alt="A comet" source="Hilltop" />);
    const failing = () => {
      const shown = image();
      if (shown === null) throw new Error('There is no image that could fail');
      fireEvent.error(shown);
    };
    expect(image()?.src).toBe('https://images.example/first.jpg');
    failing();
    expect(image()?.src).toBe('https://images.example/second.jpg');
    failing();
    expect(image()).toBeNull();
    expect(container.textContent).toBe('Hilltop');
  });

  it('asks no dead host again, and no picture that failed', () => {
    const showAll = (names: readonly string[]) =>
      show(
        <Picture
          images={names.map((name) => ({ url: `https://${name}.jpg`, width: 1600, height: 900 }))}
          alt="A comet"
          source="Hilltop"
        />,
      );
    const first = showAll(['one.example/a', 'two.example/a']);
    fireEvent.error(image() ?? first.container);
    fireEvent.load(image() ?? first.container);
    expect(image()?.src).toBe('https://two.example/a.jpg');
    first.unmount();
    const second = showAll(['one.example/a', 'one.example/b', 'two.example/b']);
    expect(image()?.src).toBe('https://one.example/b.jpg');
    fireEvent.error(image() ?? second.container);
    fireEvent.error(image() ?? second.container);
    expect(image()).toBeNull();
    second.unmount();
    showAll(['one.example/c', 'two.example/b', 'two.example/c']);
    expect(image()?.src).toBe('https://two.example/c.jpg');
  });

  it.each([
    ['a mark that counts readers', 1, 1600, null],
    ['a small one, where the record gives no size', 60, null, null],
    ['a small one that the record calls large', 60, 1600, null],
    ['not one with smaller copies', 60, 1600, 'https://small.example/60-1600.jpg', [480]],
  ])('is passed over: %s', (_, natural, width, src, widths?: number[]) => {
    const url = `https://small.example/${natural}-${width}.jpg`;
    const { container } = show(<Picture images={[{ url, width, height: width, widths }]} alt="A comet" source="S" />);
    const shown = image() ?? container;
    for (const side of ['naturalWidth', 'naturalHeight']) Object.defineProperty(shown, side, { value: natural });
    fireEvent.load(shown);
    expect(image()?.src ?? null).toBe(src);
  });

  it.each([
    ['https://logos.example/site-logo.png', 600, 400, true],
    ['https://logos.example/mark.svg?v=2', null, null, true],
    ['https://logos.example/name.png', 1200, 200, true],
    ['https://logos.example/photo.jpg', 1600, 900, false],
    ['https://logos.example/photo', null, null, false],
    ['https://a.example/el-catalogo.jpg', 1600, 900, false],
    ['https://a.example/logos/big', null, null, true],
  ])('stands whole where it is a logo: %s', (url, width, height, whole) => {
    show(<Picture images={[{ url, width, height }]} alt="A comet" source="S" />);
    expect(image()?.className.includes('whole')).toBe(whole);
  });

  it('is a file of the site where it is the publisher’s own', () => {
    const images = [{ url: 'data/pictures/0123abcd.webp', width: 1200, height: 800 }];
    show(<Picture images={images} alt="A comet" source="S" />, '/news/');
    expect(image()?.getAttribute('src')).toBe('/news/data/pictures/0123abcd.webp');
    expect(image()?.hasAttribute('srcset')).toBe(false);
  });

  it('leaves the choice among its smaller copies to the browser', () => {
    const images = [{ url: 'data/pictures/0123abcd.jpg', width: 900, height: 600, widths: [400, 800] }];
    show(<Picture images={images} alt="A comet" source="S" sizes="10rem" />, '/news/');
    const copies = '/news/data/pictures/0123abcd-400.webp 400w,/news/data/pictures/0123abcd-800.webp 800w';
    expect(image()?.getAttribute('srcset')).toBe(copies);
    expect(image()?.getAttribute('sizes')).toBe('auto,10rem');
  });

  it('is asked for without a trace of the reader, and late', () => {
    const images = [{ url: 'https://late.example/first.jpg', width: 1600, height: 900 }];
    show(<Picture images={images} alt="A comet" source="Hilltop" />);
    expect(image()?.getAttribute('referrerpolicy')).toBe('no-referrer');
    expect(image()?.hasAttribute('crossorigin')).toBe(false);
    expect(image()?.getAttribute('loading')).toBe('lazy');
    expect([image()?.getAttribute('width'), image()?.getAttribute('height')]).toEqual(['1600', '900']);
  });

  it('is asked for before others on the first card of the feed, and never before its place is known', async () => {
    const records = ['Older', 'Newer'].map((title, i) => ({
      title,
      publishedDateTime: `2024-03-0${i + 1}T08:00:00Z`,
      images: [{ url: `https://photos.example/${title}.jpg`, width: 1600, height: 900 }],
    }));
    await renderApp('/', { records });
    const loading = [...document.querySelectorAll('[role="feed"] img')].map((element) => [
      element.getAttribute('src'),
      element.getAttribute('loading'),
      element.getAttribute('fetchpriority'),
    ]);
    expect(loading).toEqual([
      ['https://photos.example/Newer.jpg', 'lazy', 'high'],
      ['https://photos.example/Older.jpg', 'lazy', null],
    ]);
  });
});
