import type { DiagnosticText } from './diagnosticText.ts';
import { shown } from './shownValue.ts';

/** What a message about the body of a record needs to know, by code. */
export interface BodyDetails {
  'embed-unknown': { field: string; received: unknown };
  'html-dropped': { field: string; received: unknown };
  'form-dropped': { field: string; received: string };
  'reference-missing': { field: string; received: string };
  'body-limit': { field: string; excess: string; instead: string; received: string };
  'body-more': { field: string; kind: string; count: number };
  'body-failed': { field: string; reason: string };
}

/** Every message about the body of a record. */
export const bodyTexts: { readonly [Code in keyof BodyDetails]: DiagnosticText<BodyDetails[Code]> } = {
  'embed-unknown': {
    severity: 'warning',
    message: ({ field, received }) =>
      `${field}: an embed of a player that isn't known, received ${shown(received)}; ${field === 'body' && received !== '' ? 'shown as a link' : 'left out'}`,
    advice: 'YouTube and Vimeo are known. Link other videos with originalUrl.',
  },
  'html-dropped': {
    severity: 'warning',
    message: ({ field, received }) => `${field}: markup that could run code, received ${shown(received)}; left out`,
    advice: 'Remove it from the record; the text around it is shown.',
  },
  'form-dropped': {
    severity: 'info',
    message: ({ field, received }) =>
      `${field}: ${shown(received)} has no meaning here; left out, but for the text in it`,
    advice: 'Nothing needs to be done, if readers do not miss it.',
  },
  'reference-missing': {
    severity: 'info',
    message: ({ field, received }) =>
      `${field}: a link to ${shown(received)}, which is no article of the site; its text is shown`,
    advice: 'Nothing needs to be done. Add the record, or correct the name, to make it a link.',
  },
  'body-limit': {
    severity: 'warning',
    message: ({ field, excess, received, instead }) => `${field}: ${excess}, at ${shown(received)}; ${instead}`,
    advice: 'No article needs as much. Shorten or simplify the text.',
  },
  'body-more': {
    severity: 'warning',
    message: ({ field, kind, count }) => `${field}: ${count} more of ${kind}`,
    advice: 'Correct those that are listed first; the others are often of the same kind.',
  },
  'body-failed': {
    severity: 'warning',
    message: ({ field, reason }) => `${field}: it can't be read as Markdown (${shown(reason)}); shown as it is written`,
    advice: 'Simplify the text. If nothing is wrong with it, please report the fault.',
  },
};
