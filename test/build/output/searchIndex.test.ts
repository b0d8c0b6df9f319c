import { describe, expect, it } from 'vitest';
import { coverageBy } from '../../../src/build/articles/stories.ts';
import { makeEdition } from '../../../src/build/edition.ts';
import { beginIndex, indexArticles, indexArticlesLater, type RunIndex } from '../../../src/build/output/searchIndex.ts';
import { anArticle } from '../../support/anArticle.ts';
import { settingsFor } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

const articles = [anArticle({ id: 'a', title: 'Tide' }), anArticle({ id: 'b', title: 'Storm', publishedAt: null })];
/** The same once they are folded into stories: with coverage. */
const folded = articles.map((article) => ({
  ...article,
  coverage: [coverageBy(anArticle({ title: 'A harbour waits' }), null)],
}));

describe('a search index left for later', () => {
  it('has the files of one that was begun before stories were known, in a folder of another name', async () => {
    const [{ index: early }, late] = [await beginIndex(articles, indexArticles)(folded), indexArticlesLater(folded)];
    const namesAndBytes = (folder: string, files: ReadonlyMap<string, Uint8Array>) =>
      [...files].map(([path, bytes]) => [path.slice(folder.length), bytes]);
    expect(namesAndBytes(late.index.folder, late.files())).toEqual(namesAndBytes(early.folder, early.files));
    expect([...late.files().keys()].every((path) => path.startsWith(`${late.index.folder}/`))).toBe(true);
  });

  it('ends where stories never come', async () => {
    const ended = new AbortController();
    const tasks: Promise<unknown>[] = [];
    const run: RunIndex = (input) => {
      const task = indexArticles(input);
      tasks.push(task);
      return task;
    };
    beginIndex(articles, run, ended.signal);
    ended.abort();
    await expect(tasks[0]).rejects.toThrow('before there were stories');
  });

  it('is made once', () => {
    const { files } = indexArticlesLater(folded);
    expect(files()).toBe(files());
  });

  it('has another folder as soon as a word that can be searched differs', () => {
    const folderOf = (title: string) => indexArticlesLater([anArticle({ title })]).index.folder;
    expect(folderOf('Tide')).toBe(folderOf('Tide'));
    expect(folderOf('Tide')).not.toBe(folderOf('Tides'));
  });

  it("is not among an edition's files, and all else is", async () => {
    const { path } = await seedFolder().record('a', { title: 'Tide' }).create();
    const edition = (search: 'now' | 'later') => makeEdition(settingsFor(path), null, { search });
    const [whole, quick] = [await edition('now'), await edition('later')];
    const isSearch = (file: string) => file.startsWith('data/search/');
    expect([...quick.files.keys()].filter(isSearch)).toEqual([]);
    expect(quick.files.size + quick.searchFiles().size).toBe(whole.files.size);
    expect(
      [...quick.searchFiles().keys()].every((file) => file.startsWith(`${quick.bootstrap.manifest.files.search}/`)),
    ).toBe(true);
  });
});
