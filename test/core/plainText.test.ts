import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/core/plainText.ts';

describe('the plain text of HTML', () => {
  it('has a line for each block, and no markup', () => {
    expect(plainText('<h3>One</h3>\n<p>Two <b>bo</b>ld\nlines</p><ul><li>a</li><li>b<br>c</li></ul>', 100)).toBe(
      'One\nTwo bold lines\na\nb\nc',
    );
  });

  it('has single spaces between words, whatever stood there', () => {
    expect(plainText('<p>a \u00a0b\t\nc&nbsp;d \n</p> \t<p>\u3000e</p>', 100)).toBe('a b c d\ne');
  });

  it('has entities decoded once', () => {
    expect(plainText('<p>Vec&lt;String&gt; &amp;amp; &quot;R&amp;D&quot; &#39;&unknown;</p>', 100)).toBe(
      `Vec<String> &amp; "R&D" '&unknown;`,
    );
  });

  it('is cut between words', () => {
    expect(plainText('<p>one two three</p>', 9)).toBe('one two');
    expect(plainText('<p>one two three</p>', 7)).toBe('one two');
    expect(plainText('<p>onetwothree</p>', 5)).toBe('onetw');
  });
});
