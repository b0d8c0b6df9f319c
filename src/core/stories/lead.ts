/** Which member of a story stands for it. */
import { compare } from '../compare.ts';

export interface LeadTraits {
  id: string;
  publishedAt: number | null;
  /** False where the record says `published: false`. */
  published: boolean;
  /** -1: not its story's lead. */
  heat: number | null;
  quality: number | null;
  hasImage: boolean;
  /** How many of the fields that a card shows are there. */
  completeness: number;
}

/**
 * Negative where `a` is the better lead: published, heat, quality, image, completeness, then the earliest,
 * then by id. A total order, so the lead does not depend on the order of joining.
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

/** Negative where `a` is the earlier; undated ones come last. */
export function compareAges(a: Pick<LeadTraits, 'id' | 'publishedAt'>, b: Pick<LeadTraits, 'id' | 'publishedAt'>): number {
  return compare(a.publishedAt ?? Infinity, b.publishedAt ?? Infinity) || compare(a.id, b.id);
}
