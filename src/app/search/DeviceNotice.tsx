import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sayCount } from '../../core/words/count.ts';
import * as words from '../../core/words/lists.ts';
import { useOffline } from '../content/reach.ts';
import styles from './results.module.css';

/** Milliseconds that a network needs once it is there. */
const MOMENT_MS = 1000;

/** Says what a search without the index covers. It searches again once the reader is online. */
export function DeviceNotice({ searched }: { searched: number }) {
  const client = useQueryClient();
  const isOffline = useOffline();
  useEffect(() => {
    if (isOffline) return undefined;
    const timer = setTimeout(() => void client.invalidateQueries({ queryKey: ['search'] }), MOMENT_MS);
    return () => clearTimeout(timer);
  }, [client, isOffline]);
  return (
    <p className={styles.correction} role="status">
      {sayCount(words.searchesDevice, searched)}
    </p>
  );
}
