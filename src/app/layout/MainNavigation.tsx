import { useLocation } from 'react-router-dom';
import { Icon } from './Icon.tsx';
import { LaterSavedCount } from '../memory/LaterMemory.tsx';
import { Link } from './Link.tsx';
import * as words from '../../core/words/page.ts';
import styles from './bar.module.css';

const views = [
  {
    to: '/',
    name: words.frontPage,
    paths: /^\/(articles\/.*)?$/,
    icon: 'M2.5 3h13v12h-13zM5 6.2h8M5 9h3.2v3.4H5zM10.5 9H13M10.5 12.2H13',
  },
  {
    to: '/topics',
    name: words.topics,
    paths: /^\/topics(\/|$)/,
    icon: 'M7 2.5 5.5 15.5M12.5 2.5 11 15.5M3 6.5h12.5M2.5 11.5H15',
  },
  {
    to: '/sources',
    name: words.sources,
    paths: /^\/sources(\/|$)/,
    icon: 'M5.5 5.5v-3h10v10h-3M2.5 5.5h10v10h-10zM5 8.5h5M5 11h5',
  },
  { to: '/saved', name: words.saved, paths: /^\/saved$/, icon: 'M5 2.8h8v12.4l-4-3.4-4 3.4z' },
] as const;

/** Links to the views. The link of the open view is marked. On a phone they stand at the thumb. */
export function MainNavigation() {
  const { pathname } = useLocation();
  return (
    <nav className={styles.main} aria-label={words.mainNavigation}>
      {views.map(({ to, name, paths, icon }) => (
        <Link key={to} to={to} aria-current={paths.test(pathname) ? 'page' : undefined}>
          <Icon path={icon} className={styles.thumb} />
          {name}
          {to === '/saved' && <LaterSavedCount />}
        </Link>
      ))}
    </nav>
  );
}
