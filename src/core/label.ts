/**
 * The identity of a label (topic, kind, provider without a domain): two spellings with one key are one.
 * "AI in Healthcare" and "ai in healthcare" are both `ai-in-healthcare`; "C++" stays `c++`. A key is its own key, and
 * so is a domain in lower case: hyphens without white space stay as they are (`xn--bcher-kva.example`).
 */
export function labelKey(label: string): string {
  const folded = label.normalize('NFC').trim().toLowerCase();
  // Lower case may compose where upper case could not: J + U+030C against U+01F0.
  return folded.normalize('NFC').replace(/[\s-]+/gu, (run) => (/\s/u.test(run) ? '-' : run));
}

/** "download" as a reader sees it: "Download". */
export function kindLabel(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}
