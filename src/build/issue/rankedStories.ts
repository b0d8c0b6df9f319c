import type { Article } from '../../core/article.ts';
import { compare } from '../../core/compare.ts';
import type { Edition } from '../edition.ts';
import { leadAndCoverage } from '../feeds/storyReports.ts';
import { leadCards } from '../output/leadCards.ts';
import { type IssueSpan, withinSpan } from './issueSpan.ts';

/** The articles that lead a story with a report of these days: those with the greatest merit, as on the front page, first. */
export function rankedStories(
  { articles, leadOf, bootstrap }: Pick<Edition, 'articles' | 'leadOf' | 'bootstrap'>,
  span: IssueSpan,
): Article[] {
  const leads = articles.filter((_, ordinal) => leadOf[ordinal] === ordinal);
  const isWithin = withinSpan(span, bootstrap.manifest.timeZone);
  return leadCards(leads, () => false)
    .map(({ merit }, i) => ({ merit, lead: leads[i] }))
    .flatMap(({ merit, lead }) => (lead !== undefined && leadAndCoverage(lead).some(isWithin) ? [{ merit, lead }] : []))
    .sort((a, b) => b.merit - a.merit || compareNewest(a.lead, b.lead))
    .map(({ lead }) => lead);
}

function compareNewest(a: Article, b: Article): number {
  return compare(b.publishedAt ?? -Infinity, a.publishedAt ?? -Infinity) || compare(a.id, b.id);
}
