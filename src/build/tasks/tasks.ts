/**
 * The heavy steps of a build, each a function from plain data to plain data. `TaskRunner` calls them by name, in this
 * thread or in others; this file is what those threads run.
 */
export { chooseSimilar } from '../articles/similarArticles.ts';
export { indexArticles } from '../output/searchIndex.ts';
export { readBatch } from '../results/batch.ts';
