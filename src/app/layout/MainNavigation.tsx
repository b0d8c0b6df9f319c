import { useLocation } from 'react-router-dom';
import { Link } from './Link.tsx';
import styles from './layout.module.css';

const views = [
  { to: '/', name: 'Front page', paths: /^\/(articles\/.*)?$/ },
  { to: '/topics', name: 'Topics', paths: /^\/topics(\/|$)/ },
  { to: '/sources', name: 'Sources', paths: /^\/sources(\/|$)/ },
] as const;

/** Links to the views. The link of the open view is marked. */
export function MainNavigation() {
  const { pathname } = useLocation();
  return (
    <nav className={styles.navigation} aria-label="Main">
      {views.map(({ to, name, paths }) => (
        <Link key={to} to={to} aria-current={paths.test(pathname) ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
