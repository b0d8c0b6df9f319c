/** The address of the page of a story, below the site's base: "/stories/lander-answers/". It stays, whichever article leads. */
export function storyPath(id: string): string {
  return `/stories/${encodeURIComponent(id)}/`;
}

/** Inverse of `storyPath`, with or without the slash at the end. Null for other addresses. What is no escape stays as it is. */
export function parseStoryPath(path: string): string | null {
  const [, id = null] = /^\/stories\/([^/]+)\/?$/.exec(path) ?? [];
  try {
    return id && decodeURIComponent(id);
  } catch {
    return id;
  }
}
