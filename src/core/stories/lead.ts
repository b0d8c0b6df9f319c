import { compare } from '../compare.ts';

/** What decides which member of a story leads it, that is, stands for it in the feed. */
export interface LeadTraits {
  id: string;
  publishedAt: number | null;
  /** False where the record says `published: false`. */
  published: boolean;
  /** -1 means by the publisher's word that it is not its story's lead. */
  heat: number | null;
  quality: number | null;
  hasImage: boolean;
  /** How many of the fields that a card shows it has. */
  completeness: number;
}

/**
 * Negative where `a` is the better lead. Published, heat, quality, image and completeness decide, then the earlier date,
 * then the id. No two documents are equal, so the lead does not depend on the order of joining.
 */
export function compareLeads(a: LeadTraits, b: LeadTraits): number {
  return (
    Number(b.published) - Number(a.published) ||
    Number(b.heat !== -1) - Number(a.heat !== -1) ||
    (b.heat ?? 0) - (a.heat ?? 0) ||
    (b.quality ?? 0) - (a.quality ?? 0) ||
    Number(b.hasImage) - Number(a.hasImage) ||
    b.completeness - a.completeness ||
    compareAges(a, b)
  );
}

/** Negative where `a` is the earlier one. Undated documents come last. */
export function compareAges(
  a: Pick<LeadTraits, 'id' | 'publishedAt'>,
  b: Pick<LeadTraits, 'id' | 'publishedAt'>,
): number {
  return compare(a.publishedAt ?? Infinity, b.publishedAt ?? Infinity) || compare(a.id, b.id);
}
