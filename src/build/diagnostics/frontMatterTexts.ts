import type { DiagnosticText } from './diagnosticText.ts';
import { shown, visible } from './shownValue.ts';

/** What a message about the form of front matter needs to know, by code. */
export interface FrontMatterDetails {
  'front-matter-missing': { received: string };
  'front-matter-language': { received: string };
  'front-matter-unclosed': unknown;
  'front-matter-fence': { received: string };
  'front-matter-not-mapping': { received: unknown };
  'front-matter-limit': { limit: string };
  'front-matter-key': { received: string };
  'record-spliced': unknown;
  'yaml-syntax': { reason: string; received: string };
  'json-syntax': { reason: string; received: string };
  'toml-syntax': { reason: string; received: string };
  'yaml-tab': unknown;
  'yaml-duplicate-key': { received: string };
  'yaml-hash': { field?: string | null; received: string };
  'yaml-comment': { field?: string | null; received: string };
  'yaml-anchor': { field?: string | null; received: string };
}

/** Every message about the form of front matter. */
export const frontMatterTexts: {
  readonly [Code in keyof FrontMatterDetails]: DiagnosticText<FrontMatterDetails[Code]>;
} = {
  'front-matter-missing': {
    severity: 'error',
    message: ({ received }) =>
      `the file doesn't begin with front matter, but with ${received === '' ? 'a blank line' : shown(received)}`,
    advice: 'Begin the file with a line ---, then the fields, then another line ---.',
  },
  'front-matter-language': {
    severity: 'error',
    message: ({ received }) => `front matter in ${shown(received)} is refused; nothing of it was run`,
    advice: 'Write it in YAML after a line ---, in TOML after a line +++, or in JSON after a line ;;;.',
  },
  'front-matter-unclosed': {
    severity: 'error',
    message: () => 'the front matter that begins here is never closed',
    advice:
      'End it with a line that is exactly like the first one. The file may have been cut off while it was written.',
  },
  'front-matter-fence': {
    severity: 'error',
    message: ({ received }) => `this line looks like the closing fence but isn't one: ${shown(received)}`,
    advice: 'Close the front matter with a line that is exactly like the first one, or quote the text.',
  },
  'front-matter-not-mapping': {
    severity: 'error',
    message: ({ received }) => `the front matter is no mapping of fields, but ${shown(received)}`,
    advice: 'Write one field a line: "title: …". TOML (title = "…") stands between lines +++.',
  },
  'front-matter-limit': {
    severity: 'error',
    message: ({ limit }) => `the front matter has ${limit}`,
    advice: 'No record needs as much; write the values out, or take the file out of the folder.',
  },
  'front-matter-key': {
    severity: 'error',
    message: ({ received }) => `the field name ${shown(received)} is refused`,
    advice: 'It could change how the program behaves. Remove the field or give it another name.',
  },
  'record-spliced': {
    severity: 'error',
    message: () => 'a second record begins here, inside the first',
    advice: 'Two records were written into one file, or one was cut off. Give each a file of its own.',
  },
  'yaml-syntax': {
    severity: 'error',
    message: ({ reason, received }) =>
      `the front matter is not YAML: ${visible(reason, 100)}, at ${received === '' ? 'its end' : shown(received)}`,
    advice: 'Put quotes around text that holds ": ", " #" or begins with a special character, and check the indent.',
  },
  'json-syntax': {
    severity: 'error',
    message: ({ reason, received }) =>
      `the front matter is not JSON: ${visible(reason, 100)}, at ${received === '' ? 'its end' : shown(received)}`,
    advice: 'Check its quotes, commas and brackets.',
  },
  'toml-syntax': {
    severity: 'error',
    message: ({ reason, received }) =>
      `the front matter is not TOML: ${visible(reason, 100)}, at ${received === '' ? 'its end' : shown(received)}`,
    advice: 'Write title = "…". YAML (title: …) stands between lines ---.',
  },
  'yaml-tab': {
    severity: 'error',
    message: () => 'a tab in the indent; YAML allows spaces alone',
    advice: 'Replace the tab with spaces.',
  },
  'yaml-duplicate-key': {
    severity: 'error',
    message: ({ received }) => `the field ${shown(received)} is given twice`,
    advice: 'Keep one of the two.',
  },
  'yaml-hash': {
    severity: 'warning',
    message: ({ field, received }) => `${of(field)}YAML takes ${shown(received)} for a comment and leaves it out`,
    advice: 'Put quotes around the text.',
  },
  'yaml-comment': {
    severity: 'info',
    message: ({ field, received }) => `${of(field)}YAML takes ${shown(received)} for a comment and leaves it out`,
    advice: 'If it belongs to the text, put quotes around it.',
  },
  'yaml-anchor': {
    severity: 'warning',
    message: ({ field, received }) => `${of(field)}YAML takes ${shown(received)} for a name and leaves it out`,
    advice: 'Put quotes around the text.',
  },
};

/** The beginning of a message about a field, if it is known. */
function of(field: string | null | undefined): string {
  return typeof field === 'string' ? `${field}: ` : '';
}
