import { describe, expect, it } from 'vitest';
import { renderBody } from '../../../src/build/records/body.ts';
import { publish } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';
import fc from '../../support/properties.ts';

function render(markdown: string, domain: string | null = 'a.example') {
  const told: string[] = [];
  const html = renderBody(markdown, domain, (code, details) =>
    told.push('received' in details ? `${code} ${String(details.received)}` : code),
  );
  return { html, told };
}

const htmlOf = (markdown: string, domain?: string | null) => render(markdown, domain).html;

describe('a body', () => {
  it('that is blank is null', () => {
    expect([htmlOf(''), htmlOf(' \n\n'), htmlOf('<!-- x -->'), htmlOf('<p> </p>')]).toEqual([null, null, null, null]);
  });

  it('is Markdown: emphasis, lists, code, quotes', () => {
    expect(htmlOf('*a* **b** `c<d`\n\n- x\n- y\n\n3. z\n\n> q')).toBe(
      '<p><em>a</em> <strong>b</strong> <code>c&lt;d</code></p>\n<ul>\n<li>x</li>\n<li>y</li>\n</ul>\n<ol start="3">\n<li>z</li>\n</ol>\n<blockquote>\n<p>q</p>\n</blockquote>',
    );
  });

  it('of HTML may be indented: its tags are no code', () => {
    const signature =
      '<p>Use this app.</p>\n\t\t\n\t\t\t\t<div class="signature">\n\t<br>Yours, <b>Ada</b></div>\n\n<p>End.</p>';
    expect(htmlOf(signature)?.replaceAll(/\s/g, '')).toBe('<p>Usethisapp.</p><div>Yours,<b>Ada</b></div><p>End.</p>');
    // Code is code in Markdown, and what begins with no tag is code in HTML.
    expect(htmlOf('So:\n\n    <div>x</div>')).toContain('<code>&lt;div&gt;x&lt;/div&gt;');
    expect(htmlOf('<p>So:</p>\n\n    npm start')).toContain('<code>npm start');
    expect(htmlOf('<p>So:</p>\n\n```\n    <div>x</div>\n```')).toContain('<code>    &lt;div&gt;x&lt;/div&gt;');
  });

  it('has no holes of line breaks', () => {
    expect(htmlOf('<p><br> <b><br>Now:</b> <i>at last<br><br></i><br></p>')).toBe('<p> <b>Now:</b> <i>at last</i></p>');
    expect(htmlOf('<p>One<br>\n<br>\n<br><br>two<br>three</p>')).toBe('<p>One<br>\n<br>\ntwo<br>three</p>');
    expect(htmlOf('<p>Before</p><p><br></p><pre><br>x<br></pre><p>after</p>')).toBe(
      '<p>Before</p><pre><br>x<br></pre><p>after</p>',
    );
  });

  it('may hold tables', () => {
    expect(htmlOf('| Port | Depth |\n|---|--:|\n| A | 4 |')?.replaceAll('\n', '')).toBe(
      '<table><thead><tr><th>Port</th><th>Depth</th></tr></thead><tbody><tr><td>A</td><td>4</td></tr></tbody></table>',
    );
  });

  it('is mended before it is read as Markdown, but not where it shows mojibake', () => {
    expect(render('The mayorâ€™s *plan* â€“ a new start.')).toEqual({
      html: '<p>The mayor’s <em>plan</em> – a new start.</p>',
      told: ['repaired'],
    });
    expect(render('Look for `donâ€™t`:\n\n```\ncafÃ©\n```').told).toEqual([]);
  });

  it('has its headings below those of the page', () => {
    expect(htmlOf('# A\n## B\n### C\n#### D\n##### E\n###### F')?.replaceAll('\n', '')).toBe(
      '<h3>A</h3><h3>B</h3><h4>C</h4><h5>D</h5><h6>E</h6><h6>F</h6>',
    );
  });

  it('has links that open apart and tell nothing of the page', () => {
    expect(htmlOf('[x](https://b.example/y?a=1&b=2)')).toBe(
      '<p><a href="https://b.example/y?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">x</a></p>',
    );
    expect(htmlOf('<a href="//b.example/" target="_top" rel="opener" style="x" id="edition">x</a>')).toBe(
      '<p><a href="https://b.example/" target="_blank" rel="noopener noreferrer">x</a></p>',
    );
  });

  it('has relative links and pictures completed, pictures by https: and lazily', () => {
    const { html, told } = render('[x](/y) ![z](/z.png) <img src="http://b.example/b.png" width="4" height="3">');
    expect(html).toBe(
      '<p><a href="https://a.example/y" target="_blank" rel="noopener noreferrer">x</a> ' +
        '<img src="https://a.example/z.png" alt="z" loading="lazy" decoding="async" referrerpolicy="no-referrer"> ' +
        '<img src="https://b.example/b.png" alt="" width="4" height="3" loading="lazy" decoding="async" referrerpolicy="no-referrer"></p>',
    );
    expect(told).toEqual(['repaired', 'repaired', 'repaired']);
  });

  it('without a domain drops relative ones and says so', () => {
    expect(render('[x](/y) ![z](/z.png)', null)).toEqual({
      html: '<p>x </p>',
      told: ['address-relative /y', 'address-relative /z.png'],
    });
  });

  it('keeps the text of links within a page, without a word', () => {
    expect(render('[x](#part)')).toEqual({ html: '<p>x</p>', told: [] });
  });

  it.each([
    ['[x](javascript:alert)', '<p>x</p>', 'address-unsafe javascript:alert'],
    ['<a href=" java&#10;script:alert(1)">x</a>', '<p>x</p>', 'address-unsafe  java\nscript:alert(1)'],
    ['![x](data:image/png;base64,AAAA)y', '<p>y</p>', 'address-unsafe data:image/png;base64,AAAA'],
    ['a<script>alert(1)</script>b', '<p>ab</p>', 'html-dropped <script>'],
    ['<script src="https://b.example/x.js"></script>', null, 'html-dropped <script src="https://b.example/x.js">'],
    ['a<style>p{}</style>', '<p>a</p>', 'html-dropped <style>'],
    ['<p onclick="x()">a</p>', '<p>a</p>', 'html-dropped onclick="x()"'],
    ['<form action="/x">a</form>b', '<div>a</div>b', 'html-dropped <form action="/x">'],
    ['a<svg><path d="x"/><a href="javascript:x">y</a></svg>b', '<p>ab</p>', 'html-dropped <svg>'],
    ['<iframe src="http://["></iframe>', null, 'address-unsafe http://['],
    ['<iframe></iframe>', null, 'embed-unknown '],
    ['<iframe srcdoc="<p>x</p>"></iframe>', null, 'embed-unknown '],
    ['<iframe src="javascript:alert(1)"></iframe>', null, 'address-unsafe javascript:alert(1)'],
    ['<object data="data:text/html,x"></object>', null, 'address-unsafe data:text/html,x'],
  ])('drops what could run or phone home: %s', (markdown, html, told) => {
    const rendered = render(markdown);
    expect(rendered.html?.replaceAll('\n', '') ?? null).toBe(html);
    expect(rendered.told).toEqual([told]);
  });

  it("drops a picture's handler and says so", () => {
    const { html, told } = render('"><img src=x onerror=alert(1)>');
    expect(html).toContain('src="https://a.example/x"');
    expect(html).not.toContain('onerror');
    expect(told).toContain('html-dropped onerror="alert(1)"');
  });

  it('tells what is wrong many times over once', () => {
    expect(render('<p onclick="x()">a</p><p onclick="x()">b</p>\n\n[c](ftp://d) [e](ftp://d)').told).toEqual([
      'html-dropped onclick="x()"',
      'address-unsafe ftp://d',
    ]);
  });

  it('that shows markup as code keeps it, without a word', () => {
    expect(render('`<script>alert(1)</script>`')).toEqual({
      html: '<p><code>&lt;script&gt;alert(1)&lt;/script&gt;</code></p>',
      told: [],
    });
  });

  it.each([
    ['https://www.youtube.com/embed/abcDEF12345', 'https://www.youtube.com/watch?v=abcDEF12345', 'YouTube'],
    [
      'https://cdn.embedly.com/widgets/media.html?src=https%3A%2F%2Fwww.youtube.com%2Fembed%2FabcDEF12345%3Ffeature%3Doembed&amp;key=1',
      'https://www.youtube.com/watch?v=abcDEF12345',
      'YouTube',
    ],
    ['//player.vimeo.com/video/123456789', 'https://vimeo.com/123456789', 'Vimeo'],
  ])('turns the player %s into a link', (source, href, name) => {
    expect(render(`<iframe src="${source}"></iframe>`)).toEqual({
      html: `<a href="${href}" target="_blank" rel="noopener noreferrer">Watch the video on ${name}</a>`,
      told: [],
    });
  });

  it.each(['>'.repeat(50_000), '- '.repeat(5_000), '<div>'.repeat(5_000), '['.repeat(20_000), '*a '.repeat(5_000)])(
    'never crashes, however deeply nested (%#)',
    (markdown) => {
      expect(render(markdown).html ?? '').not.toContain('undefined');
    },
  );

  it('holds no script, handler, style or foreign address, whatever it is made of', () => {
    const part = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '/',
      ' ',
      '\n',
      '=',
      'a',
      '<script>',
      '</script>',
      '<img src=',
      'onerror=',
      '<a href="',
      'javascript:',
      '<svg ',
      '<math>',
      '<style>',
      '[x](',
      ')',
      '`',
      '&lt;',
      '<iframe ',
      'srcdoc=',
      '<!--',
      '-->',
      '<noscript>',
      '<object data=',
      '<open-a href=',
      '<template>',
      '<textarea>',
      '</p>',
      'data:',
      'x',
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 25 }).map((parts) => parts.join('')),
        (markdown) => {
          const page = new TagList(htmlOf(markdown) ?? '');
          expect(page.unsafe()).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Values of attributes that lead somewhere; what such a value holds is none, and a slash parts attributes as well. */
function addressesIn(tag: string): string[] {
  return [...tag.matchAll(/([^\s=>"/]+)="([^"]*)"/g)].flatMap(([, name = '', value = '']) =>
    /(?:href|src)$/i.test(name) ? [value] : [],
  );
}

/** Tags of well-formed HTML that are not on the list, or carry what they must not. */
class TagList {
  readonly #tags: string[];

  constructor(html: string) {
    this.#tags = html.match(/<[a-z][^\s>]*(?:\s+[^\s=>"]+(?:="[^"]*")?)*\s*\/?>/gi) ?? [];
  }

  unsafe(): string[] {
    const element =
      /^<(?:p|br|hr|a|b|strong|i|em|s|del|u|sub|sup|small|mark|code|pre|kbd|blockquote|ul|ol|li|dl|dt|dd|h[3-6]|table|thead|tbody|tr|th|td|tfoot|caption|img|figure|figcaption|details|summary|div|span|section|input|cite|q|dfn|ins|time|bdi|bdo|ruby|rt|rp|samp|var|abbr|wbr)[\s/>]/;
    return this.#tags.filter(
      (tag) =>
        !element.test(tag) ||
        /[\s/](?:on\w+|style|srcdoc|id|class)(?:=|\s|\/|>)/i.test(tag.replace(/"[^"]*"/g, '""')) ||
        addressesIn(tag).some((address) => !/^(?:https?:\/\/|mailto:|tel:|#body-)/.test(address)),
    );
  }
}

describe('the list of tags above', () => {
  it.each([
    '<a href="javascript:x">',
    '<a/href="javascript:x">',
    '<img src="//b.example/x">',
    '<a/onclick="x">',
    '<svg>',
    '<p style="x">',
  ])('would notice %s', (html) => {
    expect(new TagList(html).unsafe()).toEqual([html]);
  });

  it('takes no address for an attribute', () => {
    expect(new TagList('<a href="https://b.example/href=" target="_blank">').unsafe()).toEqual([]);
  });
});

describe('what is wrong in a body', () => {
  it('is told with its line and column', async () => {
    const { diagnostics, article } = await publish(
      seedFolder()
        .file(
          'a.md',
          '\uFEFF---\r\ntitle: A\r\n---\r\n\r\nFine.\r\n\r\nSee [this](javascript:alert) <script>x</script>\r\n',
        )
        .file(
          'b.md',
          '---\ntitle: B\nprovider: { domain: b.example }\n---\n<iframe src="https://evil.example/">\n\n[x](/a/long/address/that/is/cut)\n',
        ),
    );
    expect(diagnostics.map(({ file, line, column, code, field }) => [file, line, column, code, field])).toEqual([
      ['a.md', 7, 30, 'html-dropped', 'body'],
      ['a.md', 7, 12, 'address-unsafe', 'body'],
      ['b.md', 5, 14, 'embed-unknown', 'body'],
      ['b.md', 7, 5, 'repaired', 'body'],
    ]);
    expect(article('a')?.body).toBe('<p>Fine.</p>\n<p>See this </p>');
  });
});
