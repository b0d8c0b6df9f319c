import { createContext, use } from 'react';
import { entryPath } from '../../core/entryPath.ts';
import { kickerOf } from '../../core/front/kicker.ts';
import { labelKey } from '../../core/label.ts';
import { useLoadedBootstrap } from '../content/LoadedBootstrap.tsx';
import { Link } from '../layout/Link.tsx';
import styles from './story.module.css';

/** The key of the topic that the whole page is about. It goes without saying over a headline. */
export const PageTopic = createContext<string | null>(null);

/** The topic over a headline. It leads to the page of that topic. */
export function Kicker({ topics }: { topics: readonly string[] }) {
  const manifest = useLoadedBootstrap()?.manifest;
  const topic = manifest === undefined ? null : kickerOf(topics, manifest);
  const key = topic === null ? null : labelKey(topic);
  const pageTopic = use(PageTopic);
  return (
    key !== null &&
    key !== pageTopic && (
      <p className={`label ${styles.kicker}`}>
        <Link to={entryPath('topics', key)} dir="auto">
          {topic}
        </Link>
      </p>
    )
  );
}
