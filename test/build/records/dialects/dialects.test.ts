import { describe, expect, it } from 'vitest';
import { png } from '../../../support/png.ts';
import { publish } from '../../../support/publish.ts';
import { APART, renderedBody } from '../../../support/renderedBody.ts';
import { seedFolder } from '../../../support/seedFolder.ts';

const video = `<a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" ${APART}>Watch the video on YouTube</a>`;

describe('tags of Hugo and Liquid', () => {
  it.each<[markdown: string, html: string]>([
    ['{{< youtube dQw4w9WgXcQ >}}', `<p>${video}</p>`],
    ['{{< youtube id="dQw4w9WgXcQ" autoplay="true" >}}', `<p>${video}</p>`],
    ['{% youtube https://youtu.be/dQw4w9WgXcQ %}', `<p>${video}</p>`],
    ['{%- include youtube.html id="dQw4w9WgXcQ" -%}', `<p>${video}</p>`],
    ['{{% vimeo 146022717 %}}', `<p><a href="https://vimeo.com/146022717" ${APART}>Watch the video on Vimeo</a></p>`],
    [
      '{{< tweet user="sea_today" id="1453110110599868418" >}}',
      `<p><a href="https://x.com/sea_today/status/1453110110599868418" ${APART}>The post of @sea_today on X</a></p>`,
    ],
    [
      '{% twitter https://twitter.com/sea/status/1453110110599868418 %}',
      `<p><a href="https://x.com/sea/status/1453110110599868418" ${APART}>The post of @sea on X</a></p>`,
    ],
    ['{{< gist sea 1f2e >}}', `<p><a href="https://gist.github.com/sea/1f2e" ${APART}>The code on GitHub</a></p>`],
    ['{{< details "More" >}}\n*A*\n{{< /details >}}', '<details><summary>More</summary><p><em>A</em></p></details>'],
    [
      '{% highlight ruby linenos %}\n{{ a }}\n```\n{% endhighlight %}',
      '<pre><code class="language-ruby">{{ a }}```</code></pre>',
    ],
    [
      '{{< highlight go "linenos=table" >}}\n{% a %}\n{{< /highlight >}}',
      '<pre><code class="language-go">{% a %}</code></pre>',
    ],
    [
      '{% raw %}{{ a }}, {% if %} and `{% x %}`{% endraw %}',
      '<p>{{ a }}, <code>{% if %}</code> and <code>{% x %}</code></p>',
    ],
    ['{{</* youtube x */>}}', '<p><code>{{&lt; youtube x &gt;}}</code></p>'],
    ['A{% comment %} {{< secret >}} {% endcomment %}B', '<p>AB</p>'],
    ['{{ name }} and 5 {{ 6 }}', '<p>{{ name }} and 5 {{ 6 }}</p>'],
  ])('%s', (markdown, html) => {
    expect(renderedBody(markdown)).toEqual({ html, told: [] });
  });

  it('a figure has its picture and its words, and the text behind it is Markdown', () => {
    const { html, told } = renderedBody(
      '{{< figure src="https://b.example/a.png" alt="A" caption="\\"B\\" <b>" >}}\n*After*',
    );
    expect(html).toMatch(
      /^<figure><img src="https:\/\/b\.example\/a\.png" alt="A" [^>]*><figcaption>"B" &lt;b&gt;<\/figcaption><\/figure><p><em>After<\/em><\/p>$/,
    );
    expect(told).toEqual([]);
  });

  it.each(['{{ site.url }}{{ site.baseurl }}/b', '{{ "/b" | relative_url }}', "{{ '/b' | prepend: site.baseurl }}"])(
    '%s is an address of the site',
    (address) => {
      expect(renderedBody(`[a](${address})`).html).toBe(`<p><a href="https://a.example/b" ${APART}>a</a></p>`);
    },
  );

  it.each<[markdown: string, html: string, received: string]>([
    ['{{< notice tip >}}\n**A** b\n{{< /notice >}}', '<p><strong>A</strong> b</p>', '{{< notice tip >}}'],
    ['{% if user %}A{% else %}B{% endif %}', '<p>AB</p>', '{% if user %}'],
    ['A {% include ad.html %} b', '<p>A  b</p>', '{% include ad.html %}'],
    ['A {{ page.title }} b', '<p>A  b</p>', '{{ page.title }}'],
    ['A {% b', '<p>A  b</p>', '{% b'],
    ['A {{< b', '<p>A  b</p>', '{{< b'],
    ['{{< youtube "x" >}}', '', '{{< youtube "x" >}}'],
  ])('%s: what has no meaning here is left out, with a note', (markdown, html, received) => {
    expect(renderedBody(markdown)).toEqual({ html, told: [`form-dropped ${received}`] });
  });

  it.each([
    '`{{< a >}}` and ``{% b` %}``',
    '```js\n{{< a >}} {% b %} [[c]] {: .d}\n```',
    '> ~~~\n> {% a %}\n> ~~~',
    '- ```\n  {{< a >}}\n  ```',
    'a\n\n    {{< a >}}\n\n    {% b %}\n',
    '<pre>{{< a >}}\n\n{% b %}</pre>',
  ])('code stays as it is written: %s', (markdown) => {
    const { html, told } = renderedBody(markdown);
    expect(told).toEqual([]);
    expect(html).toMatch(/\{(?:\{&lt;|%) \w/);
  });

  it('the note says where', async () => {
    const { diagnostics } = await publish(seedFolder().record('a', { title: 'A' }, 'One\n\nTwo {% ad %}'));
    expect(diagnostics.map(({ code, line, column, message }) => [code, line, column, message])).toEqual([
      ['form-dropped', 6, 5, 'body: "{% ad %}" has no meaning here; left out, but for the text in it'],
    ]);
  });
});

describe('Obsidian and GitHub', () => {
  it.each<[markdown: string, html: string]>([
    ['> [!NOTE]\n> Mind *this*.', '<blockquote><p><strong>Note</strong></p><p>Mind <em>this</em>.</p></blockquote>'],
    ['> [!tip]- Read *this*\n> a', '<blockquote><p><strong>Read <em>this</em></strong></p><p>a</p></blockquote>'],
    [
      'x[[1]] and [[2]], [[a](https://b.example/)]',
      `<p>x[[1]] and [[2]], [<a href="https://b.example/" ${APART}>a</a>]</p>`,
    ],
    ['A %%secret%% b', '<p>A  b</p>'],
    ['100%% of 50%%', '<p>100%% of 50%%</p>'],
    [
      '[[#Two words]]\n\n# Two words',
      '<p><a href="#body-two-words">Two words</a></p><h3 id="body-two-words">Two words</h3>',
    ],
    ['[a](#b)\n\n## Two {#b}', '<p><a href="#body-b">a</a></p><h3><span id="body-b"></span>Two</h3>'],
    ['A word.\n{: .center }', '<p>A word.</p>'],
    ['* TOC\n{:toc}\n\nA map `{:a 1}` and {:b 2}', '<p>A map <code>{:a 1}</code> and {:b 2}</p>'],
    ['```c++\na\n```', '<pre><code class="language-c++">a</code></pre>'],
  ])('%s', (markdown, html) => {
    expect(renderedBody(markdown)).toEqual({ html, told: [] });
  });

  it('paths of the site lead to our articles; a table of contents is none of them', async () => {
    const text =
      '[[toc]]\n\n[a](/posts/kelp/) [b](../sea/kelp.html#x) [c](/1.0-plan?y) [d](/none/) [e](/e.pdf) [f](x@y.example)';
    const published = await publish(
      seedFolder()
        .record('sea/kelp', { title: 'Kelp' })
        .record('1.0-plan', { title: 'Plan' })
        .record('a', { title: 'A' }, text)
        .record('b', { title: 'B', webUrl: 'https://b.example/b' }, '[a](/posts/kelp/)'),
    );
    expect(published.article('a')?.body).toBe(
      '<p><a href="articles/kelp">a</a> <a href="articles/kelp">b</a> <a href="articles/1-0-plan">c</a> d e f</p>',
    );
    expect(published.article('b')?.body).toContain('href="https://b.example/posts/kelp/"');
    expect(published.diagnostics.map(({ code }) => code)).toContain('reference-missing');
  });

  it('links to notes, by name, path or title, lead to our articles; of others the text stays', async () => {
    const text =
      '[[kelp]] [[The Kelp Returns|*K*]] [[sea/kelp#Growth]] [a]({{< ref "kelp.md" >}}) ' +
      '[b]({% post_url 2024-01-02-crane %}) [[Secret|s]] [[None\\|n]] [[index]]';
    const published = await publish(
      seedFolder()
        .record('sea/kelp', { title: 'The kelp returns' })
        .record('_posts/2024-01-02-crane', { title: 'Crane' })
        .record('secret', { title: 'Secret', draft: true })
        .record('a', { title: 'A' }, text),
    );
    expect(published.article('a')?.body).toBe(
      '<p><a href="articles/kelp">kelp</a> <a href="articles/kelp">*K*</a> <a href="articles/kelp">sea/kelp › Growth</a> ' +
        '<a href="articles/kelp">a</a> <a href="articles/2024-01-02-crane">b</a> s n index</p>',
    );
    expect(published.diagnostics.map(({ code, line, message }) => `${code} ${line ?? '-'} ${message}`)).toEqual([
      'reference-missing 4 body: a link to "None", which is no article of the site; its text is shown',
      'reference-missing 4 body: a link to "index", which is no article of the site; its text is shown',
    ]);
  });

  it('pictures are found by their name anywhere in the folder, with the width that the text gives', async () => {
    const text = '![[bay.png]] ![[Bay.PNG|150]] ![[bay.png|The bay|60x9]] ![[gone.png]] ![[../../etc/passwd]]';
    const published = await publish(
      seedFolder()
        .file('deep/er/bay.png', png(300, 200))
        .file('pictures/bay.png', png(500, 200))
        .record('notes/a', { title: 'A', webUrl: 'https://a.example/a' }, text),
    );
    const sizes = [...(published.article('a')?.body ?? '').matchAll(/width="(\d+)" height="(\d+)" alt="(.*?)"/g)];
    expect(sizes.map(([, ...size]) => size)).toEqual([
      ['300', '200', ''],
      ['150', '100', ''],
      ['60', '40', 'The bay'],
    ]);
    expect(published.diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      expect.stringMatching(/^picture-missing .* received "!\[\[gone\.png\]\]"; left out$/),
      'reference-missing body: a link to "../../etc/passwd", which is no article of the site; its text is shown',
    ]);
  });
});

describe('MDX', () => {
  it('imports, exports, components and values are left out, the text in them stays', async () => {
    const text =
      'import A from "a"\nimport { B,\n  C } from "b"\n\nexport const x = {\n  a: "}",\n\n  b: 1 }\n\n' +
      '# Hi {x}{"text"}{/* no */}\n\n<A b={() => 1 > 2} c="<">\n\nin **it**\n\n</A>\n\n<Foo.Bar /> <>a</> `{y} <B>`\n\n' +
      '<YouTube id="dQw4w9WgXcQ" />\n\nimport duties rise in <b>May</b>.';
    const published = await publish(seedFolder().file('a.mdx', `---\ntitle: A\n---\n${text}`));
    expect(published.article('a')?.body?.replaceAll('\n', '')).toBe(
      `<h3>Hi text</h3><p>in <strong>it</strong></p><p> a <code>{y} &lt;B&gt;</code></p><p>${video}</p><p>import duties rise in <b>May</b>.</p>`,
    );
    expect(published.diagnostics.map(({ code, line }) => `${code} ${line ?? '-'}`)).toEqual(
      [4, 5, 8, 13, 15, 21].map((line) => `form-dropped ${line}`),
    );
  });

  it('other records keep braces and names in angle brackets', () => {
    const told = renderedBody('import A from "a"\n\n{x} is a Vec<String>');
    expect(told).toEqual({ html: '<p>import A from "a"</p><p>{x} is a Vec&lt;String&gt;</p>', told: [] });
  });
});
