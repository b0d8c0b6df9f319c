/** Compares numbers, infinite ones too, or texts by UTF-16 code units. Negative where `a` comes first, 0 where both are equal. */
export function compare<Value extends number | string>(a: Value, b: Value): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
