import { describe, expect, it } from 'vitest';
import { makeEdition } from '../../../src/build/edition.ts';
import { indexArticles, indexArticlesLater, searchDocuments } from '../../../src/build/output/searchIndex.ts';
import { anArticle } from '../../support/anArticle.ts';
import { settingsFor } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

const documents = searchDocuments([
  anArticle({ id: 'a', title: 'Tide' }),
  anArticle({ id: 'b', title: 'Storm', publishedAt: null }),
]);

describe('a search index left for later', () => {
  it('has the files of one made at once, in a folder of another name', () => {
    const [early, late] = [indexArticles(documents), indexArticlesLater(documents)];
    const namesAndBytes = (folder: string, files: ReadonlyMap<string, Uint8Array>) =>
      [...files].map(([path, bytes]) => [path.slice(folder.length), bytes]);
    expect(namesAndBytes(late.index.folder, late.files())).toEqual(namesAndBytes(early.folder, early.files));
    expect([...late.files().keys()].every((path) => path.startsWith(`${late.index.folder}/`))).toBe(true);
  });

  it('is made once', () => {
    const { files } = indexArticlesLater(documents);
    expect(files()).toBe(files());
  });

  it('has another folder as soon as a word that can be searched differs', () => {
    const folderOf = (title: string) => indexArticlesLater(searchDocuments([anArticle({ title })])).index.folder;
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
