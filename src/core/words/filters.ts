/** What the tool box says. English; the build puts the paper's language in its place. */

export const view = 'View';
export const cards = 'Cards';
export const compact = 'Compact';
export const headlines = 'Headlines';

export const order = 'Order';
export const newest = 'Newest first';
export const relevance = 'Best match first';
export const quality = 'Highest quality first';
export const heat = 'Most covered first';

export const dates = 'Dates';
export const from = 'From';
export const to = 'To';
export const fromMonth = 'From {month}';
export const untilMonth = 'Until {month}';
export const months = '{from} – {to}';
export const inMonth = '{month}, {articles}';
export const inMonths = '{months}: {articles}';

export const showOnly = 'Show only';
export const newOnes = { other: '{count} new' } as const;
export const kinds = 'Kinds';
export const findTopic = 'Find among {count} topics';
export const findSource = 'Find among {count} sources';
export const findKind = 'Find among {count} kinds';
export const noTopic = 'None of the topics has that in its name.';
export const noSource = 'None of the sources has that in its name.';
export const noKind = 'None of the kinds has that in its name.';
export const fewerTopics = 'Fewer topics';
export const fewerSources = 'Fewer sources';
export const fewerKinds = 'Fewer kinds';
export const allTopics = 'All {count} topics';
export const allSources = 'All {count} sources';
export const allKinds = 'All {count} kinds';
export const findAny = 'Find among {count}';
export const noneOfThem = 'None of them has that in its name.';
export const fewer = 'Fewer';
export const all = 'All {count}';

export const showCount = { one: 'Show {count} article', other: 'Show {count} articles' } as const;
export const toSettings = 'Themes, text and more settings';
