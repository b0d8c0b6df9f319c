/** Groups of characters that are damaged together: where one of a group is damaged in a text, so are the others. */
const groups: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Vietnamese', /[ƠơƯư\u1ea0-\u1ef9]/u],
  ['Latin', /[À-žȘ-țƏə]/u],
  ['Sign', /[\u00a0-\u00bf]/u],
  ['Cyrillic', /[Ѐ-џҐґҒғҚқҢңҮүҰұҲҳӘәӨө]/u],
  ['Greek', /[\p{Script=Greek}]/u],
  ['Hebrew', /[\p{Script=Hebrew}]/u],
  ['Arabic', /[\p{Script=Arabic}]/u],
  ['Korean', /[\p{Script=Hangul}]/u],
  ['Han', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u],
  ['Indic', /[\u0900-\u109f\u1780-\u17ff]/u],
];

/** The name of the group a character is of. Null for signs and for letters that today's languages rarely use. */
export function scriptOf(character: string): string | null {
  return groups.find(([, pattern]) => pattern.test(character))?.[0] ?? null;
}
