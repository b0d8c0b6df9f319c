import { parentPort } from 'node:worker_threads';
import type { SearchDocument } from '../core/search/tokenStream.ts';
import { indexDocuments } from './searchIndex.ts';

/** A worker thread that makes a search index: it says once that it is there, then answers documents with their index. */
parentPort?.on('message', (documents: SearchDocument[]) => parentPort?.postMessage(indexDocuments(documents)));
parentPort?.postMessage(null);
