import { describe, expect, it } from 'vitest';
import { APART, renderedBody } from '../../../support/renderedBody.ts';

const htmlOf = (markdown: string) => renderedBody(markdown).html;

describe('a link that is refused', () => {
  it.each(['ftp://x.example/', 'javascript:x', '#two', 'mailto:', 'tel:none', 'http://user:pass@x.example/'])(
    'to %s is its text, and no link runs on',
    (address) => {
      expect(htmlOf(`[One](${address}). [Two](https://b.example/). **Three** four\n\nfive`)).toBe(
        `<p>One. <a href="https://b.example/" ${APART}>Two</a>. <strong>Three</strong> four</p><p>five</p>`,
      );
    },
  );
});

describe('mail and telephone', () => {
  it.each([
    ['[x](mailto:office@town.example)', 'mailto:office@town.example'],
    ['<office@town.example>', 'mailto:office@town.example'],
    ['Write to office@town.example', 'mailto:office@town.example'],
    [
      '[x](mailto:a@b.example,c@d.example?subject=Hello%20there&body=1+1%0A2)',
      'mailto:a@b.example,c@d.example?subject=Hello%20there&amp;body=1%2B1%0A2',
    ],
    ['[x](mailto:a@b.example?bcc=z@z.example&attach=/etc/passwd&Subject=S)', 'mailto:a@b.example?subject=S'],
    ['<a href=" MAILTO:a%2Bb@c.example ">x</a>', 'mailto:a%2Bb@c.example'],
    ['[x](<tel:+49 (30) 123-45>)', 'tel:+4930123-45'],
    ['[x](tel:112;ext=7)', 'tel:112;ext=7'],
  ])('%s is a link that stays in its window', (markdown, href) => {
    expect(htmlOf(markdown)).toContain(`<a href="${href}">`);
  });

  it.each([
    'mailto:',
    'mailto:nobody',
    'mailto:a@b.example%0d%0aBcc:c@d.example',
    'mailto:%',
    'tel:javascript',
    'tel:+1;phone-context=x',
  ])('%s is none, and told', (address) => {
    expect(renderedBody(`<a href="${address}">x</a>`)).toEqual({
      html: '<p>x</p>',
      told: [`address-unsafe ${address}`],
    });
  });
});

describe('a relative link', () => {
  const page = 'https://town.example/guide/one.html';

  it.each([
    ['two.html', 'https://town.example/guide/two.html'],
    ['../x?y=1', 'https://town.example/x?y=1'],
    ['/z', 'https://town.example/z'],
    ['//b.example/z', 'https://b.example/z'],
    ['www.b.example/z', 'https://www.b.example/z'],
  ])('to %s is completed with the address of the article', (address, href) => {
    expect(renderedBody(`[x](${address})`, 'a.example', page).html).toBe(`<p><a href="${href}" ${APART}>x</a></p>`);
    expect(renderedBody(`<img src="${address}">`, null, page).html).toContain(`src="${href}"`);
  });

  it('without an address and a domain is its text', () => {
    expect(renderedBody('[x](two.html) [y](https://b.example/)', null)).toEqual({
      html: `<p>x <a href="https://b.example/" ${APART}>y</a></p>`,
      told: ['address-relative two.html'],
    });
  });
});

describe('a link within the body', () => {
  it.each([
    ['## Two', '<h3 id="body-two">Two</h3>'],
    ['<h2 id="two">Zwei</h2>', '<h3 id="body-two">Zwei</h3>'],
    ['<p id="two">a</p>', '<p id="body-two">a</p>'],
    ['<a name="two"></a>a', '<p><span id="body-two"></span>a</p>'],
    ['<span id="two">a</span>', '<p><span id="body-two">a</span></p>'],
    ['<p><img id="two" src="/x.png"></p>', '<p><img id="body-two" src'],
    ['<a id="two" href="/x">a</a>', '<a id="body-two" href="https://a.example/x"'],
    ['<table id="two"><tr><td>a</td></tr></table>', '<table id="body-two">'],
  ])('leads to %s', (markdown, html) => {
    const body = htmlOf(`[One](#two)\n\n${markdown}`);
    expect(body).toContain('<a href="#body-two">One</a>');
    expect(body).toContain(html);
  });

  it.each(['[x](#two)', '[x](#)', '[x](#top)', '<a href=" #two ">x</a>'])(
    'that leads nowhere is its text: %s',
    (markdown) => {
      expect(renderedBody(`${markdown} **bold** not`)).toEqual({
        html: '<p>x <strong>bold</strong> not</p>',
        told: [],
      });
    },
  );

  it('finds headings as GitHub names them', () => {
    const headings = "## What's new?\n## C++ & *more*\n## Новости дня\n## Same\n## Same";
    const links = [
      'whats-new',
      'c--more',
      'новости-дня',
      '%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8-дня',
      'same',
      'same-1',
      'Same',
    ];
    const body = htmlOf(`${links.map((link) => `[x](#${link})`).join(' ')}\n\n${headings}`);
    expect([...body.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      '#body-whats-new',
      '#body-c--more',
      '#body-новости-дня',
      '#body-новости-дня',
      '#body-same',
      '#body-same-1',
      '#body-same',
    ]);
    expect([...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      'body-whats-new',
      'body-c--more',
      'body-новости-дня',
      'body-same',
      'body-same-1',
    ]);
  });

  it('has ids for its targets only, each once', () => {
    expect(htmlOf('<p id="app">a</p><p id="two">b</p><p id="two">c</p><p><a href="#two">d</a></p>')).toBe(
      '<p>a</p><p id="body-two">b</p><p>c</p><p><a href="#body-two">d</a></p>',
    );
    expect(htmlOf('[a](#x!) [b](#x?)\n\n<p id="x!">c</p><p id="x?">d</p>')).toContain(
      '<p id="body-x">c</p><p id="body-x.2">d</p>',
    );
  });
});

describe('a link of pictures that are left out', () => {
  it('has their words, else its own name', () => {
    expect(htmlOf('[![Watch](data:image/png;base64,AA)](/x)')).toContain('>Watch</a>');
    expect(htmlOf('a <a href="/x" aria-label="Home"><svg></svg></a>')).toContain('>Home</a>');
    expect(htmlOf('a <a href="/x"></a>')).toBe('<p>a </p>');
  });
});

describe('footnotes', () => {
  it('stand at the end, lead there and back', () => {
    expect(
      htmlOf('Text[^b] and more[^a], again[^b].\n\n[^a]: Note **a**\n\n    second\n[^b]: Note b\ngoes on\n\nEnd.'),
    ).toBe(
      '<p>Text<sup><a id="body-footnote-ref-1" href="#body-footnote-1">1</a></sup> and more<sup><a id="body-footnote-ref-2" href="#body-footnote-2">2</a></sup>, ' +
        'again<sup><a href="#body-footnote-1">1</a></sup>.</p><p>End.</p>' +
        '<section role="doc-endnotes" aria-label="Footnotes"><ol>' +
        '<li id="body-footnote-1"><p>Note bgoes on <a href="#body-footnote-ref-1" aria-label="Back to the text">↩</a></p></li>' +
        '<li id="body-footnote-2"><p>Note <strong>a</strong></p><p>second <a href="#body-footnote-ref-2" aria-label="Back to the text">↩</a></p></li>' +
        '</ol></section>',
    );
  });

  it('lose no word: a note without a reference, a reference without a note, a note in a note, code', () => {
    expect(htmlOf('a[^x]\n\n[^y]: note')).toBe(
      '<p>a[^x]</p><section role="doc-endnotes" aria-label="Footnotes"><ol><li><p>note</p></li></ol></section>',
    );
    expect(htmlOf('a[^x]\n\n[^x]: see[^y]\n\n[^y]: more').match(/<li /g)).toHaveLength(2);
    expect(htmlOf('`[^x]`\n\n[^x]: note\n# Heading')).toContain('<h3>Heading</h3>');
  });
});
