import type { Names } from './words/english.ts';
import { kindNames } from './words/page.ts';

/**
 * The identity of a label (topic, kind, provider without a domain). Two spellings with the same key are one label: "AI in
 * Healthcare" and "ai in healthcare" have the key `ai-in-healthcare`. "C++" has the key `c++`. The key of a key is the key
 * itself. So is the key of a domain in lower case: hyphens without white space beside them stay (`xn--bcher-kva.example`).
 */
export function labelKey(label: string): string {
  const lower = label.normalize('NFC').trim().toLowerCase();
  // Lower case may have a composed form where upper case has none: U+01F0 for j with U+030C.
  return lower.normalize('NFC').replace(/[\s-]+/gu, (run) => (/\s/u.test(run) ? '-' : run));
}

/** A text without case and accents, to find labels by: "café" and "CAFE" give the same. */
export function foldedText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A kind as readers see it: "Podcast episode" for "podcast-episode", unless the paper's words have another name for it. */
export function kindLabel(kind: string, names: Names = kindNames): string {
  return names[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ');
}

/** Each label once, in its first spelling. */
export function uniqueLabels(labels: readonly string[]): string[] {
  const keys = labels.map(labelKey);
  return labels.filter((_, i) => keys.indexOf(keys[i] ?? '') === i);
}
