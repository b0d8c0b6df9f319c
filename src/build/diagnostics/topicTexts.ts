import type { DiagnosticText } from './diagnosticText.ts';
import { visible } from './shownValue.ts';

/** What a message about the table of topics needs to know, by code. */
export interface TopicDetails {
  'topics-unreadable': { reason: string };
  'topics-entry': { fault: string };
  'setting-topics': { fault: string };
}

const advice = 'Correct the table of topics. All the rest of it is used.';

/** Every message about the table of topics: those in a file of the folder, and those in the settings. */
export const topicTexts: { readonly [Code in keyof TopicDetails]: DiagnosticText<TopicDetails[Code]> } = {
  'topics-unreadable': {
    severity: 'error',
    message: ({ reason }) => `the table of topics can't be read: ${visible(reason, 160)}`,
    advice: 'Write it in YAML: for each topic "- name: …", beneath it aliases, parent, order, hidden or description.',
  },
  'topics-entry': { severity: 'warning', message: ({ fault }) => fault, advice },
  'setting-topics': { severity: 'warning', message: ({ fault }) => fault, advice },
};
