import type { DiagnosticText } from './diagnosticText.ts';
import { shown, visible } from './shownValue.ts';

/** What a message about the paper's own looks needs to know, by code. */
export interface PaperDetails {
  'paper-file': { field: string; reason: string; instead: string };
  'setting-icon': { reason: string };
  'setting-blocked': { received: string; reason: string };
  'setting-trust': unknown;
  'language-unknown': { received: string; known: string };
  'setting-address': unknown;
  'setting-feeds': { without: string };
  'setting-facet': { field: string };
  'setting-twins': { without: number };
  'setting-colour': { received: string; scheme: string; ratio: number; least: number; found: string };
}

/** Every message about the paper's own looks. */
export const paperTexts: { readonly [Code in keyof PaperDetails]: DiagnosticText<PaperDetails[Code]> } = {
  'paper-file': {
    severity: 'warning',
    message: ({ field, reason, instead }) => `${field}: ${visible(reason, 120)}; ${instead}`,
    advice: 'Give the path of another file. Relative paths begin at the root of the project.',
  },
  'setting-icon': {
    severity: 'info',
    message: ({ reason }) => `the icon is an SVG alone, without the PNGs that phones ask for: ${visible(reason, 120)}`,
    advice: 'Give an icon, or a font that has the letter (previewFonts).',
  },
  'setting-blocked': {
    severity: 'warning',
    message: ({ received, reason }) => `${shown(received)}: ${visible(reason, 160)}`,
    advice: 'The page has a policy that keeps out what is not its own. See "head" and "allow" in docs/settings.md.',
  },
  'setting-trust': {
    severity: 'info',
    message: () => 'scripts of other sites may run, so the page no longer requires Trusted Types',
    advice: 'Nothing needs to be done, if you trust these sites with all that your readers see and do here.',
  },
  'language-unknown': {
    severity: 'warning',
    message: ({ received, known }) =>
      `${shown(received)} is none of the languages whose words there are (${known}); the paper speaks English, its dates are in that language`,
    advice: 'Give the words with the setting "words". See "Language" in docs/settings.md.',
  },
  'setting-address': {
    severity: 'info',
    message: () => 'the public address of the site is not known, so there are no previews',
    advice: 'Give SITE_URL, such as https://news.example.org: a preview is known by its whole address.',
  },
  'setting-feeds': {
    severity: 'info',
    message: ({ without }) => `so that the site has fewer than 20,000 files, there are no feeds of ${without}`,
    advice: 'Nothing needs to be done. The feed of the whole paper holds every story.',
  },
  'setting-facet': {
    severity: 'warning',
    message: ({ field }) => `no article has a label in its field ${shown(field)}, so readers do not see this facet`,
    advice: 'Correct the name of the field, or take the facet out of the settings.',
  },
  'setting-twins': {
    severity: 'info',
    message: ({ without }) =>
      `so that the site has fewer than 20,000 files, ${without === 1 ? '1 page has' : `${without} pages have`} no Markdown twin`,
    advice: 'Nothing needs to be done. "pages" says how many pages there are, and "twins" whether they have twins.',
  },
  'setting-colour': {
    severity: 'info',
    message: ({ received, scheme, ratio, least, found }) =>
      `${received} has a contrast of ${Math.floor(ratio * 100) / 100} in the ${scheme} theme, where text needs ${least}; shown as ${found}`,
    advice: 'Nothing needs to be done; a colour with more contrast is shown as it is.',
  },
};
