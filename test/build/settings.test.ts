import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { basePath, portOf, readSettings } from '../../src/build/settings.ts';

describe('the settings', () => {
  it('have defaults', () => {
    expect(readSettings({}, {}, '/site')).toEqual({
      seedsDir: resolve('/site/seeds'),
      unpublished: 'include',
      future: 'hold',
      onInvalid: 'fail',
      outsideLinks: 'refuse',
      stories: 'on',
      timeZone: 'UTC',
      siteUrl: null,
      ledger: null,
      sourceDate: null,
    });
  });

  it('come from the environment, else from the options; a blank variable is none', () => {
    const options = {
      seedsDir: 'mine',
      unpublished: 'exclude',
      onInvalid: 'skip',
      outsideLinks: 'follow',
      stories: 'off',
      timeZone: 'Asia/Tokyo',
      siteUrl: 'https://o.example',
      future: 'show',
      ledger: 'kept/ledger.json',
      sourceDate: 5000,
    } as const;
    expect(
      readSettings(
        {
          SEEDS_DIR: ' ',
          UNPUBLISHED: '',
          FUTURE: '',
          ON_INVALID: '',
          OUTSIDE_LINKS: '',
          STORIES: ' ',
          TIME_ZONE: ' ',
          SITE_URL: '',
          LEDGER: ' ',
          SOURCE_DATE_EPOCH: '',
        },
        options,
        '/site',
      ),
    ).toEqual({ ...options, seedsDir: resolve('/site/mine'), ledger: resolve('/site/kept/ledger.json') });
    expect(
      readSettings(
        {
          SEEDS_DIR: '/else',
          UNPUBLISHED: 'include',
          ON_INVALID: 'fail',
          OUTSIDE_LINKS: 'refuse',
          STORIES: 'on',
          TIME_ZONE: 'europe/berlin',
          SITE_URL: 'https://e.example/sub//',
          FUTURE: 'hold',
          LEDGER: '/kept.json',
          SOURCE_DATE_EPOCH: '1717146000',
        },
        options,
        '/site',
      ),
    ).toEqual({
      seedsDir: resolve('/else'),
      unpublished: 'include',
      onInvalid: 'fail',
      outsideLinks: 'refuse',
      stories: 'on',
      timeZone: 'Europe/Berlin',
      siteUrl: 'https://e.example/sub',
      future: 'hold',
      ledger: resolve('/kept.json'),
      sourceDate: Date.UTC(2024, 4, 31, 9),
    });
  });

  it('are refused all at once, with what was received', () => {
    expect(() =>
      readSettings({
        UNPUBLISHED: 'no',
        FUTURE: 'yes',
        SOURCE_DATE_EPOCH: '2024-05-31',
        ON_INVALID: 'Skip',
        STORIES: '1',
        TIME_ZONE: 'Mars/Base',
        SITE_URL: 'a.example',
      }),
    ).toThrow(
      'UNPUBLISHED: expected include or exclude, received "no".\nFUTURE: expected hold or show, received "yes".\nON_INVALID: expected fail or skip, received "Skip".\nSTORIES: expected on or off, received "1".\nTIME_ZONE: expected the name of a time zone such as Europe/Berlin, received "Mars/Base".\nSITE_URL: expected an address such as https://news.example.org, received "a.example".\nSOURCE_DATE_EPOCH: expected seconds since 1970, such as 1717146000, received "2024-05-31".',
    );
  });

  it.each(['+02:00', 'GMT+2', '5', 'Europe'])('know no time zone %j', (TIME_ZONE) => {
    expect(() => readSettings({ TIME_ZONE })).toThrow('TIME_ZONE: expected the name of a time zone');
  });
});

describe('the base path', () => {
  it.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['news', '/news/'],
    ['/news', '/news/'],
    ['/a/b/', '/a/b/'],
    ['//a//', '/a/'],
  ])('%s is %s', (given, base) => {
    expect(basePath({ BASE_PATH: given })).toBe(base);
  });
});

describe('the port', () => {
  it('is 4173 unless PORT says otherwise', () => {
    expect([portOf({}), portOf({ PORT: ' ' }), portOf({ PORT: '8080' })]).toEqual([4173, 4173, 8080]);
  });

  it.each(['http', '-1', '65536', '80.5'])('can not be %s', (port) => {
    expect(() => portOf({ PORT: port })).toThrow(`PORT: expected a number from 0 to 65535, received "${port}".`);
  });
});
