import { describe, expect, it } from 'vitest';
import { decodeEntities } from '../../../src/core/repair/entities.ts';

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
});
