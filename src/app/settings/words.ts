import type { Preference, PreferenceName } from '../layout/preferences.ts';
import * as says from '../../core/words/settings.ts';
import * as page from '../../core/words/page.ts';

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
    legend: says.theme,
    options: [
      ['system', page.system],
      ['light', page.light],
      ['dark', page.dark],
      ['sepia', page.sepia],
    ],
  },
  contrast: {
    legend: says.contrast,
    note: says.contrastNote,
    options: [
      ['usual', says.usual],
      ['more', says.more],
    ],
  },
  motion: {
    legend: says.motion,
    options: [
      ['system', page.system],
      ['less', says.noMotion],
    ],
  },
  size: {
    legend: says.size,
    note: says.sizeNote,
    options: [
      ['smaller', says.smaller],
      ['usual', says.usual],
      ['larger', says.larger],
      ['largest', says.largest],
    ],
  },
  measure: {
    legend: says.measure,
    options: [
      ['narrow', says.narrow],
      ['usual', says.usual],
      ['wide', says.wide],
    ],
  },
  type: {
    legend: says.type,
    options: [
      ['serif', says.serif],
      ['sans', says.sans],
    ],
  },
  density: {
    legend: says.density,
    options: [
      ['cards', says.cards],
      ['compact', says.compact],
      ['headlines', says.headlinesOnly],
    ],
  },
  pictures: {
    legend: says.pictures,
    note: says.picturesNote,
    options: [
      ['all', says.allPictures],
      ['none', says.ownPictures],
    ],
  },
  passed: {
    legend: says.passed,
    note: says.passedNote,
    options: [
      ['unread', says.passedUnread],
      ['read', says.passedRead],
    ],
  },
  span: {
    legend: says.span,
    note: says.spanNote,
    options: [
      ['newest', says.newestStories],
      ['week', says.lastWeek],
      ['month', says.lastMonth],
      ['all', says.allArticles],
    ],
  },
  keys: {
    legend: says.signs,
    note: says.signsNote,
    options: [
      ['on', says.on],
      ['off', says.off],
    ],
  },
};
