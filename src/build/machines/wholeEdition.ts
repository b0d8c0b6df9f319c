import { ByteWriter } from '../../core/format/bytes.ts';
import { writeArticle, writeSimilar } from '../../core/format/shard.ts';
import { asSimilar, withSharpPictures } from '../output/shards.ts';
import { type MachineEdition, type MachineFile, MOST_BYTES_A_FILE } from './machineEdition.ts';
import { similarTo } from './similarTo.ts';

/** What some programs take for the end of a line, as JSON writes it in letters. */
const LINE_ENDS = /[\u0085\u2028\u2029]/g;

/**
 * The whole edition, an article a line, as the data files have it: the oldest first, so that a file that is full stays as it
 * is while articles are added.
 */
export function* wholeEdition(edition: MachineEdition, mostBytes = MOST_BYTES_A_FILE): Iterable<MachineFile> {
  const out = new ByteWriter();
  let parts = 0;
  const pathOf = () => `edition${parts++ === 0 ? '' : `-${parts}`}.ndjson`;
  for (const ordinal of edition.articles.keys()) {
    const line = Buffer.from(lineOf(ordinal, edition));
    if (out.length > 0 && out.length + line.length > mostBytes) {
      yield [pathOf(), out.finish()];
      out.clear();
    }
    out.bytes(line);
  }
  yield [pathOf(), out.finish()];
}

function lineOf(ordinal: number, edition: MachineEdition): string {
  const article = edition.articles[ordinal];
  if (article === undefined) return '';
  const similar = similarTo(ordinal, edition).map((other) => ({
    written: writeSimilar(asSimilar(other.article)),
    reason: other.reason,
  }));
  const json = writeArticle(withSharpPictures(article), similar);
  return `${json.replace(LINE_ENDS, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
