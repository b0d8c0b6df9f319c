import { type Article, type Card, cardOf } from '../../core/article.ts';
import { CARDS_A_PAGE } from '../../core/format/cardPage.ts';
import { isOwnPicture } from '../../core/pictures.ts';

/** A story is compared with this many at most: those that end with its card page. So newer stories never change a page that is full. */
const STORIES_COMPARED = 300;

/** So many of the stories that are compared show one picture, and it stands for their source, not for what they tell. */
const STAND_IN = 4;

/** What a picture adds to the merit of a story. */
const MERIT_OF_PICTURE = 0.5;

/** The cards of articles that lead a story, in ordinal order, with whether other articles are like them. Merit and pictures follow from a look at the stories around each. */
export function leadCards(leads: readonly Article[], hasSimilar: (lead: Article) => boolean): Card[] {
  const cards: Card[] = [];
  for (let start = 0; start < leads.length; start += CARDS_A_PAGE) {
    const page = leads.slice(start, start + CARDS_A_PAGE);
    const end = start + page.length;
    const compared = leads.slice(Math.max(0, end - STORIES_COMPARED), end);
    const isStandIn = standIns(compared);
    const qualityOf = percentiles(compared.map(({ quality }) => quality));
    const heatOf = percentiles(compared.map(({ heat }) => knownHeat(heat)));
    for (const lead of page) {
      const card = cardOf({ ...lead, images: lead.images.filter(({ url }) => !isStandIn(url)) }, hasSimilar(lead));
      const scores = qualityOf(lead.quality) + heatOf(knownHeat(lead.heat));
      const merit = 2 * Math.log2(1 + card.otherSources) + scores + (card.images.length > 0 ? MERIT_OF_PICTURE : 0);
      cards.push({ ...card, merit: Math.round(merit * 100) / 100 });
    }
  }
  return cards;
}

/** A negative heat says that the article did not lead its story where the record was made. */
function knownHeat(heat: number | null): number | null {
  return heat !== null && heat < 0 ? null : heat;
}

/** Gives for a score the part of the others that are lower, from 0 to 1. No score is lower than any, and gets 0. */
function percentiles(scores: readonly (number | null)[]): (score: number | null) => number {
  const known = scores.filter((score) => score !== null).sort((a, b) => a - b);
  const unknown = scores.length - known.length;
  return (score) => (score === null ? 0 : (unknown + countLower(known, score)) / Math.max(1, scores.length - 1));
}

/** How many of some numbers (ascending) are lower than one. */
function countLower(numbers: readonly number[], than: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) < than) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tells which pictures stand for their source. A publisher's own picture never does: it was chosen for each record. */
function standIns(stories: readonly Article[]): (url: string) => boolean {
  const uses = new Map<string, number>();
  for (const { images } of stories) {
    for (const url of new Set(images.map((image) => image.url))) uses.set(url, (uses.get(url) ?? 0) + 1);
  }
  return (url) => !isOwnPicture(url) && (uses.get(url) ?? 0) >= STAND_IN;
}
