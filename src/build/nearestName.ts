import { editDistance } from '../core/search/editDistance.ts';

/** Longer names are no misspelt ones. */
const LONGEST_NAME = 40;

/** " Did you mean --unpublished?" Empty where no known name is like the given one. The first of several wins. */
export function didYouMean(given: string, known: readonly string[]): string {
  if (given.length > LONGEST_NAME) return '';
  const most = Math.max(1, Math.ceil(plain(given).length / 3));
  const [nearest] = known
    .map((name) => ({ name, distance: editDistance(plain(given), plain(name), most).whole }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance);
  return nearest === undefined ? '' : ` Did you mean ${nearest.name}?`;
}

/** Without what people write differently: capitals, hyphens, underscores. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}
