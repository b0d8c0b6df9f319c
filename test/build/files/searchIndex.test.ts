import { describe, expect, it } from 'vitest';
import { makeEdition } from '../../../src/build/edition.ts';
import { startIndexThread } from '../../../src/build/files/indexThread.ts';
import { indexArticles, indexArticlesLater, type SearchIndex } from '../../../src/build/files/searchIndex.ts';
import { anArticle } from '../../support/anArticle.ts';
import { noProgram, thisProgram } from '../../support/programs.ts';
import { settingsFor } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

const articles = [anArticle({ id: 'a', title: 'Tide' }), anArticle({ id: 'b', title: 'Storm', publishedAt: null })];

describe('a search index made in a thread', () => {
  it('is the one that is made here', async () => {
    const thread = await startIndexThread(thisProgram);
    expect(thread).not.toBeNull();
    const [here, there] = [await indexArticles(articles), await indexArticles(articles, thread)];
    expect(there.folder).toBe(here.folder);
    expect(there.made).toEqual(here.made);
  });

  it('needs no thread: not where none can start, not where it has ended', async () => {
    expect(await startIndexThread(noProgram)).toBeNull();
    const thread = await startIndexThread(thisProgram);
    for (let i = 0; i < 2; i++) expect((await indexArticles(articles, thread)).made).toEqual((await indexArticles(articles)).made);
  });
});

describe('a search index left for later', () => {
  it('has the files of one made at once, in a folder of another name', async () => {
    const [early, late] = [await indexArticles(articles), indexArticlesLater(articles)];
    const bytesOf = ({ folder, files }: SearchIndex) => [...files()].map(([path, bytes]) => [path.slice(folder.length), bytes]);
    expect(bytesOf(late)).toEqual(bytesOf(early));
    expect([...late.files().keys()].every((path) => path.startsWith(`${late.folder}/`))).toBe(true);
  });

  it('is made once', () => {
    const { files } = indexArticlesLater(articles);
    expect(files()).toBe(files());
  });

  it('has another folder as soon as a word that can be searched differs', () => {
    const folderOf = (title: string) => indexArticlesLater([anArticle({ title })]).folder;
    expect(folderOf('Tide')).toBe(folderOf('Tide'));
    expect(folderOf('Tide')).not.toBe(folderOf('Tides'));
  });

  it('is not among an edition\'s files, and all else is', async () => {
    const { path } = await seedFolder().record('a', { title: 'Tide' }).create();
    const edition = (search: 'with' | 'later') => makeEdition(settingsFor(path), null, { search });
    const [whole, quick] = [await edition('with'), await edition('later')];
    const isSearch = (file: string) => file.startsWith('data/search/');
    expect([...quick.files.keys()].filter(isSearch)).toEqual([]);
    expect(quick.files.size + quick.searchFiles().size).toBe(whole.files.size);
    expect([...quick.searchFiles().keys()].every((file) => file.startsWith(`${quick.bootstrap.manifest.files.search}/`))).toBe(true);
  });
});
