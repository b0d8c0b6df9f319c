/** What the build writes into articles where their records say nothing. English; the build puts the paper's language in its place. */

export const unknownSource = 'Unknown source';
export const download = 'Download';

export const watchVideo = 'Watch the video';
export const watchVideoAt = 'Watch the video on {host}';
export const listenToRecording = 'Listen to the recording';
export const embeddedPage = 'Embedded page';
/** What is behind a link, and its title. */
export const withTitle = '{words}: {title}';

export const postAt = 'The post on {host}';
export const postOf = 'The post of {user} on {host}';
export const codeAt = 'The code on {host}';

export const details = 'Details';
export const done = 'Done';
export const toDo = 'To do';
export const footnotes = 'Footnotes';
export const backToText = 'Back to the text';

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
