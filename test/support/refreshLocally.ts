import { refreshLinks } from '../../src/build/links/refreshLinks.ts';
import { localNetwork } from './localNetwork.ts';

/** A process that asks for originals in a local network: `refreshLocally.ts <folder> <address …>`. */
const [folder = '', ...addresses] = process.argv.slice(2);
await refreshLinks(folder, addresses, { now: Date.UTC(2026, 10, 29), network: localNetwork() });
