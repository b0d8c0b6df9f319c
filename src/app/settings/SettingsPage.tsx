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
import * as words from '../../core/words/settings.ts';
import styles from './settings.module.css';

const MutedList = lazy(() => loadCode(() => loadMemory().then((views) => ({ default: views.MutedList }))));
const FollowedList = lazy(() => loadCode(() => loadMemory().then((views) => ({ default: views.FollowedList }))));
const ViewList = lazy(() => loadCode(() => loadMemory().then((views) => ({ default: views.ViewList }))));
const OpeningChoice = lazy(() => loadCode(() => loadMemory().then(() => import('./OpeningChoice.tsx'))));
const MemoryFiles = lazy(() => loadCode(() => loadMemory().then(() => import('../memory/MemoryFiles.tsx'))));

/** How the reader likes the paper, and what the browser keeps of them. Further parts are sections of their own here. */
export default function SettingsPage() {
  usePageTitle(words.settings);
  return (
    <main id="content" tabIndex={-1} className={styles.settings}>
      <h1>{words.settings}</h1>
      <p className={styles.settingsLead}>{words.lead}</p>
      <SettingsSection title={words.looks}>
        <Choice of="theme" />
        <Choice of="contrast" />
        <Choice of="motion" />
      </SettingsSection>
      <SettingsSection title={words.text}>
        <Choice of="size" />
        <Choice of="measure" />
        <Choice of="type" />
        <Sample />
      </SettingsSection>
      <SettingsSection title={words.stories}>
        <Choice of="density" />
        <Choice of="pictures" />
        <Choice of="passed" />
      </SettingsSection>
      <SettingsSection title={words.offline}>
        <OfflineSpan />
      </SettingsSection>
      <SettingsSection title={words.keyboard}>
        <Choice of="keys" />
      </SettingsSection>
      <SettingsSection title={words.views}>
        <FailureBoundary what={words.yourViews} frame={(notice) => notice}>
          <Suspense>
            <ViewList />
            <OpeningChoice />
          </Suspense>
        </FailureBoundary>
      </SettingsSection>
      <SettingsSection title={words.followed}>
        <FailureBoundary what={words.whatYouFollow} frame={(notice) => notice}>
          <Suspense>
            <FollowedList />
          </Suspense>
        </FailureBoundary>
      </SettingsSection>
      <SettingsSection title={words.muted}>
        <FailureBoundary what={words.whatYouMuted} frame={(notice) => notice}>
          <Suspense>
            <MutedList />
          </Suspense>
        </FailureBoundary>
      </SettingsSection>
      <SettingsSection title={words.reading}>
        <FailureBoundary what={words.whatYouRead} frame={(notice) => notice}>
          <Suspense>
            <MemoryFiles />
          </Suspense>
        </FailureBoundary>
      </SettingsSection>
      <SettingsSection title={words.kept}>
        <Kept />
      </SettingsSection>
    </main>
  );
}
