import { groupOfDirectory } from '../../core/entryPath.ts';
import { listLabels } from '../../core/facets/directory.ts';
import { groupPosition } from '../../core/filterGroups.ts';
import { type CarriedDirectory, writeCarried } from '../../core/format/carried.ts';
import { directoryAddress } from '../../core/pagePaths.ts';
import type { Edition } from '../edition.ts';
import { headTags, type PageHead, twinLink } from './head.ts';
import { type EditionPages, type PageFile, pageIn } from './pageMaking.ts';
import { countPages } from './sitePages.ts';

/** Labels that the page has before its script adds the others: a hostile folder may have one a record. */
const MOST_LABELS = 300;

/** The page of all labels of a directory, such as all topics. */
export async function directoryPage(of: string, edition: Edition, making: EditionPages): Promise<PageFile> {
  const { shell, base, bootstrap, bootstrapJson } = making;
  const address = directoryAddress(of);
  const directory = carriedDirectory(of, edition);
  const file = `${address}index.html`;
  const twin = countPages(edition.plan.twins) === 0 ? null : file;
  const frame = shell({
    path: address,
    head: headTags(headOf(of, edition, making.site), bootstrap.manifest.paper, base) + twinLink(twin, base),
    carried: writeCarried({ directory }),
    bootstrap: bootstrapJson,
  });
  const page = ['renderCarried', { directory }, bootstrap, address, base] as const;
  return pageIn(frame, file, [...page], making);
}

function carriedDirectory(of: string, { columns }: Pick<Edition, 'columns'>): CarriedDirectory {
  const group = groupOfDirectory(of);
  const position = groupPosition(group, columns.groups);
  const count = columns.groups[position]?.labels.length ?? 0;
  return { group, count, entries: listLabels(columns, position, MOST_LABELS) };
}

function headOf(of: string, edition: Edition, site: string | null): PageHead {
  const name = directoryName(of, edition);
  const address = site === null ? null : site + directoryAddress(of);
  return {
    title: name,
    description: `${name} · ${edition.bootstrap.manifest.paper.title}`,
    canonical: address,
    address,
    type: 'website',
    picture: null,
    feed: null,
    // https://schema.org/CollectionPage
    data: [
      {
        '@type': 'CollectionPage',
        name,
        ...(address !== null && { '@id': address, url: address }),
      },
    ],
  };
}

/** What a directory is called. */
export function directoryName(
  directory: string,
  { identity, bootstrap }: Pick<Edition, 'identity' | 'bootstrap'>,
): string {
  const { page } = identity.words.words;
  if (directory === 'topics') return page.topics;
  if (directory === 'sources') return page.sources;
  return bootstrap.manifest.ownFacets?.find(({ key }) => key === directory)?.label ?? directory;
}
