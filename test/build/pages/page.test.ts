// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readIdentity } from '../../../src/build/identity/identity.ts';
import { emit } from '../../../src/build/output/emit.ts';
import { builtPage, withEdition, withFrontPage, withStyles, withPolicy } from '../../../src/build/pages/page.ts';
import { BOOTSTRAP_ELEMENT_ID, parseBootstrap } from '../../../src/core/format/bootstrap.ts';
import { anArticle } from '../../support/anArticle.ts';
import { settingsFor } from '../../support/publish.ts';
import { unrelated } from '../../support/unrelated.ts';

const html = `<!doctype html>
<html>
  <head>
    <title>Broadsheet</title>
    <link rel="stylesheet" crossorigin href="/assets/index-abc.css">
    <script>
      document.documentElement.dataset.theme = 'dark';
    </script>
    <script type="module" crossorigin src="/assets/index-abc.js"></script>
    <link rel="modulepreload" crossorigin href="/assets/bytes-abc.js">
  </head>
  <body>
    <div id="app"></div>
  </body>
</html>`;

const identity = readIdentity(settingsFor('/seeds'));
const documentOf = (page: string) => new DOMParser().parseFromString(page, 'text/html');
const sourcesOf = (page: string, directive: string) => {
  const policy =
    documentOf(page).querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
  return policy
    .split('; ')
    .find((part) => part.startsWith(`${directive} `))
    ?.split(' ')
    .slice(1);
};
const hashOf = (text: string | null | undefined) =>
  `'sha256-${createHash('sha256')
    .update(text ?? '')
    .digest('base64')}'`;

describe('the edition in the page', () => {
  it.each(['</script><script>alert(1)</script>', "</body></head>$& $' $` $1 $$", '%BASE_URL% <!--'])(
    'is read back as it was written: %s',
    (title) => {
      const { bootstrap } = emit(new Map(), unrelated([anArticle({ title })]));
      const document = documentOf(withEdition(html, { bootstrap, identity }, settingsFor('/seeds'), '/'));
      const data: unknown = JSON.parse(document.getElementById(BOOTSTRAP_ELEMENT_ID)?.textContent ?? '');
      expect(parseBootstrap(data)).toEqual(bootstrap);
      expect(document.querySelectorAll('script')).toHaveLength(3);
    },
  );

  it("comes with the site's address where that is known", () => {
    const { bootstrap } = emit(new Map(), unrelated([]));
    const address = (siteUrl: string | null, base = '/news/') =>
      documentOf(withEdition(html, { bootstrap, identity }, settingsFor('/seeds', { siteUrl }), base))
        .querySelector('meta[property="og:url"]')
        ?.getAttribute('content');
    expect(address('https://a.example')).toBe('https://a.example/news/');
    expect(address('https://a.example/news')).toBe('https://a.example/news/');
    expect(address('https://a.example', '/"><script>&/')).toBe('https://a.example/%22%3E%3Cscript%3E&/');
    expect(address(null)).toBeUndefined();
  });
});

describe('the picture of the lead', () => {
  const pictured = (url: string) => [{ url, width: 1600, height: 900, title: null, attribution: null }];
  const addressIn = (url: string | null, base = '/') => {
    const articles = [anArticle({ images: url === null ? [] : pictured(url) })];
    const { bootstrap } = emit(new Map(), unrelated(articles));
    const document = documentOf(withEdition(html, { bootstrap, identity }, settingsFor('/seeds'), base));
    return (
      document.querySelector('head > link[as="image"][media="not all"]:has(~ script)')?.getAttribute('href') ?? null
    );
  };

  it('is named before the script that asks for it, below the site’s base where it is the paper’s own', () => {
    expect(addressIn('https://a.example/"><script>.jpg')).toBe('https://a.example/"><script>.jpg');
    expect(addressIn('pictures/kelp.jpg', '/news/')).toBe('/news/pictures/kelp.jpg');
    expect(addressIn(null)).toBeNull();
  });
});

describe('the front page in the page', () => {
  it("stands in the app's place as it is", () => {
    expect(documentOf(withFrontPage(html, '<p>$&amp; $1</p>')).getElementById('app')?.innerHTML).toBe(
      '<p>$&amp; $1</p>',
    );
  });
});

describe('the page as it is published', () => {
  const sheet = 'body{color:red}.lead{color:red}.card{color:red}';
  const later = '.list{color:red}';
  const sheets = new Map([
    ['index-abc.css', `${sheet}\n`],
    ['later-def.css', later],
  ]);
  const links = '<link rel="manifest" href="/manifest.webmanifest" />';
  const published = builtPage(html, links, '<article class="lead"></article><article class="card"></article>', sheets);

  it('has its styles before it, once, and the script behind it', () => {
    const document = documentOf(published);
    expect(document.querySelectorAll('style')).toHaveLength(1);
    expect(document.head.querySelector('style')?.textContent.startsWith(sheet)).toBe(true);
    expect([...document.body.children].map(({ tagName }) => tagName)).toEqual(['DIV', 'SCRIPT', 'LINK']);
    expect(document.body.querySelector('script')?.getAttribute('src')).toBe('/assets/index-abc.js');
    expect(document.querySelector('link[rel=stylesheet]')).toBeNull();
  });

  it('leaves a link to a style sheet that is not at hand', () => {
    expect(withStyles(html, '', new Map())).toBe(html);
  });

  it('links the sheet of what usually comes later where it is rendered to its last story', () => {
    const small = documentOf(builtPage(html, '', '<article class="card"></article><p class="list"></p>', sheets));
    const links = [...small.head.querySelectorAll('link[rel=stylesheet]')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/assets/later-def.css']);
  });
});

describe('the policy of the page', () => {
  it("allows the page's own inline scripts and styles by their hash, and no other", () => {
    const page = withPolicy(withStyles(html, '', new Map([['index-abc.css', 'body{color:red}']])));
    const document = documentOf(page);
    expect(sourcesOf(page, 'script-src')).toEqual([
      "'self'",
      hashOf(document.querySelector('script:not([src])')?.textContent),
    ]);
    expect(sourcesOf(page, 'style-src')).toEqual([
      "'self'",
      ...[...document.querySelectorAll('style')].map(({ textContent }) => hashOf(textContent)),
    ]);
    expect(document.querySelectorAll('style')).toHaveLength(1);
  });

  it('comes before everything that it governs', () => {
    const first = documentOf(withPolicy(html)).head.firstElementChild;
    expect(first?.getAttribute('http-equiv')).toBe('Content-Security-Policy');
  });

  it('allows pictures by https, players of the known hosts, and otherwise the site alone', () => {
    const page = withPolicy(html);
    expect(sourcesOf(page, 'default-src')).toEqual(["'none'"]);
    expect(sourcesOf(page, 'img-src')).toEqual(["'self'", 'https:', 'data:']);
    expect(sourcesOf(page, 'frame-src')).toEqual(['https://www.youtube-nocookie.com', 'https://player.vimeo.com']);
    expect([
      sourcesOf(page, 'connect-src'),
      sourcesOf(page, 'worker-src'),
      sourcesOf(page, 'base-uri'),
      sourcesOf(page, 'form-action'),
    ]).toEqual([["'self'"], ["'self'"], ["'none'"], ["'none'"]]);
    expect([sourcesOf(page, 'require-trusted-types-for'), sourcesOf(page, 'trusted-types')]).toEqual([
      ["'script'"],
      ['broadsheet'],
    ]);
    expect(page).not.toContain('unsafe-');
  });
});
