import { meta, type PagePicture, pictureTags } from '../pages/head.ts';

/** The tags of the front page that name its preview; "" where it has none. */
export function previewTags(preview: PagePicture | null): string {
  if (preview === null) return '';
  return [...pictureTags(preview), meta('name', 'twitter:card', 'summary_large_image')].join('');
}
