import { useSuspenseQuery } from '@tanstack/react-query';
import type { Manifest } from '../../core/format/manifest.ts';
import { bootstrapQuery } from './queries.ts';

/** The edition's manifest: at once where the page carries it, else after a fetch (Suspense; failures to the boundary). */
export function useManifest(): Manifest {
  return useSuspenseQuery(bootstrapQuery()).data.manifest;
}
