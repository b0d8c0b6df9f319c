/** What an open article says. English; the build puts the paper's language in its place. */

export const listen = 'Listen: {title}';
export const text = 'Text';
export const webArchive = 'Web archive';
export const alsoAt = 'Also at';
export const rating = { one: '{average} of 5, {count} rating', other: '{average} of 5, {count} ratings' } as const;
export const by = 'By {authors}';
export const byAndOthers = {
  one: 'By {authors} and {count} other',
  other: 'By {authors} and {count} others',
} as const;
export const updated = 'Updated {date}';
/** The kind is in lower case. */
export const inThis = 'In this {kind}';
export const inCollection = 'In this collection';

export const notFound = 'Not found';
export const save = 'Save';
export const savedCopy = 'This edition no longer has the article. You see what was saved of it.';
export const missing = 'There is no such article';
export const missingWhy = 'It may have been taken back, or its record renamed. {way}';
export const backToFeed = 'Back to the feed';
export const closeArticle = 'Close article';

export const thisStory = 'This story';
export const noSuchStory = 'There is no such story';
export const noSuchStoryWhy = 'Its reports may have been taken back, or the address is mistyped.';
export const sideBySide = 'All headlines side by side';
export const moreSources = { one: '{count} more source', other: '{count} more sources' } as const;
export const storyFeed = 'Feed of this story';
export const readCopy = 'Read the archived copy';
export const watchCopy = 'Watch the archived copy';
export const maybeGone = 'The original (may be gone)';
export const watchAt = 'Watch at {source}';
export const coverageOf = { one: 'Full coverage, {count} source', other: 'Full coverage, {count} sources' } as const;
export const relatedArticles = 'Related articles';
export const nothingClose = 'Nothing in this edition is close to it.';
export const unpublished = 'Unpublished';
export const unpublishedWhy = 'Held back by the records’ own publisher';

export const fullCoverage = 'Full coverage';
export const reportCount = { one: '{count} report', other: '{count} reports' } as const;
export const reportsFrom = '{reports} from {sources}';
export const firstReport = 'First report';
export const firstReportAt = 'First report, {time}';
export const time = 'Time';
export const source = 'Source';
export const headline = 'Headline';
export const listedBecause = 'Listed because';
/** Why a report is listed, by what the data say. */
export const reasons: Readonly<Record<string, string>> = {};
export const listedBy = 'Listed by {source}';
export const allReports = { one: 'All {count} reports', other: 'All {count} reports' } as const;
export const leadsOut = '(leads to the source)';
export const greyInBoth = 'Grey: words that both headlines share.';
export const greyInSeveral = 'Grey: words that several headlines share.';
export const arrow = '↗ leads to the source.';
export const arrowAndOthers = '↗ leads to the source, the others open here.';

export const loadPicture = 'Load the picture from {hosts}';
export const loadPictures = {
  one: 'Load the {count} picture of the text from {hosts}',
  other: 'Load the {count} pictures of the text from {hosts}',
} as const;
export const play = '▶ Play from {host}';

export const previousArticle = 'Previous article';
export const nextArticle = 'Next article';
export const previous = 'Previous';
export const next = 'Next';
export const position = '{position} of {count}';
export const nextUp = 'Next ›';
