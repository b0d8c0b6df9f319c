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

export const postAt = 'The post on {host}';
export const postOf = 'The post of {user} on {host}';
export const codeAt = 'The code on {host}';
export const details = 'Details';
export const download = 'Download';

/** Headings of boxes in a text, by the name that their mark has. */
export const callouts = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
  info: 'Info',
  danger: 'Danger',
  attention: 'Attention',
  hint: 'Hint',
  example: 'Example',
  question: 'Question',
  quote: 'Quote',
  summary: 'Summary',
  abstract: 'Abstract',
  success: 'Success',
  failure: 'Failure',
  error: 'Error',
} as const;
