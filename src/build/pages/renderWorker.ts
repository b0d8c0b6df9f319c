import { parentPort, workerData } from 'node:worker_threads';
import { loadViews, type RenderJob } from './views.ts';

/**
 * A worker thread that renders pages with the views whose bundle's path is its data: it says once that it is there, then
 * answers each `RenderJob` with its HTML.
 */
const render = await loadViews(String(workerData));
parentPort?.on('message', (job: RenderJob) => parentPort?.postMessage(render(job)));
parentPort?.postMessage(null);
