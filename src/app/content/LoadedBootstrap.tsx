import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import type { Bootstrap } from '../../core/format/bootstrap.ts';
import { bootstrapQuery } from './queries.ts';

const BootstrapContext = createContext<Bootstrap | null>(null);

/**
 * Gives all below it the manifest and the head of the front page, once they are there. Hundreds of parts of a page read them: with
 * a query in each, a fifth of the time to render the page of an article went into queries.
 */
export function LoadedBootstrap({ children }: { children: ReactNode }) {
  const { data = null } = useQuery(bootstrapQuery());
  return <BootstrapContext value={data}>{children}</BootstrapContext>;
}

/** The same; null where the page carries none and it has not come. */
export function useLoadedBootstrap(): Bootstrap | null {
  return useContext(BootstrapContext);
}
