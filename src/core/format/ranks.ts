import { ByteReader, ByteWriter } from './bytes.ts';
import { FormatError } from './formatError.ts';

/** Scores by ordinal. The app fetches them for an order by quality or heat. `NO_RANK` stands for no score. */
export interface Ranks {
  quality: Int32Array;
  heat: Int32Array;
}

export const NO_RANK = -0x80000000;

/** Layout: count, all qualities, all heats. A score is the byte 1 and a zigzag, no score is the byte 0. */
export function writeRanks(ranks: Ranks): Uint8Array {
  const out = new ByteWriter();
  out.varint(ranks.quality.length);
  for (const column of [ranks.quality, ranks.heat]) {
    for (const rank of column) {
      if (rank === NO_RANK) out.byte(0);
      else {
        out.byte(1);
        out.zigzag(rank);
      }
    }
  }
  return out.finish();
}

/** Inverse of `writeRanks`. Throws a `FormatError` on other bytes. */
export function parseRanks(bytes: Uint8Array): Ranks {
  const input = new ByteReader(bytes);
  const count = input.varint();
  if (count * 2 > input.remaining) throw new FormatError(`Cut short: ${count} articles, ${input.remaining} bytes left`);
  const column = () => Int32Array.from({ length: count }, () => (input.byte() === 0 ? NO_RANK : input.zigzag()));
  const ranks = { quality: column(), heat: column() };
  if (!input.done) throw new FormatError(`${input.remaining} bytes too many`);
  return ranks;
}
