import type { AboutPage } from './paper.ts';
import type { LeadOf } from './storyLeads.ts';

/** What a page shows that belongs to no view of the news: what the paper says of itself, or the list of its feeds. */
export interface OtherPage {
  /** Its file, below the site's base, and its content. */
  about: { file: string; page: AboutPage } | null;
  /** The columns as their file has them, and which article leads the story of which other. */
  feeds: { columns: Uint8Array; leadOf: LeadOf } | null;
}
