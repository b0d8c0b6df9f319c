import { language } from './language.ts';
import { type Forms, type PlacesOf, say } from './say.ts';

const numbers = new Intl.NumberFormat(language);
const rules = new Intl.PluralRules(language);

/** "1,204", as the paper's language writes it. */
export function formatCount(count: number): string {
  return numbers.format(count);
}

/** "1 article", "1,204 articles": the text of a number of things, with its other places filled. */
export function sayCount<const Given extends Forms>(
  forms: Given,
  count: number,
  ...[values]: Exclude<PlacesOf<Given['other']>, 'count'> extends never
    ? []
    : [Readonly<Record<Exclude<PlacesOf<Given['other']>, 'count'>, string>>]
): string {
  const text: string = forms[rules.select(count)] ?? forms.other;
  return say(text, { count: formatCount(count), ...values });
}
