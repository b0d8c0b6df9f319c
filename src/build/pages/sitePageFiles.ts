import { noFront, writeBootstrap } from '../../core/format/bootstrap.ts';
import { directoriesIn } from '../output/directories.ts';
import type { Edition } from '../edition.ts';
import { articlePages } from './articlePages.ts';
import { directoryPage } from './directoryPage.ts';
import { entryPages } from './entryPages.ts';
import type { PageFile, PageMaking } from './pageMaking.ts';
import { articleShell, listShell, type Template } from './shell.ts';
import { countPages } from './sitePages.ts';
import { storyPages } from './storyPages.ts';

/** What the pages of a site are made of. */
export type SitePageOptions = Template & Omit<PageMaking, 'shell'>;

/** The pages of articles, stories, topics and sources that the site has, and of all topics and all sources. */
export async function* sitePageFiles(edition: Edition, options: SitePageOptions): AsyncIterable<PageFile> {
  if (countPages(edition.plan.pages) === 0) return;
  const { base, site, previews, render, earlier } = options;
  const making = { base, site, previews, render, earlier };
  const articleShellOf = async (isWhole: boolean) =>
    articleShell(options, await render(['articleStyles', isWhole]), edition.identity, base);
  yield* articlePages(edition, {
    ...making,
    shell: await articleShellOf(false),
    wholeShell: await articleShellOf(true),
  });
  const bootstrap = { manifest: edition.bootstrap.manifest, front: noFront };
  const shell = listShell(options, edition.identity, base);
  const withEdition = { ...making, shell, bootstrap, bootstrapJson: writeBootstrap(bootstrap) };
  yield* storyPages(edition, withEdition);
  for (const of of directoriesIn(edition.columns)) {
    yield directoryPage(of, edition, withEdition);
    yield* entryPages(of, edition, withEdition);
  }
}
