import { describe, expect, it } from 'vitest';
import { codeSpans } from '../../../src/core/repair/codeSpans.ts';

describe('codeSpans', () => {
  it.each([
    ['a `b` c', ['`b`']],
    ['`a\nb` c', []],
    [`\`${'x'.repeat(200)}\``, []],
    ['x <code class="a">b</code> <PRE>c</PRE>', ['<code class="a">b</code>', '<PRE>c</PRE>']],
    ['a\n```js\n`b`\n```\n`c`', ['```js\n`b`\n```', '`c`']],
    ['~~~\na\n```\n~~~\n', ['~~~\na\n```\n~~~']],
    ['<code>a <pre>b</pre>', ['<pre>b</pre>']],
    ['plain', []],
  ])('finds the code in %j', (text, code) => {
    expect(codeSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(code);
  });
});
