import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { Fault, USAGE_FAULTY } from '../../src/build/faults.ts';
import { flagName, readSettings, siteAddress } from '../../src/build/settings.ts';
import { settingFacts } from '../../src/build/settings/settingsSchema.ts';

describe('the settings', () => {
  it('have defaults', () => {
    expect(readSettings({}, {}, '/site')).toMatchObject({
      seedsDir: resolve('/site/seeds'),
      outDir: resolve('/site/dist'),
      unpublished: 'include',
      future: 'hold',
      onInvalid: 'fail',
      outsideLinks: 'refuse',
      stories: 'on',
      timeZone: 'UTC',
      siteUrl: null,
      ledger: null,
      sourceDate: null,
      basePath: '/',
      port: 4173,
      cacheDir: resolve('/site/.cache/broadsheet'),
      title: 'Broadsheet',
      tagline: null,
      generator: true,
    });
  });

  it('come from the environment, else from the options; a blank variable is none', () => {
    const options = {
      seedsDir: 'mine',
      outDir: 'site',
      unpublished: 'exclude',
      onInvalid: 'skip',
      outsideLinks: 'follow',
      stories: 'off',
      timeZone: 'Asia/Tokyo',
      siteUrl: 'https://o.example',
      future: 'show',
      ledger: 'kept/ledger.json',
      sourceDate: 5000,
      basePath: '/news',
      port: 8080,
      cacheDir: 'kept',
    } as const;
    expect(
      readSettings(
        {
          SEEDS_DIR: ' ',
          OUT_DIR: '',
          UNPUBLISHED: '',
          FUTURE: '',
          ON_INVALID: '',
          OUTSIDE_LINKS: '',
          STORIES: ' ',
          TIME_ZONE: ' ',
          SITE_URL: '',
          LEDGER: ' ',
          SOURCE_DATE_EPOCH: '',
          BASE_PATH: ' ',
          PORT: '',
          CACHE_DIR: '',
        },
        options,
        '/site',
      ),
    ).toMatchObject({
      ...options,
      seedsDir: resolve('/site/mine'),
      outDir: resolve('/site/site'),
      ledger: resolve('/site/kept/ledger.json'),
      basePath: '/news/',
      cacheDir: resolve('/site/kept'),
    });
    expect(
      readSettings(
        {
          SEEDS_DIR: '/else',
          OUT_DIR: '/out',
          UNPUBLISHED: 'include',
          ON_INVALID: 'fail',
          OUTSIDE_LINKS: 'refuse',
          STORIES: 'on',
          TIME_ZONE: 'europe/berlin',
          SITE_URL: 'https://e.example/sub//',
          FUTURE: 'hold',
          LEDGER: '/kept.json',
          SOURCE_DATE_EPOCH: '1717146000',
          BASE_PATH: 'sub',
          PORT: '80',
          CACHE_DIR: '/cache',
        },
        options,
        '/site',
      ),
    ).toMatchObject({
      seedsDir: resolve('/else'),
      outDir: resolve('/out'),
      unpublished: 'include',
      onInvalid: 'fail',
      outsideLinks: 'refuse',
      stories: 'on',
      timeZone: 'Europe/Berlin',
      siteUrl: 'https://e.example/sub',
      future: 'hold',
      ledger: resolve('/kept.json'),
      sourceDate: Date.UTC(2024, 4, 31, 9),
      basePath: '/sub/',
      port: 80,
      cacheDir: resolve('/cache'),
    });
  });

  it('come from flags before all others, a blank one too', () => {
    const flags = { UNPUBLISHED: 'include', SEEDS_DIR: '/mine' };
    const settings = readSettings(
      { UNPUBLISHED: 'exclude', SEEDS_DIR: 'theirs' },
      { unpublished: 'exclude' },
      '.',
      flags,
    );
    expect(settings).toMatchObject({ unpublished: 'include', seedsDir: resolve('/mine') });
    expect(() => readSettings({}, {}, '.', { UNPUBLISHED: '' })).toThrow(
      '--unpublished: expected include or exclude, received "".',
    );
  });

  it('are refused as options too, with the name of the option that was meant', () => {
    const options = { seedDir: 'x', stories: true, sourceDate: '1717146000', timeZone: undefined };
    expect(() => readSettings({ STORIES: 'off' }, options)).toThrow(
      'broadsheet({ sourceDate }): expected milliseconds since 1970, such as 1717146000000, received "1717146000".\n' +
        'broadsheet({ seedDir }): there is no such setting. Did you mean seedsDir?',
    );
    expect(() => readSettings({}, options)).toThrow('broadsheet({ stories }): expected on or off, received true.');
  });

  it('that are wrong are a fault of usage without a stack', () => {
    try {
      readSettings({ PORT: 'x' });
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ exitCode: USAGE_FAULTY, stack: '' });
      expect(error).toBeInstanceOf(Fault);
    }
  });

  it('stand in the documentation, all of them, as they are', () => {
    const docs = readFileSync(resolve(import.meta.dirname, '../../docs/settings.md'), 'utf8');
    const rows = [...docs.matchAll(/^\| +`[A-Z_]+`.*$/gm)].map(([row]) => row.split('|').map((cell) => cell.trim()));
    const documented = rows.map(([, variable, option, fallback, usedBy]) => ({ variable, option, fallback, usedBy }));
    expect(documented).toEqual([
      ...[...settingFacts]
        .filter(([, { onlyBy }]) => onlyBy === undefined)
        .map(([name, { variable, fallbackText, usedBy }]) => ({
          variable: `\`${variable}\``,
          option: `\`${name}\``,
          fallback: fallbackText,
          usedBy: usedBy.join(', '),
        })),
      {
        variable: '`CHROMIUM_PATH`',
        option: 'none',
        fallback: 'found on the system',
        usedBy: 'tests, `npm run bench`',
      },
    ]);
    for (const { variable, onlyBy } of settingFacts.values())
      if (onlyBy === undefined) expect(docs).toContain(`\n## \`${variable}\`\n`);
  });

  it('of the looks stand there, too', () => {
    const docs = readFileSync(resolve(import.meta.dirname, '../../docs/settings.md'), 'utf8');
    const rows = [...docs.matchAll(/^\| +`([a-z]\w*)` +\| (.*?) +\| (.*?) +\|$/gm)].map(([, ...cells]) => cells);
    const own = [...settingFacts].filter(([, { onlyBy }]) => onlyBy !== undefined);
    expect(rows).toEqual(
      own.map(([name, facts]) => [
        name,
        facts.onlyBy === 'flag' ? `\`${flagName(facts)}\`` : 'none',
        facts.fallbackText,
      ]),
    );
    for (const [name] of own) expect(docs).toContain(`\n### \`${name}\`\n`);
  });

  it('of the looks have no variable; their flag wins', () => {
    expect(readSettings({ TITLE: 'Shell' }, {}).title).toBe('Broadsheet');
    expect(readSettings({}, { title: 'Tide' }, '.', { TITLE: 'Ebb  and\nflow ' }).title).toBe('Ebb and flow');
    expect(() => readSettings({}, { title: ' ' })).toThrow(
      'broadsheet({ title }): expected a text of at most 300 characters, received " ".',
    );
    expect(() => readSettings({}, {}, '.', { TITLE: 'a'.repeat(301) })).toThrow(
      '--title: expected a text of at most 300',
    );
  });

  it('say where inside a value something is wrong', () => {
    const problems = (nav: unknown) => {
      try {
        return readSettings({}, { nav }).nav;
      } catch (error) {
        return String(error).replaceAll('Error: ', '').split('\n');
      }
    };
    expect(problems([{ label: ' Topics ', url: '/topics' }])).toEqual([{ label: 'Topics', url: '/topics' }]);
    expect(problems('x')).toEqual([
      'broadsheet({ nav }): expected a list of at most 20 links, each with label and url, received "x".',
    ]);
    expect(problems([{ label: 'a', url: 'javascript:alert(1)' }, { label: '', url: '//evil.example' }, 'x'])).toEqual([
      'broadsheet({ nav.0.url }): expected an address such as https://example.org or a path such as /topics, received "javascript:alert(1)".',
      'broadsheet({ nav.1.label }): expected a text that is not blank, received "".',
      'broadsheet({ nav.1.url }): expected an address such as https://example.org or a path such as /topics, received "//evil.example".',
      'broadsheet({ nav.2 }): expected a mapping with label, url, received "x".',
    ]);
    expect(problems([{ label: 'a', ulr: '/a' }])).toEqual([
      'broadsheet({ nav.0.url }): expected a value, received nothing.',
      'broadsheet({ nav.0.ulr }): there is no such field. Did you mean url?',
    ]);
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

describe('how long old files are kept', () => {
  it.each([
    ['off', null],
    ['7 days', 604_800_000],
    ['1 day', 86_400_000],
    ['12 hours', 43_200_000],
    ['36hours', 129_600_000],
  ])('%s', (KEEP, milliseconds) => expect(readSettings({ KEEP }).keep).toBe(milliseconds));

  it.each(['on', '7', '0 days', '-1 days', '7 weeks', '7 days 3 hours', '99999 days'])('can not be %s', (KEEP) => {
    expect(() => readSettings({ KEEP })).toThrow(
      `KEEP: expected off, or a time such as 7 days or 12 hours, received "${KEEP}".`,
    );
  });
});

describe('the hosts', () => {
  it('are a list, in a variable with commas', () => {
    expect(readSettings({}).hosts).toEqual([]);
    expect(readSettings({ HOSTS: 'netlify, nginx' }).hosts).toEqual(['netlify', 'nginx']);
    expect(readSettings({}, { hosts: ['caddy'] }).hosts).toEqual(['caddy']);
  });

  it('are known ones', () => {
    const list = 'a list of netlify, cloudflare, vercel, apache, nginx and caddy';
    expect(() => readSettings({ HOSTS: 'nginx,iis' })).toThrow(`HOSTS: expected ${list}, received "iis".`);
    expect(() => readSettings({}, { hosts: 'nginx' })).toThrow(`broadsheet({ hosts }): expected ${list}, received`);
  });
});

describe('the base path', () => {
  const basePath = (environment: Record<string, string | undefined>) => readSettings(environment).basePath;

  it.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['news', '/news/'],
    ['/news', '/news/'],
    ['/a/b/', '/a/b/'],
    ['//a//', '/a/'],
    ['/日本/é', '/%E6%97%A5%E6%9C%AC/%C3%A9/'],
    ['/%E6%97%A5%e6%9c%ac', '/%E6%97%A5%e6%9c%ac/'],
    ['/a/../b', '/b/'],
  ])('%s is %s', (given, base) => {
    expect(basePath({ BASE_PATH: given })).toBe(base);
  });

  it('is that of the address where it is not set itself', () => {
    expect(basePath({ SITE_URL: 'https://a.example/paper//' })).toBe('/paper/');
    expect(basePath({ SITE_URL: 'https://a.example' })).toBe('/');
    expect(basePath({ SITE_URL: 'https://a.example/día' })).toBe('/d%C3%ADa/');
    expect(basePath({ SITE_URL: 'https://a.example/paper', BASE_PATH: '/news' })).toBe('/news/');
  });

  it.each(['https://a.example/', 'a b', '/a?b', '/a#b', 'C:\\news'])('can not be %s', (given) => {
    expect(() => basePath({ BASE_PATH: given })).toThrow('BASE_PATH: expected a path such as /news/, received');
  });
});

describe('the address of the front page', () => {
  it.each([
    ['https://a.example', '/', 'https://a.example/'],
    ['https://a.example', '/paper/', 'https://a.example/paper/'],
    ['https://a.example/paper', '/paper/', 'https://a.example/paper/'],
    ['https://a.example/a/b', '/a/b/', 'https://a.example/a/b/'],
    ['https://a.example/día', '/d%C3%ADa/', 'https://a.example/d%C3%ADa/'],
    ['https://a.example/paper', './', 'https://a.example/paper/'],
  ])('of %s and %s is %s', (siteUrl, base, address) => {
    expect(siteAddress({ siteUrl }, base)).toBe(address);
  });

  it('is not known without a setting', () => expect(siteAddress({ siteUrl: null }, '/paper/')).toBeNull());

  it.each(['/', '/news/', '/paper/deep/'])('is refused where its path is not the base path %s', (base) => {
    expect(() => siteAddress({ siteUrl: 'https://a.example/paper' }, base)).toThrow(
      `SITE_URL: https://a.example/paper has the path /paper/, but the base path of the site is ${base}.`,
    );
  });

  it.each([
    'a.example',
    'ftp://a.example',
    'https://',
    'https://a.example/?a',
    'https://a.example/#a',
    'https://b@a.example',
  ])('can not be made of %s', (SITE_URL) => {
    expect(() => readSettings({ SITE_URL })).toThrow('SITE_URL: expected an address such as https://news.example.org');
  });
});

describe('the port', () => {
  it('is 4173 unless PORT says otherwise', () => {
    expect([{}, { PORT: ' ' }, { PORT: '8080' }].map((given) => readSettings(given).port)).toEqual([4173, 4173, 8080]);
  });

  it.each(['http', '-1', '65536', '80.5'])('can not be %s', (port) => {
    expect(() => readSettings({ PORT: port })).toThrow(`PORT: expected a number from 0 to 65535, received "${port}".`);
  });
});
