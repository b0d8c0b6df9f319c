import { describe, expect, it } from 'vitest';
import { renderedBody } from '../../../support/renderedBody.ts';

const htmlOf = (markdown: string) => renderedBody(markdown).html;

describe('tags', () => {
  it.each([
    ['In Rust, a Vec<String> holds text.', '<p>In Rust, a Vec&lt;String&gt; holds text.</p>'],
    ['<String>a</String>', '<p>&lt;String&gt;a&lt;/String&gt;</p>'],
    ['Map<String, List<Integer>> *m*', '<p>Map&lt;String, List&lt;Integer&gt;&gt; <em>m</em></p>'],
    [
      'An Option<Time>, a Box<Video> and a Vec<A>.',
      '<p>An Option&lt;Time&gt;, a Box&lt;Video&gt; and a Vec&lt;A&gt;.</p>',
    ],
    [
      'Set <your-token> and run cp <source> <dir>.',
      '<p>Set &lt;your-token&gt; and run cp &lt;source&gt; &lt;dir&gt;.</p>',
    ],
    [
      'The <script> tag, the <b> tag, <title> and <!-- too.',
      '<p>The &lt;script&gt; tag, the &lt;b&gt; tag, &lt;title&gt; and &lt;!-- too.</p>',
    ],
    ['<div>Vec<String></div>', '<div>Vec&lt;String&gt;</div>'],
    ['<img src="/a.png" alt="Vec<String>">'.replace('<img', 'a <img'), 'alt="Vec<String>"'],
  ])('that are none are text: %s', (markdown, html) => {
    expect(htmlOf(markdown)).toContain(html.replaceAll('alt="Vec<String>"', 'alt="Vec&lt;String&gt;"'));
  });

  it.each([
    ['<my-card title="x">the words</my-card>', '<p>the words</p>'],
    ['<div>a<o:p></o:p> <font color=red>b</font> <span class="x">c</span></div>', '<div>a b c</div>'],
    ['<B>bold</B> <Strong>too</Strong><BR>end', '<p><b>bold</b> <strong>too</strong><br>end</p>'],
    ['<section><div>a</div><div>b</div></section>', '<div><div>a</div><div>b</div></div>'],
    ['a<!-- <String> -->b', '<p>ab</p>'],
    ['`<String>` and `</b>`', '<p><code>&lt;String&gt;</code> and <code>&lt;/b&gt;</code></p>'],
  ])('of HTML keep their words: %s', (markdown, html) => {
    expect(htmlOf(markdown)).toBe(html);
  });

  it.each([
    ['A <a href="/x">link\n\nIs over.', /^<p>A <a [^>]*>link<\/a><\/p><p>Is over.<\/p>$/],
    ['A <font size="1">font, <i class="x">slanted\n\nIs over.', /^<p>A font, <i>slanted<\/i><\/p><p>Is over.<\/p>$/],
    ['<iframe src="https://youtu.be/abcDEF12345">\n\nIs over.', /YouTube<\/a><p>Is over.<\/p>$/],
    [
      'One <b>x and <b>two</b>\n\nIs not **bold**.',
      /^<p>One &lt;b&gt;x and <b>two<\/b><\/p><p>Is not <strong>bold<\/strong>.<\/p>$/,
    ],
  ])('without an end do not run on: %s', (markdown, html) => {
    expect(htmlOf(markdown)).toMatch(html);
  });
});

describe('elements of texts', () => {
  it.each([
    '<details open=""><summary>a</summary><p>b</p></details>',
    '<p>H<sub>2</sub>O, x<sup>2</sup>, <kbd>Ctrl</kbd>, <abbr title="World Health Organization">WHO</abbr></p>',
    '<figure><figcaption>a</figcaption></figure>',
    '<dl><dt>a</dt><dd>b</dd></dl>',
    '<table><caption>a</caption><thead><tr><th scope="col">b</th></tr></thead><tfoot><tr><td colspan="2">c</td></tr></tfoot></table>',
    '<p><q>a</q> <cite>b</cite> <ins>c</ins> <time datetime="2026-05-01">d</time> <bdo dir="rtl">e</bdo></p>',
    '<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>',
    '<ol start="3" reversed="" type="a"><li value="7">a</li></ol>',
    '<p dir="rtl" lang="ar">سلام</p>',
  ])('stay as they are: %s', (html) => {
    expect(htmlOf(html)).toBe(html);
  });

  it('of a task list are boxes with names, which nobody can change', () => {
    expect(htmlOf('- [x] a\n- [ ] b')).toBe(
      '<ul><li><input type="checkbox" disabled="" checked="" aria-label="Done"> a</li>' +
        '<li><input type="checkbox" disabled="" aria-label="To do"> b</li></ul>',
    );
    expect(htmlOf('a <input type="text" value="x"> b')).toBe('<p>a  b</p>');
  });
});
