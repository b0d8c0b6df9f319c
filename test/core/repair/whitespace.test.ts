import { describe, expect, it } from 'vitest';
import { tidyWhitespace } from '../../../src/core/repair/whitespace.ts';

describe('tidyWhitespace', () => {
  it.each([
    ['  one \t two\r\n\r\nthree\u00a0four\u2009five\u3000six ', 'one two three four five six'],
    ['a\u0000b\u0007c\u009dd', 'abcd'],
    ['zero\u200bwidth\ufeff and soft\u00adhyphen', 'zerowidth and softhyphen'],
    ['e\u0301te\u0301', 'été'],
    ['plain\u200dtext\u200c', 'plaintext'],
    ['evil\u202etxt', 'eviltxt'],
  ])('tidies %j', (text, tidy) => {
    expect(tidyWhitespace(text)).toBe(tidy);
  });

  it.each([
    ['First appeared here.\\n', 'First appeared here.'],
    ['From Canviz.\\r\\nCanviz has', 'From Canviz. Canviz has'],
    ['Line one\\nLine two', 'Line one Line two'],
    ['Line one\\r\\nline two', 'Line one line two'],
    ['\\n\\nTitle', 'Title'],
    ['Name:\\t42', 'Name: 42'],
    ['for you. \\r \\r getting started', 'for you. getting started'],
  ])('reads the escapes of %j as white space', (text, tidy) => {
    expect(tidyWhitespace(text)).toBe(tidy);
  });

  it.each([
    'Copy it to C:\\new\\tools',
    'The drives D:\\t and C:\\Tools\\nBackup',
    'the share \\\\nas\\texts\\New',
    'where \\nu is \\tau and \\rho',
    'the \\n character ends a line',
    'split on "\\n" or `\\t`',
    'as \\\\n in source',
  ])('keeps the backslashes of %j', (text) => {
    expect(tidyWhitespace(text)).toBe(text);
  });

  it.each(['👩‍🔬 and 👩🏽‍🚀', '🏳️‍🌈', 'می‌خواهم', 'क्‍ष', 'שלום\u200f!'])('keeps the joiners and marks of %j', (text) => {
    expect(tidyWhitespace(text)).toBe(text);
  });
});
