/** The top is picked from this many of the newest stories. */
export const STORIES_FOR_TOP = 60;
