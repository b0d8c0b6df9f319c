/** Longer than any tag that people write. */
const LONGEST_TAG = 35;

/** The BCP 47 tag of a language in its usual spelling, without extensions; `pt_br` is `pt-BR`. Null for any other text. */
export function languageTag(text: string): string | null {
  const written = text.trim().replaceAll('_', '-');
  if (written.length > LONGEST_TAG) return null;
  try {
    const [tag = ''] = Intl.getCanonicalLocales(written);
    const { language, baseName } = new Intl.Locale(tag);
    // "English" has the form of a tag. No language has one of more than three letters.
    return language.length > 3 ? null : baseName;
  } catch {
    return null;
  }
}
