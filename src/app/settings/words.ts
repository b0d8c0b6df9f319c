import type { Preference, PreferenceName } from '../layout/preferences.ts';

/** How a preference is spoken of. */
interface Words<Name extends PreferenceName> {
  legend: string;
  /** What a reader should know before they choose. */
  note?: string;
  /** In the order of the page. */
  options: readonly (readonly [Preference<Name>, string])[];
}

/** The words of all preferences. */
export const words: { readonly [Name in PreferenceName]: Words<Name> } = {
  theme: {
    legend: 'Theme',
    options: [
      ['system', 'System'],
      ['light', 'Light'],
      ['dark', 'Dark'],
      ['sepia', 'Sepia'],
    ],
  },
  contrast: {
    legend: 'Contrast',
    note: 'Where your system asks for more, you have more.',
    options: [
      ['usual', 'Usual'],
      ['more', 'More'],
    ],
  },
  motion: {
    legend: 'Motion',
    options: [
      ['system', 'System'],
      ['less', 'None'],
    ],
  },
  size: {
    legend: 'Text size',
    note: 'It grows from the size that your browser is set to.',
    options: [
      ['smaller', 'Smaller'],
      ['usual', 'Usual'],
      ['larger', 'Larger'],
      ['largest', 'Largest'],
    ],
  },
  measure: {
    legend: 'Lines of an article',
    options: [
      ['narrow', 'Narrow'],
      ['usual', 'Usual'],
      ['wide', 'Wide'],
    ],
  },
  type: {
    legend: 'Headlines and articles',
    options: [
      ['serif', 'Serif'],
      ['sans', 'Sans serif'],
    ],
  },
  density: {
    legend: 'Stories in lists',
    options: [
      ['cards', 'Cards'],
      ['compact', 'Compact'],
      ['headlines', 'Headlines only'],
    ],
  },
  pictures: {
    legend: 'Pictures',
    note: 'Most pictures come from the sources’ own hosts. With “None from other sites” no such host is asked for anything; an article then offers its pictures one by one.',
    options: [
      ['all', 'All'],
      ['none', 'None from other sites'],
    ],
  },
  span: {
    legend: 'Articles kept for reading offline',
    note: 'Counted back from the day of the newest article. Sizes are those on this device, as far as the browser has room. What you saved or read last stays in any case.',
    options: [
      ['newest', 'Newest stories'],
      ['week', 'Last 7 days'],
      ['month', 'Last 30 days'],
      ['all', 'All articles'],
    ],
  },
  keys: {
    legend: 'Letters and signs as keys',
    note: 'The button “Keys” at the foot of the page lists them.',
    options: [
      ['on', 'On'],
      ['off', 'Off'],
    ],
  },
};
