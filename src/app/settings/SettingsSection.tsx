import { type ReactNode, useId } from 'react';
import styles from './settings.module.css';

/** A part of the settings under a heading. It is a region. */
export function SettingsSection({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className={styles.settingsPart} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <div>{children}</div>
    </section>
  );
}
