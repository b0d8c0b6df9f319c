// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/build/diagnostics/diagnostics.ts';
import { readHeadTags } from '../../../src/build/identity/headTags.ts';
import { builtPage } from '../../../src/build/pages/page.ts';
import { readSettings } from '../../../src/build/settings.ts';

function tagsOf(head: string[], allow: Record<string, string[]> = {}) {
  const diagnostics: Diagnostic[] = [];
  const tags = readHeadTags(readSettings({}, { head, allow }), diagnostics);
  return { tags, said: diagnostics.map(({ severity, file, message }) => `${severity} ${file}: ${message}`) };
}

const page = '<!doctype html><html><head><title>Tide</title></head><body><div id="app"></div></body></html>';

function pageWith(head: string[], allow: Record<string, string[]> = {}) {
  const html = builtPage(page, '', '', new Map(), tagsOf(head, allow).tags);
  const document = new DOMParser().parseFromString(html, 'text/html');
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
  const sources = (directive: string) => policy.split('; ').find((part) => part.startsWith(`${directive} `));
  return { document, policy, sources };
}

describe('tags for the head', () => {
  it('stand in the page as they are; what is inside them is allowed by its hash', () => {
    const code = ' window.counted = "<b>"; // $& \n';
    const { document, sources, policy } = pageWith([
      `<script async>${code}</script>`,
      '<meta name="proof" content="a&amp;b"><style>p { color: red }</style>',
    ]);
    const hash = createHash('sha256').update(code).digest('base64');
    expect(document.head.querySelector('script')?.textContent).toBe(code);
    expect(sources('script-src')).toBe(`script-src 'self' 'sha256-${hash}'`);
    expect(sources('style-src')).toContain('sha256-');
    expect(document.querySelector('meta[name=proof]')?.getAttribute('content')).toBe('a&b');
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('font-src');
  });

  it('may load what is allowed; foreign scripts end the need for Trusted Types, and the report says so', () => {
    const head = ['<script defer src="https://count.example/count.js"></script>'];
    const allow = {
      scripts: ['https://Count.example/'],
      connections: ['https://*.count.example'],
      fonts: ['https://f.example'],
    };
    const { sources, policy } = pageWith(head, allow);
    expect(sources('script-src')).toBe("script-src 'self' https://count.example");
    expect(sources('connect-src')).toBe("connect-src 'self' https://*.count.example");
    expect(sources('font-src')).toBe('font-src https://f.example');
    expect(policy).not.toContain('trusted-types');
    expect(tagsOf(head, allow).said).toEqual([
      'info allow.scripts: scripts of other sites may run, so the page no longer requires Trusted Types',
    ]);
  });

  const blocked: [html: string, message: string][] = [
    [
      '<script src="https://count.example/count.js"></script>',
      '"<script>": the page may not load https://count.example/count.js; name its origin: allow.scripts',
    ],
    ['<script src="//count.example/c.js"></script>', '"<script>": the page may not load //count.example/c.js; name'],
    [
      '<link rel="stylesheet" href="https://f.example/f.css">',
      '"<link>": the page may not load https://f.example/f.css',
    ],
    [
      '<link rel=preload as=style href=x onload="this.rel=1">',
      '"<link>": the page runs no code in an attribute: onload',
    ],
    ['<script>fetch("https://tell.example/x")</script>', '"<script>": its code names https://tell.example, which'],
    ['<div>hello</div>', '"<div>": it cannot stand in the head of a page; left out, with what follows it'],
    ['hello', '"hello": it cannot stand in the head'],
    ['<base href="https://evil.example/">', '"<base>": it cannot stand in the head'],
  ];
  it.each(blocked)('are a warning where the page would block them: %s', (html, message) => {
    const { said } = tagsOf([html]);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`warning head.0: ${message}`);
  });

  it('are none where they are of the site', () => {
    expect(tagsOf(['<script src="/mine.js"></script><link rel="stylesheet" href="mine.css">']).said).toEqual([]);
  });

  it('never reach beyond the head', () => {
    const { document } = pageWith(['<script>open', '<!--', '</head><body><p id="out">', '<title>x']);
    expect(document.querySelector('#app')?.parentElement).toBe(document.body);
    expect(document.querySelector('#out')).toBeNull();
    expect(document.title).toBe('Tide');
  });

  it('that are allowed are origins, and nothing that widens the policy', () => {
    for (const origin of [
      "'unsafe-inline'",
      '*',
      'https://*',
      'http://a.example',
      'https://a.example/path',
      'https://a.example; script-src *',
    ])
      expect(() => tagsOf([], { scripts: [origin] }), origin).toThrow(
        'broadsheet({ allow.scripts.0 }): expected an origin such as https://example.org, received',
      );
    expect(() => readSettings({}, { allow: { script: [] } })).toThrow('there is no such field. Did you mean scripts?');
  });
});
