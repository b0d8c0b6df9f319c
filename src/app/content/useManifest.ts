import { useSuspenseQuery } from '@tanstack/react-query';
import type { Manifest } from '../../core/format/manifest.ts';
import { bootstrapQuery } from './queries.ts';

/** The manifest of the edition. Suspends where the page does not carry it. A failure goes to the error boundary. */
export function useManifest(): Manifest {
  return useSuspenseQuery(bootstrapQuery()).data.manifest;
}
