import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { parseAboutPage } from '../../core/format/paper.ts';
import { Body } from '../article/Body.tsx';
import { fetchJson } from '../content/files.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import styles from './about.module.css';

/** What the publisher says of the paper, such as an imprint. */
export function AboutPage({ file }: { file: string }) {
  const { title, html } = useSuspenseQuery(aboutQuery(file)).data;
  usePageTitle(title);
  return (
    <main id="content" tabIndex={-1} className={styles.about}>
      <h1 dir="auto">{title}</h1>
      <Body html={html} />
    </main>
  );
}

/** The page about the paper, by its file. */
export function aboutQuery(file: string) {
  return queryOptions({ queryKey: [file], queryFn: ({ signal }) => fetchJson(file, parseAboutPage, signal) });
}
