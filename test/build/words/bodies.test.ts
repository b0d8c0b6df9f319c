import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openResultCache } from '../../../src/build/results/resultCache.ts';
import { makeEdition } from '../../../src/build/edition.ts';
import { readSettings } from '../../../src/build/settings.ts';
import { seedFolder } from '../../support/seedFolder.ts';

/** A body with everything for which the build has words of its own, as each dialect writes it. */
const body = `
> [!warning]
> The tide is high.

Text[^1] and more.

- [x] one
- [ ] two

{{< youtube dQw4w9WgXcQ >}} {{< vimeo 146022717 >}} {{< instagram BWNjjyYFxVx >}} {{< gist ada 1234 >}}
{{< x user="ada" id="1453110110599868418" >}} {{< tweet 1453110110599868418 >}}

<video src="https://a.example/a.mp4" title="Otters"></video>
<audio src="https://a.example/a.mp3"></audio>
<iframe src="https://a.example/map"></iframe>

{{< details >}}More.{{< /details >}}

[^1]: A note.
`;

/** What the build says in that body in English, and in German. */
const said: [english: string, german: string][] = [
  ['>Warning<', '>Warnung<'],
  ['"Back to the text"', '"Zurück zum Text"'],
  ['"Footnotes"', '"Fußnoten"'],
  ['"Done"', '"Erledigt"'],
  ['"To do"', '"Zu erledigen"'],
  ['Watch the video on YouTube', 'Video auf YouTube ansehen'],
  ['Watch the video on Vimeo', 'Video auf Vimeo ansehen'],
  ['The post on Instagram', 'Der Beitrag auf Instagram'],
  ['The code on GitHub', 'Der Code auf GitHub'],
  ['The post of @ada on X', 'Der Beitrag von @ada auf X'],
  ['The post on X', 'Der Beitrag auf X'],
  ['Watch the video: Otters', 'Video ansehen: Otters'],
  ['Listen to the recording', 'Aufnahme anhören'],
  ['Embedded page (a.example)', 'Eingebettete Seite (a.example)'],
  ['<summary>Details<', '<summary>Details<'],
];

const records = seedFolder()
  .record('a', { title: 'Otters', actions: [{ url: 'https://a.example/a.pdf' }], topics: ['Oceans'] }, body)
  .record('b', { title: 'Rain', webUrl: null, provider: null, related: [{ title: 'Snow' }] });

const root = resolve(import.meta.dirname, '../../..');

/** The articles of a paper with these settings. The builds of one test share a cache. */
async function articlesIn(settings: object, seedsDir: string, cacheDir: string) {
  const cache = openResultCache(cacheDir, root);
  const edition = await makeEdition(readSettings({}, { seedsDir, ...settings }), null, { cache });
  const article = (title: string) => edition.articles.find((one) => one.title === title);
  return { edition, otters: article('Otters'), rain: article('Rain') };
}

describe('what the build writes into articles', () => {
  it('is in the language of the paper, also after a build in another one', async () => {
    const { path } = await records.create();
    const cacheDir = await mkdtemp(join(tmpdir(), 'cache-'));
    onTestFinished(() => rm(cacheDir, { recursive: true, force: true }));
    const usual = await articlesIn({}, path, cacheDir);
    const german = await articlesIn({ language: 'de' }, path, cacheDir);
    for (const [inEnglish, inGerman] of said) {
      expect(usual.otters?.body).toContain(inEnglish);
      expect(german.otters?.body).toContain(inGerman);
      if (inEnglish !== inGerman) expect(german.otters?.body).not.toContain(inEnglish);
    }
    expect([usual.otters?.actions[0]?.title, german.otters?.actions[0]?.title]).toEqual(['Download', 'Herunterladen']);
    expect(usual.rain?.provider).toMatchObject({ name: 'Unknown source', key: 'unknown-source' });
    expect(german.rain?.provider).toMatchObject({ name: 'Unbekannte Quelle', key: 'unknown-source' });
    expect(german.rain?.coverage[0]?.provider.name).toBe('Unbekannte Quelle');
    expect(german.edition.gaps).toEqual(usual.edition.gaps);
  });

  it('can hold any words of the publisher, as text', async () => {
    const { path } = await records.create();
    const own = { watchAt: '<b>*See* [it]</b> at {host}', backToText: '"up" & on', done: '<i>"so"' };
    const { edition } = await articlesIn({ words: { body: own } }, path, join(path, '.cache'));
    const html = edition.articles.find(({ title }) => title === 'Otters')?.body ?? '';
    expect(html).toContain('>&lt;b&gt;*See* [it]&lt;/b&gt; at YouTube</a>');
    expect(html).toContain('aria-label="&quot;up&quot; &amp; on"');
    expect(html).toMatch(/aria-label="(?:<|&lt;)i(?:>|&gt;)&quot;so&quot;"/);
  });
});
