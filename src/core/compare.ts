/** Orders numbers, infinite ones too, and texts by UTF-16 code units: negative where `a` comes first, 0 where they are equal. */
export function compare<Value extends number | string>(a: Value, b: Value): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
