/** What the build writes into the texts of articles. English; the build puts the paper's language in its place. */

export const footnotes = 'Footnotes';
export const backToText = 'Back to the text';
export const done = 'Done';
export const toDo = 'To do';
export const watchVideo = 'Watch the video';
export const watchAt = 'Watch the video on {host}';
export const listen = 'Listen to the recording';
export const embeddedPage = 'Embedded page';
/** What is behind a link that stands for something embedded. */
export const titled = '{what}: {title}';
