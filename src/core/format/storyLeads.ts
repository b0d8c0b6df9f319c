import { ByteReader, ByteWriter } from './bytes.ts';
import { FormatError } from './formatError.ts';

/** For each ordinal the ordinal of the article that leads its story. A lead has its own ordinal. */
export type LeadOf = Uint32Array;

/**
 * Layout: count, number of members (articles that do not lead), then for each member the distance from the member
 * before it and the distance to its lead. All numbers are varints.
 */
export function writeStoryLeads(leadOf: LeadOf): Uint8Array {
  const members = [...leadOf.keys()].filter((article) => leadOf[article] !== article);
  const out = new ByteWriter();
  out.varint(leadOf.length).varint(members.length);
  let previous = 0;
  for (const article of members) {
    out.varint(article - previous);
    out.zigzag((leadOf[article] ?? 0) - article);
    previous = article;
  }
  return out.finish();
}

/** Inverse of `writeStoryLeads` for an edition of `articles` articles. Throws `FormatError` on other bytes. */
export function parseStoryLeads(bytes: Uint8Array, articles: number): LeadOf {
  const input = new ByteReader(bytes);
  const count = input.varint();
  if (count !== articles) throw new FormatError(`Leads of ${count} articles, not of ${articles}`);
  const leadOf = new Uint32Array(count);
  for (let article = 0; article < count; article++) leadOf[article] = article;
  let article = 0;
  for (let members = input.varint(); members > 0; members--) {
    article += input.varint();
    const lead = article + input.zigzag();
    if (article >= count || lead < 0 || lead >= count || leadOf[article] !== article)
      throw new FormatError(`Article ${article} led by ${lead} of ${count}`);
    leadOf[article] = lead;
  }
  if (leadOf.some((lead) => leadOf[lead] !== lead)) throw new FormatError('A lead that another article leads');
  if (!input.done) throw new FormatError(`${input.remaining} bytes too many`);
  return leadOf;
}
