/** What lists of stories and the way to them say. English; the build puts the paper's language in its place. */

export const today = 'Today';
export const yesterday = 'Yesterday';
export const undated = 'Undated';
export const foundAt = 'Found at {source}: {headline}';

export const quoted = '“{query}”';
export const exactly = 'exactly “{query}”';
export const until = 'until {date}';
export const since = 'since {date}';
export const range = '{from} – {to}';
export const removeFilter = 'Remove filter: ';
export const clearAll = 'Clear all';

export const nothingFound = 'Nothing found';
export const nonePasses = 'No article passes these filters together.';
export const noneMatches = 'No article matches “{query}”.';
export const noneMatchesWithin = 'No article matches “{query}” within these filters.';
export const noneMatchesExactly = 'No article matches exactly “{query}”.';
export const noneMatchesExactlyWithin = 'No article matches exactly “{query}” within these filters.';
export const without = 'Without {filter}';
export const leaves = { one: ' leaves {count} article', other: ' leaves {count} articles' } as const;
export const searchAll = 'Search all articles';
export const showAll = 'Show all articles';

export const alsoShowing = 'Also showing results for {queries}.';
export const showing = 'Showing results for {queries}.';
export const searchSimilar = 'Search for similar spellings, too';
export const searchExactly = 'Search for exactly “{query}”';
export const inTopics = 'Topics: {topics}';
export const inCoverage = 'Found in what others report of it';

export const newEdition = 'A new edition is out.';
export const showEdition = 'Show it';
export const notNow = 'Not now';
export const editionNotHad = 'It could not be had just now.';
export const editionShown = 'This is the edition of {date}.';
export const editionOfLastVisit = 'This is the edition of your last visit.';
export const justNow = 'just now';

export const pageNotFound = 'Page not found';
export const noSuchPage = 'There is no such page';
export const noSuchPageWhy = 'The address may be mistyped, or what stood here has been taken back.';
export const toFrontPage = 'To the front page';
