/** Data do not follow their format: they are cut short, or a value is missing or out of range. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
}
