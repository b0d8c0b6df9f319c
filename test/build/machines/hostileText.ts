import fc from '../../support/properties.ts';

/** Texts of records that are markup, marks or no text at all in one format or another. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"\'&amp;&',
        ']]>',
        '<![CDATA[',
        '-->',
        '---\n',
        '\u2028\u2029\u0085',
        '\0\u0001\u000b\u001f\u007f\ufffe\uffff',
        '\ud800',
        '\u202eabc\u202c',
        'שלום',
        '](https://evil.example)',
        '![x](y)',
        '`*_~|',
        '# ',
        '\n1. ',
        '\\',
        'x'.repeat(10_000),
      ),
      fc.string({ unit: 'binary', minLength: 1 }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => `a${parts.join('')}b`);

/** A text as a parser may give it back: without space, and without what neither XML nor YAML can hold. */
export function withoutSpace(text: string): string {
  return text.replace(/[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|[\s\u007f-\u009f\ufeff]/gu, '');
}
