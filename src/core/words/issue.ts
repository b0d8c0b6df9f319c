/** What an issue says, the letter about the newest days. English; the build puts the paper's language in its place. */

export const otherStories = 'Other stories';
export const alsoBy = 'Also reported by {sources}';
/** The last name of a list of sources. */
export const others = { one: '{count} other', other: '{count} others' } as const;
export const newSources = {
  one: '{count} more source since the last issue',
  other: '{count} more sources since the last issue',
} as const;
export const leftOut = {
  one: '{count} more story did not fit into this issue.',
  other: '{count} more stories did not fit into this issue.',
} as const;
export const headlinesLead = 'Each headline leads to its publisher.';
