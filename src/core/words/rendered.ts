/** What the build itself writes into pages and data. English; the build puts the paper's language in its place. */

export const archive = 'Archive';
export const archivePage = 'Archive, page {page} of {pages}';
export const newerArticles = 'Newer articles';
export const newestOfArchive = 'The newest page of the archive';

/** At the address of an article that the publisher took down. */
export const takenDown = 'Taken down';
export const takenDownWhy = 'This article is no longer part of the paper.';

export const notStarted = 'This page could not start.';
export const asPublished = 'You see the page as it was published.';
export const needsServer = 'It needs a web server.';
export const fileMissing = '{file} is missing or damaged.';
export const itsCode = 'Its code';

export const description = 'The news of this edition, on one page.';
export const about = 'About';
export const savedArticles = 'Saved articles';
export const search = 'Search';

/** What the feed of a story is. */
export const allReports = 'All reports of this story: {title}';

export const aboutThese = 'About {words}';
export const unknownSource = 'Unknown source';
export const comma = ', ';
export const closeInContent = 'Close in content';
