/** What the paper's language is. English; the build puts that of the paper in its place. */

/** The language of the page, as HTML names it. */
export const pageLanguage: string = 'en';
export const direction: 'ltr' | 'rtl' = 'ltr';
/** The language of counts and of plural forms. */
export const language: string = 'en';
/** The language of dates and of lists of names. */
export const dateLanguage: string = 'en-GB';
