import { useSuspenseQuery } from '@tanstack/react-query';
import type { Bootstrap } from '../../core/format/bootstrap.ts';
import type { Manifest } from '../../core/format/manifest.ts';
import { bootstrapQuery } from './queries.ts';

/** The manifest of the edition, and the head of its front page. Suspends where the page carries neither. A failure goes to the error boundary. */
export function useBootstrap(): Bootstrap {
  return useSuspenseQuery(bootstrapQuery()).data;
}

/** The manifest alone. */
export function useManifest(): Manifest {
  return useBootstrap().manifest;
}
