/** The baseline: plain TF-IDF cosine, the title twice and the excerpt, lower-cased words, nothing else. */
interface Text {
  title: string;
  excerpt: string | null;
}

/** The `limit` most alike of one document, best first, by comparing all. For small corpora. */
export function plainNeighbours(documents: readonly Text[], limit: number): (document: number) => number[] {
  const vectors = documents.map(({ title, excerpt }) => countWords(`${title} ${title} ${excerpt ?? ''}`));
  const frequencies = new Map<string, number>();
  for (const vector of vectors)
    for (const word of vector.keys()) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  for (const vector of vectors) normalise(vector, (word) => Math.log(documents.length / (frequencies.get(word) ?? 1)));
  return (document) => {
    const own = vectors[document] ?? new Map<string, number>();
    const scores = vectors.map((vector) => dot(own, vector));
    const others = [...documents.keys()].filter((other) => other !== document);
    return others.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, limit);
  };
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function normalise(vector: Map<string, number>, rarity: (word: string) => number): void {
  let squares = 0;
  for (const [word, count] of vector) {
    vector.set(word, count * rarity(word));
    squares += (count * rarity(word)) ** 2;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [word, weight] of vector) vector.set(word, weight / length);
}

function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return sum;
}
