import { ByteWriter } from '../../core/format/bytes.ts';
import { shardArticle } from '../output/shardArticles.ts';
import { type MachineEdition, type MachineFile, MOST_BYTES_A_FILE } from './machineEdition.ts';

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

function lineOf(ordinal: number, { articles, similar }: MachineEdition): string {
  const json = JSON.stringify(shardArticle(articles, similar, ordinal));
  return `${json.replace(LINE_ENDS, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
