/** Cards of a list that are shown at first, and that a rendered page of a topic or a source has. */
export const FIRST_CARDS = 10;
