import type { DiagnosticText } from './diagnosticText.ts';
import { visible } from './shownValue.ts';

/** What a message about the paper's own looks needs to know, by code. */
export interface PaperDetails {
  'paper-file': { field: string; reason: string; instead: string };
}

/** Every message about the paper's own looks. */
export const paperTexts: { readonly [Code in keyof PaperDetails]: DiagnosticText<PaperDetails[Code]> } = {
  'paper-file': {
    severity: 'warning',
    message: ({ field, reason, instead }) => `${field}: ${visible(reason, 120)}; ${instead}`,
    advice: 'Give the path of another file. Relative paths begin at the root of the project.',
  },
};
