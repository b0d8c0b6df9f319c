import { describe, expect, it } from 'vitest';
import { decodeAddress, decodeEntities } from '../../../src/core/repair/entities.ts';

describe('decodeEntities', () => {
  it.each([
    ['&quot;Yes&quot; &amp; no', '"Yes" & no'],
    ['we&#8217;re and we&#x2019;re', 'we’re and we’re'],
    ['one.&nbsp;&nbsp;Two&#160;three', 'one.  Two three'],
    ['Q&amp;amp;A, it&amp;#8217;s', 'Q&A, it’s'],
    ['&lt;b&gt;bold&lt;/b&gt;', '<b>bold</b>'],
    ['&eacute;t&eacute;', 'été'],
    ['the first two we&#82', 'the first two we'],
  ])('decodes %j', (encoded, decoded) => {
    expect(decodeEntities(encoded)).toBe(decoded);
  });

  it('makes two passes and no more', () => {
    expect(decodeEntities('&amp;amp;amp;')).toBe('&amp;');
  });

  it.each(['AT&T and R&D', '?a=1&copy=1&lt=2', 'Fish & chips;', '&unknown;', 'a && b', 'no-break\u00a0space'])(
    'keeps %j',
    (text) => {
      expect(decodeEntities(text)).toBe(text);
    },
  );

  it('leaves the no-break space that is half of a damaged letter', () => {
    expect(decodeEntities('voil&Atilde;&nbsp; tout')).toBe('voilÃ\u00a0 tout');
  });

  it.each([
    ['Why `&amp;nbsp;` breaks layouts', 'Why `&nbsp;` breaks layouts'],
    ['Why `&nbsp;` breaks layouts', 'Why `&nbsp;` breaks layouts'],
    ['Why &amp;nbsp; breaks layouts', 'Why &nbsp; breaks layouts'],
    ['Why "&amp;nbsp;" breaks things', 'Why "&nbsp;" breaks things'],
    ['Why &quot;&amp;nbsp;&quot; breaks things', 'Why "&nbsp;" breaks things'],
    ['Escape “&lt;” and “&amp;” in HTML', 'Escape “&lt;” and “&amp;” in HTML'],
    ['Write &amp;lt; for a bracket in HTML', 'Write &lt; for a bracket in HTML'],
    ['`&lt;`, `&amp;gt;` and `&amp;amp;`', '`&lt;`, `&gt;` and `&amp;`'],
    ['`<p>&nbsp;</p>` is no paragraph', '`<p>&nbsp;</p>` is no paragraph'],
    ['<code>&amp;shy;</code> hides', '<code>&shy;</code> hides'],
  ])('keeps the references that a text is about: %j', (text, shown) => {
    expect(decodeEntities(text)).toBe(shown);
    expect(decodeEntities(shown)).toBe(shown);
  });

  it.each([
    ['AT&amp;amp;T', 'AT&T'],
    ['don&amp;#8217;t', 'don’t'],
    ['HTML &amp;amp; CSS for beginners', 'HTML & CSS for beginners'],
    ['The HTML entity &mdash; a history', 'The HTML entity — a history'],
    ['One &nbsp; two', 'One   two'],
    ['One.&amp;nbsp; Two', 'One.  Two'],
    ['Il va &agrave; Paris', 'Il va à Paris'],
    ['A shop (&amp;amp; café)', 'A shop (& café)'],
    ['&amp;quot;Browsers&amp;quot; are slow', '"Browsers" are slow'],
    ['`if (a &amp;&amp; b)`', '`if (a && b)`'],
    ['5 &lt; 6', '5 < 6'],
  ])('decodes damage beside such words: %j', (text, decoded) => {
    expect(decodeEntities(text)).toBe(decoded);
  });

  it.each([`"${'&amp;'.repeat(50_000)}`, '"&nbsp;'.repeat(20_000), `&${'amp;'.repeat(50_000)}`, '`&'.repeat(50_000)])(
    'is quick with hostile text',
    (text) => {
      const start = performance.now();
      decodeEntities(text);
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );
});

describe('decodeAddress', () => {
  it.each([
    ['https://a.example/e?id=1&amp;page=2', 'https://a.example/e?id=1&page=2'],
    ['https://a.example/e?id=1&amp;amp;page=2&#038;x=3&#x26;y=4', 'https://a.example/e?id=1&page=2&x=3&y=4'],
    ['https:&#x2F;&#x2F;a.example&#47;e', 'https://a.example/e'],
    ['https://a.example/e?id=1&copy=2&lt=3&amp=4', 'https://a.example/e?id=1&copy=2&lt=3&amp=4'],
    ['https://a.example/e?a&b;c&copy;', 'https://a.example/e?a&b;c&copy;'],
  ])('makes of %j %j', (address, decoded) => {
    expect(decodeAddress(address)).toBe(decoded);
  });
});
