import { serveEditions } from './editions.ts';

/** Serves the editions for the whole run; what it gives stops them. */
export default serveEditions;
