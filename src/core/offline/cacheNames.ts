/** Caches of the site, after the prefix of its storage and a colon. Raise the number with each change of what is in them: the worker removes all others. */
export const cacheNames = {
  pages: 'pages-1',
  files: 'files-1',
  seen: 'pictures-1',
  saved: 'saved-pictures-1',
} as const;
