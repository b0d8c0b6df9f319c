import { language } from './language.ts';
import { type Forms, type PlacesOf, say } from './say.ts';

/** Writes numbers of things as a language does. */
export interface Counting {
  /** "1,204" */
  formatCount: (count: number) => string;
  /** "1 article", "1,204 articles": the text of a number of things, with its other places filled. */
  sayCount: <const Given extends Forms>(
    forms: Given,
    count: number,
    ...[values]: Exclude<PlacesOf<Given['other']>, 'count'> extends never
      ? []
      : [Readonly<Record<Exclude<PlacesOf<Given['other']>, 'count'>, string>>]
  ) => string;
}

/** Numbers of things in a language, by its tag. */
export function countingIn(tag: string): Counting {
  const numbers = new Intl.NumberFormat(tag);
  const rules = new Intl.PluralRules(tag);
  const formatCount = (count: number) => numbers.format(count);
  return {
    formatCount,
    sayCount: (forms, count, ...[values]) =>
      say<string>(forms[rules.select(count)] ?? forms.other, { count: formatCount(count), ...values }),
  };
}

/** Numbers of things as the paper's language writes them. */
export const { formatCount, sayCount } = countingIn(language);
