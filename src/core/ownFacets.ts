import { filterGroups } from './filterGroups.ts';

/** Facets of the publisher's own that an edition has at most: filters have one bit for each group. */
export const MOST_FACETS = 20;

/** Folders of the site itself, beside that of the articles. */
export const reservedFolders = words('data assets archive topics sources stories saved settings about feeds followed');

/** The key of a facet is an address, a parameter and an operator. */
const FACET_NAME = /^[a-z][a-z\d_-]{0,39}$/;

const takenNames = new Set([
  ...reservedFolders,
  ...filterGroups.flatMap(({ key, parameter, operator }) => [key, parameter, operator]),
  ...words('articles privacy search index feed offline pages static images pictures'),
  ...words('q exact from to show sort before after ref constructor'),
]);

/** Whether a text has the form of a facet's key. */
export function isFacetName(name: string): boolean {
  return FACET_NAME.test(name);
}

/** Whether the site itself, or what leads to it, uses a name: in its addresses, its parameters or its operators. */
export function isTakenName(name: string): boolean {
  return takenNames.has(name) || name.startsWith('utm_');
}

function words(text: string): string[] {
  return text.split(' ');
}
