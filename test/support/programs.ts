import { fileURLToPath } from 'node:url';
import type { NodeBundle } from '../../src/build/bundles/bundleForNode.ts';
import { bundleProgram } from '../../src/build/bundles/program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The program that is tested, bundled afresh each time. */
export const thisProgram: NodeBundle = { root, name: 'program', make: () => bundleProgram(root), kept: null };

/** One whose sources are not there. */
export const noProgram: NodeBundle = { ...thisProgram, make: () => Promise.reject(new Error('There are no sources')) };
