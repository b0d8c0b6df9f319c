/** What the pages of topics and sources say. English; the build puts the paper's language in its place. */

export const loading = 'Loading …';
export const topicCount = { one: '{count} topic', other: '{count} topics' } as const;
export const newOnes = { other: '{count} new' } as const;
export const findTopic = 'Find a topic';
export const findSource = 'Find a source';
export const noTopics = 'This edition has no topics.';
export const noSources = 'This edition has no sources.';
export const noTopicFound = 'No topic has that in its name.';
export const noSourceFound = 'No source has that in its name.';

export const thisTopic = 'This topic';
export const thisSource = 'This source';
export const partOf = 'Part of {names}.';
export const oftenWith = 'Often together with {names}.';
export const mostAbout = 'Most about {names}.';
export const mostFrom = 'Most from {names}.';
export const feed = 'Feed';
export const feeds = 'Feeds';
export const feedsWhy = 'A feed reader shows what is new without a visit here.';
export const allFeeds = 'One file with all of these feeds (OPML)';
export const topicsAndSources = 'The list of topics and sources';
export const inRss = ', RSS';
export const inJson = '{name}, JSON';
export const searchThese = 'Search and filter these';
export const inMonth = 'in {month}';
export const sinceLatestIn = 'since {first}, the latest in {last}';
export const sinceOfThemIn = 'since {first}, {count} of them in {last}';
export const trend = 'Articles a month, most in {month}: {articles}';

export const noSuchTopic = 'No such topic';
export const noSuchSource = 'No such source';
export const noTopicCalled = 'No topic is called “{name}”';
export const noSourceCalled = 'No source is called “{name}”';
export const mistyped = 'The name may be mistyped, or this edition has no article of it any more.';
export const mistypedNear = 'The name may be mistyped, or this edition has no article of it any more. These come near:';
export const allTopics = 'All topics';
export const allSources = 'All sources';

/** What fits facets of the publisher's own, whatever they are. */
export const entryCount = { one: '{count} entry', other: '{count} entries' } as const;
export const findEntry = 'Find one';
export const noEntries = 'This edition has none of them.';
export const noEntryFound = 'None of them has that in its name.';
export const noSuchEntry = 'Nothing of that name';
export const nothingCalled = 'Nothing is called “{name}”';
export const allEntries = 'All of them';
