/** What the first screen says, and every page around its view. English; the build puts the paper's language in its place. */

export const frontPage = 'Front page';
export const topics = 'Topics';
export const sources = 'Sources';
export const saved = 'Saved';
export const followed = 'Followed';
export const mainNavigation = 'Main';
export const moreLinks = 'More';
export const paperLinks = 'The paper';
export const skipToArticle = 'Skip to the article';
export const skipToArticles = 'Skip to the articles';
export const footNote =
  'A headline with an arrow ↗ leads to its publisher, an underlined word opens here. {paper} does not watch what you read. {settings}';
/** The sign of a link that leaves the site, also within texts. Papers from right to left have it mirrored. */
export const outward = '↗';
export const settingsLink = 'Settings and privacy';
export const keys = 'Keys';
export const loading = 'Loading';
export const looking = 'Looking …';
export const close = 'Close';
export const comma = ', ';

export const articleCount = { one: '{count} article', other: '{count} articles' } as const;
export const storyCount = { one: '{count} story', other: '{count} stories' } as const;
export const sourceCount = { one: '{count} source', other: '{count} sources' } as const;
export const articlesInStories = '{articles} in {stories}';
/** What kinds of articles are called. A kind that is not among them is shown as the record says it. */
export const kindNames: Readonly<Record<string, string>> = {};
export const hours = '{count} h';
export const minutes = '{count} min';
export const seconds = '{count} s';

export const filters = 'Filters';
export const theFilters = 'The filters';
export const filterByTopic = 'Filter by topic';
/** "All", and on wide screens "All topics". */
export const allTopics = 'All {wide}';
export const allTopicsWide = 'topics';
export const removeThisFilter = ', remove filter';
export const searchArticles = 'Search articles';
export const searchCount = { one: 'Search {count} article', other: 'Search {count} articles' } as const;

export const system = 'System';
export const light = 'Light';
export const dark = 'Dark';
export const sepia = 'Sepia';
export const themeNow = 'Theme: {theme}';
/** The theme is in lower case. */
export const changeTheme = 'Change to {theme}';

export const offline = 'Offline';
export const editionOf = '{offline} Edition of {date}';
/** "Updated 14:05", and on wide screens "Updated at 14:05". */
export const updatedToday = 'Updated {wide}{time}';
export const updatedTodayWide = 'at ';
export const newestOf = 'Newest {date}';

export const articles = 'Articles';
export const latest = 'Latest';
export const moreTopStories = 'More top stories';
export const alsoReportedBy = 'Also reported by';
export const related = 'Related';
export const relatedTo = 'to {title}';
export const details = 'Details';
export const detailsOf = 'of {title}';
export const sourcesAndRelated = { one: '{count} source and related', other: '{count} sources and related' } as const;
export const sourcesOn = 'on {title}';

export const noNews = 'No news yet';
export const noNewsWhy =
  'The first edition is still to come. If this is your paper: put records ({markdown} or {text} files with YAML front matter) into its folder and build again.';

export const thatIsAll = 'That is all.';
export const loadMore = 'Load more';
export const moreCount = { other: '{count} more' } as const;
export const olderArticles = 'Older articles';

/** What could not be loaded stands before it: "This article". */
export const notLoaded = '{what} could not be loaded';
export const thisPage = 'This page';
export const thisArticle = 'This article';
export const theArticles = 'The articles';
export const someArticles = 'Some articles';
export const theKeys = 'The sheet of keys';
export const unreachable = 'The network did not answer. It is not on this device.';
export const gone =
  'It is gone, most likely because a newer edition has been published. Reload the page to read that one.';
export const refused = 'The site could not answer just now. It may in a moment.';
export const damaged = 'It arrived damaged.';
export const codeMissing = 'A part of this page did not arrive.';
export const youAreOffline = 'You are offline.';
export const brokenPage = 'Something went wrong in the page itself.';
export const tryAgain = 'Try again';
export const reload = 'Reload the page';

export const share = 'Share';
export const copied = 'Copied';
export const addressToShare = 'The address to share';

export const article = 'Article';
export const readAt = 'Read at {source}';
export const notRemembered =
  'This browser keeps nothing for the paper: its storage is full or switched off. What you choose holds until you leave the page.';

/** What a list holds where what was read is left out: its count does not know of that. */
export const lessRead = '{found}, less what you read';
