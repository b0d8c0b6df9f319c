import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../src/build/diagnostics/summary.ts';
import { publish, settingsFor } from '../support/publish.ts';
import { type SeedFolder, seedFolder } from '../support/seedFolder.ts';
import { png } from '../support/png.ts';

const NOW = Date.UTC(2024, 5);

/** Small folders in the manner of each generator: the same post, a link to elsewhere, and what must not be seen. */
const hugo = () =>
  seedFolder()
    .file('hugo.toml', 'title = "My site"\n')
    .file('config/_default/params.toml', 'title = "Secret"\n')
    .file('archetypes/default.md', '+++\ntitle = "{{ replace .Name }}"\ndate = {{ .Date }}\ndraft = true\n+++\n')
    .file('content/_index.md', '+++\ntitle = "Home"\n+++\n')
    .file(
      'content/posts/tide/index.md',
      '+++\ntitle = "The tide"\ndate = 2024-01-02T10:00:00+01:00\nlastmod = 2024-01-05\ntags = ["Sea"]\nauthor = "Ann"\n[cover]\nimage = "boat.png"\nalt = "A boat"\n+++\nThe **tide** turns.\n\n<!--more-->\n\nMore.\n',
    )
    .file('content/posts/tide/boat.png', png(640, 360))
    .file('content/links/quay.md', '---\ntitle: A quay\ndate: 2024-01-03\nexternalUrl: https://quay.example/a\n---\n')
    .file('content/posts/later.md', '+++\ntitle = "Secret"\ndate = 2024-01-01\npublishDate = 2030-01-01\n+++\n')
    .file('content/posts/gone.md', '+++\ntitle = "Secret"\ndate = 2024-01-01\nexpiryDate = 2024-02-01\n+++\n');

const jekyll = () =>
  seedFolder()
    .file('_config.yml', 'title: My site\nurl: https://me.example\n')
    .file('index.markdown', '---\n# What Jekyll begins a site with\nlayout: home\n---\n')
    .file('404.html', '---\npermalink: /404.html\n---\n\n<p>Secret page.</p>\n')
    .file('_data/authors.yml', 'ann:\n  title: Ann\n')
    .file('_drafts/idea.md', '---\ntitle: Secret\n---\n')
    .file(
      '_posts/2024-01-02-tide.md',
      '---\nlayout: post\ntitle: "The tide"\nlast_modified_at: 2024-01-05\ntags: Sea\nauthor: Ann\nimage: { path: /boat.png, alt: A boat }\n---\nThe **tide** turns.\n\n<!--more-->\n\nMore.\n',
    )
    .file('boat.png', png(640, 360))
    .file(
      '_posts/2024-01-03-quay.html',
      '---\ntitle: A quay\nlink: https://quay.example/a\n---\n\n    <p>A page.</p>\n',
    );

const eleventy = () =>
  seedFolder()
    .file('eleventy.config.js', 'export default {};\n')
    .file('_data/metadata.json', '{"title": "My site"}')
    .file('package.json', '{"name": "me", "title": "Secret"}')
    .file(
      'blog/tide.md',
      '---json\n{\n  "title": "The tide",\n  "date": "2024-01-02T09:00:00Z",\n  "updated": "2024-01-05",\n  "tags": ["Sea"],\n  "author": { "name": "Ann" },\n  "image": "boat.png"\n}\n---\nThe **tide** turns.\n',
    )
    .file('blog/boat.png', png(640, 360))
    .file('blog/quay.md', '---\ntitle: A quay\ndate: 2024-01-03\nexternal_url: https://quay.example/a\n---\n')
    .file('blog/hidden.md', '---\ntitle: Secret\neleventyExcludeFromCollections: true\ndraft: true\n---\n');

const astro = () =>
  seedFolder()
    .file('package.json', '{"name": "me"}')
    .file('tsconfig.json', '{"compilerOptions": {}}')
    .file(
      'src/content/blog/tide.mdx',
      "---\ntitle: The tide\ndescription: 'The **tide** turns.'\npubDate: 'Jan 02 2024'\nupdatedDate: 2024-01-05\nheroImage: './boat.png'\ntags: [Sea]\nauthor: Ann\n---\nimport Chart from './Chart.astro';\n\n<Chart year={2024} />\n\nThe tide turns.\n",
    )
    .file('src/content/blog/boat.png', png(640, 360))
    .file(
      'src/content/blog/quay.md',
      '---\ntitle: A quay\npubDate: 2024-01-03\ncanonicalURL: https://quay.example/a\n---\n',
    )
    .file('src/content/blog/secret.md', '---\ntitle: Secret\npubDate: 2024-01-03\nisDraft: true\n---\n');

const obsidian = () =>
  seedFolder()
    .file('.obsidian/app.json', '{"title": "Secret"}')
    .file('Templates/Note.md', '---\ncreated: {{date}}\ntags: []\n---\n# {{title}}\n')
    .file(
      'The tide.md',
      '---\npublished: 2024-01-02\nmodified: 2024-01-05\ntags:\n  - "#nature/Sea"\n  - Sea\nauthor: "[[People/Ann]]"\ncover: "[[boat.png]]"\n---\n#coast #places/Bay\n\nThe **tide** turns.\n\n#Pier, and see #12, `#code`, <b style="color: #abc">b</b> and #fff.\n',
    )
    .file('Attachments/boat.png', png(640, 360))
    .file('Quay.md', '---\ntitle: A quay\ncreated: 2024-01-03\nsource: https://quay.example/a\n---\n')
    .file('Diary.md', '---\npublish: false\n---\nSecret.\n')
    .file('Scratch.md', 'Secret without front matter.\n');

describe.each<[string, () => SeedFolder]>([
  ['Hugo', hugo],
  ['Jekyll', jekyll],
  ['Eleventy', eleventy],
  ['Astro', astro],
  ['Obsidian', obsidian],
])('a folder for %s', (_, folder) => {
  it('is a dated, linked, sourced and illustrated paper as it is', async () => {
    const { cards, edition, article, text } = await publish(folder(), { title: 'Tide Times' }, NOW);
    expect(edition.diagnostics.filter(({ severity, code }) => severity !== 'info' && code !== 'date-future')).toEqual(
      [],
    );
    expect(refusalOf(edition, settingsFor(edition.folder))).toBeNull();
    const [tide, quay] = cards.map(({ id }) => article(id));
    expect(cards).toHaveLength(2);
    expect(tide).toMatchObject({
      title: 'The tide',
      excerpt: 'The tide turns.',
      updatedAt: Date.UTC(2024, 0, 5),
      url: null,
      authors: ['Ann'],
      images: [{ width: 640, height: 360 }],
    });
    expect(new Date(tide?.publishedAt ?? 0).toISOString()).toMatch(/^2024-01-02/);
    expect(tide?.topics).toContain('Sea');
    expect(tide?.provider.name).toBe('Tide Times');
    expect(quay).toMatchObject({ title: 'A quay', url: 'https://quay.example/a', publishedAt: Date.UTC(2024, 0, 3) });
    expect(quay?.provider.name).toBe('quay.example');
    expect(text).not.toContain('Secret');
  });
});

it('tags in texts of an Obsidian vault are topics, and nowhere else', async () => {
  const body = '#coast\n\nThe #tide turns.\n';
  const vault = await publish(obsidian(), {}, NOW);
  expect(vault.article('the-tide')?.topics).toEqual(['nature/Sea', 'Sea', 'coast', 'places', 'Bay', 'Pier']);
  expect(vault.article('the-tide')?.body).toMatch(/^<p>The /);
  const bare = obsidian().file('Empty note.md', '---\ntags: [Note]\n---\n');
  expect((await publish(bare, {}, NOW)).article('empty-note')?.title).toBe('Empty note');
  const other = await publish(seedFolder().record('a', { title: 'A', topics: ['Sea'] }, body), {}, NOW);
  expect(other.article('a')?.topics).toEqual(['Sea']);
});
