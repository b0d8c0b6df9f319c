/** Sums of consecutive counts, so that there are at most `most`. `span` is how many counts one sum holds. */
export function sumUp(counts: Uint32Array, most: number): { sums: number[]; span: number } {
  const span = Math.max(1, Math.ceil(counts.length / most));
  const sums = Array.from({ length: Math.ceil(counts.length / span) }, (_, i) =>
    counts.subarray(i * span, (i + 1) * span).reduce((a, b) => a + b, 0),
  );
  return { sums, span };
}
