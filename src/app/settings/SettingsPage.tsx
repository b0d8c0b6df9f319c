import { lazy, Suspense } from 'react';
import { loadCode } from '../content/code.ts';
import { FailureBoundary } from '../layout/FailureBoundary.tsx';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { loadMemory } from '../memory/LaterMemory.tsx';
import { Choice } from './Choice.tsx';
import { Kept } from './Kept.tsx';
import { OfflineSpan } from './OfflineSpan.tsx';
import { Sample } from './Sample.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import styles from './settings.module.css';

const MutedList = lazy(() => loadCode(() => loadMemory().then((views) => ({ default: views.MutedList }))));
const MemoryFiles = lazy(() => loadCode(() => loadMemory().then(() => import('../memory/MemoryFiles.tsx'))));

/** How the reader likes the paper, and what the browser keeps of them. Further parts are sections of their own here. */
export default function SettingsPage() {
  usePageTitle('Settings');
  return (
    <main id="content" tabIndex={-1} className={styles.settings}>
      <h1>Settings</h1>
      <p className={styles.settingsLead}>Every choice holds at once, and in this browser only.</p>
      <SettingsSection title="Looks">
        <Choice of="theme" />
        <Choice of="contrast" />
        <Choice of="motion" />
      </SettingsSection>
      <SettingsSection title="Text">
        <Choice of="size" />
        <Choice of="measure" />
        <Choice of="type" />
        <Sample />
      </SettingsSection>
      <SettingsSection title="Stories">
        <Choice of="density" />
        <Choice of="pictures" />
      </SettingsSection>
      <SettingsSection title="Offline">
        <OfflineSpan />
      </SettingsSection>
      <SettingsSection title="Keyboard">
        <Choice of="keys" />
      </SettingsSection>
      <SettingsSection title="Muted">
        <FailureBoundary what="What you muted" frame={(notice) => notice}>
          <Suspense>
            <MutedList />
          </Suspense>
        </FailureBoundary>
      </SettingsSection>
      <SettingsSection title="Your reading">
        <FailureBoundary what="What you read" frame={(notice) => notice}>
          <Suspense>
            <MemoryFiles />
          </Suspense>
        </FailureBoundary>
      </SettingsSection>
      <SettingsSection title="What is kept, and where">
        <Kept />
      </SettingsSection>
    </main>
  );
}
