/** What the sheet of keys says. English; the build puts the paper's language in its place. */

export const useKeys = 'Use letters and signs as keys';
export const useKeysNote =
  'Switch them off if you press or say them by mistake. “Keys” at the foot of each page leads back here.';
export const enterNote =
  'Enter follows a link, as everywhere: a headline leads to its publisher, the underlined word opens here.';
export const then = ' then ';
export const escape = 'Esc';

export const openArticle = 'Open article';
export const search = 'Search';
export const goTo = 'Go to';
export const help = 'Help';

export const nextArticle = 'Next article';
export const previousArticle = 'Previous article';
export const detailsHere = 'Details, here';
export const original = 'Original, in a new tab';
export const save = 'Save, or take out of Saved';
export const markRead = 'Mark as read, or as unread';
export const mute = 'Mute its source, a topic or a word';
export const backToList = 'Back to the list';
export const intoSearch = 'Into the search';
export const fromSearch = 'From the search into the list';
export const backToSearch = 'Back up to the search';
export const allKeys = 'All keys';
