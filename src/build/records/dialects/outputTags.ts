/** Where a site lies, as Liquid has it. A path behind it begins at the site's root. */
const SITE = /\{\{-?\s{0,9}(?:site\.(?:base_?url|url)|base_path)\s{0,9}-?\}\}/gi;

/** A text that Liquid completes: `{{ "/a.png" | relative_url }}`. */
const TEXT = /\{\{-?\s{0,9}(["'])([^"'{}\n]{1,1000})\1\s{0,9}\|[^{}\n]{1,200}\}\}/g;

/** A text with what Liquid writes for the site's address and for paths of the site: paths that begin with a slash. */
export function withoutOutputTags(text: string): string {
  if (!text.includes('{{')) return text;
  return text.replace(TEXT, '$2').replace(SITE, '');
}
