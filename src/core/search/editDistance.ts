/** How many edits a word may have: one from four letters on, two from eight letters on, none where it has a digit. */
export function editsAllowed(word: string): number {
  if (!/^[\p{L}\p{M}]+$/u.test(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, where no letter is
 * edited twice (Damerau 1964 as restricted by Wagner & Lowrance 1975). `whole` is the distance to the term, `beginning` is
 * the least distance to any beginning of it. A distance above `most` is returned as `most + 1`.
 */
export function editDistance(word: string, term: string, most: number): { whole: number; beginning: number } {
  const width = term.length + 1;
  const table = new Uint8Array(width * (word.length + 1)).fill(most + 1);
  for (let j = 0; j <= Math.min(most, term.length); j++) table[j] = j;
  for (let i = 1; i <= word.length; i++) {
    if (i <= most) table[i * width] = i;
    for (let j = Math.max(1, i - most); j <= Math.min(term.length, i + most); j++) {
      table[i * width + j] = Math.min(most + 1, cheapest(word, term, i, j, table));
    }
  }
  const last = table.subarray(word.length * width);
  return { whole: last[term.length] ?? most + 1, beginning: Math.min(...last) };
}

/** The cost of turning the first i letters of the word into the first j letters of the term. `table` has the costs for fewer letters. */
function cheapest(word: string, term: string, i: number, j: number, table: Uint8Array): number {
  const width = term.length + 1;
  const here = i * width + j;
  const letter = word.charCodeAt(i - 1);
  const substitution = (table[here - width - 1] ?? 0) + (letter === term.charCodeAt(j - 1) ? 0 : 1);
  const cost = Math.min(substitution, (table[here - width] ?? 0) + 1, (table[here - 1] ?? 0) + 1);
  const swapped =
    i > 1 && j > 1 && letter === term.charCodeAt(j - 2) && word.charCodeAt(i - 2) === term.charCodeAt(j - 1);
  return swapped ? Math.min(cost, (table[here - 2 * width - 2] ?? 0) + 1) : cost;
}
