/**
 * MiniSearch over the records that stand as JSON ({title, excerpt, topics, source}) in a file: prints its figures as JSON.
 *   node miniSearch.mjs documents.json queries.json
 */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import MiniSearch from 'minisearch';

const [documentsFile, queriesFile] = process.argv.slice(2);
const documents = JSON.parse(readFileSync(documentsFile, 'utf8')).map((fields, id) => ({ id, ...fields }));
const queries = JSON.parse(readFileSync(queriesFile, 'utf8'));
const options = {
  fields: ['title', 'excerpt', 'topics', 'source'],
  searchOptions: { boost: { title: 3 }, prefix: true, fuzzy: (word) => (word.length > 3 ? 0.2 : false), combineWith: 'AND' },
};

const [index, buildSeconds] = timed(() => {
  const built = new MiniSearch(options);
  built.addAll(documents);
  return JSON.stringify(built);
});
const [search, loadSeconds] = timed(() => MiniSearch.loadJSON(index, options));
const times = queries.map((query) => timed(() => search.search(query))[1] * 1000).sort((a, b) => a - b);
const compressed = brotliCompressSync(index, { params: { [constants.BROTLI_PARAM_QUALITY]: index.length > 20e6 ? 9 : 11, [constants.BROTLI_PARAM_SIZE_HINT]: index.length } });
console.log(JSON.stringify({ buildSeconds, loadMilliseconds: loadSeconds * 1000, queryMilliseconds: times[times.length >> 1], raw: Buffer.byteLength(index), brotli: compressed.length }));

function timed(act) {
  const start = performance.now();
  const result = act();
  return [result, (performance.now() - start) / 1000];
}
