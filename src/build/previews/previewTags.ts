import { escapeHtml } from '../escapeHtml.ts';
import type { Preview } from './preview.ts';

/** The tags of a page's head that name its preview; "" where it has none. */
export function previewTags(preview: Preview | null): string {
  if (preview === null) return '';
  const { url, width, height, alt } = preview;
  const facts: [name: string, value: string | number | null][] = [
    ['og:image', url],
    ['og:image:width', width],
    ['og:image:height', height],
    ['og:image:alt', alt],
  ];
  const tags = facts.flatMap(([name, value]) =>
    value === null ? [] : [`<meta property="${name}" content="${escapeHtml(String(value))}" />`],
  );
  return [...tags, '<meta name="twitter:card" content="summary_large_image" />', ''].join('\n    ');
}
