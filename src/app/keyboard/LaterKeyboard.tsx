import { createContext, type ReactNode, Suspense, use, useCallback, useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { loadAtRest, loadCode } from '../content/code.ts';
import { laterView } from '../content/laterView.tsx';
import { FailureBoundary } from '../layout/FailureBoundary.tsx';
import { NoticeDialog } from '../layout/NoticeDialog.tsx';
import { readPreference } from '../layout/preferences.ts';
import type { Ways } from './keyTable.ts';
import { enterSearch, isField } from './searchBox.ts';
import * as words from '../../core/words/page.ts';
import styles from '../layout/layout.module.css';

const { View: KeySheet } = laterView(() => import('./KeySheet.tsx'));
const importKeys = () => import('./pressKey.ts');
let pressKey: ((event: KeyboardEvent, ways: Ways) => void) | null = null;
const loadKeys = async () => (pressKey ??= (await loadCode(importKeys)).pressKey);

/** Opens the sheet that lists all keys. */
const OpenKeySheet = createContext<() => void>(() => {});

/** The keys of the page, and their sheet. Their code comes when the page is at rest or with the first key, which waits for it. */
export function LaterKeyboard({ children }: { children: ReactNode }) {
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => setOpen(true), []);
  const close = () => setOpen(false);
  useEffect(() => loadAtRest(loadKeys), []);
  useEffect(() => {
    const ways: Ways = { go: (path) => void navigate(path), showKeys: open };
    const listen = (event: KeyboardEvent) => {
      if (pressKey !== null) pressKey(event, ways);
      else if (isSlash(event) && enterSearch()) event.preventDefault();
      // A failure is told where the sheet is opened.
      else
        void loadKeys().then(
          (press) => press(event, ways),
          () => {},
        );
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [navigate, open]);
  return (
    <OpenKeySheet value={open}>
      {children}
      {isOpen && (
        <FailureBoundary
          what={words.theKeys}
          frame={(notice) => (
            <NoticeDialog label={words.keys} onClose={close}>
              {notice}
            </NoticeDialog>
          )}
        >
          <Suspense>
            <KeySheet onClose={close} />
          </Suspense>
        </FailureBoundary>
      )}
    </OpenKeySheet>
  );
}

/** The way to the keys for who does not know them. */
export function KeysButton() {
  return (
    <button type="button" className={`${styles.keys} scripted`} onClick={use(OpenKeySheet)}>
      {words.keys}
    </button>
  );
}

/** The one key that does not wait: what is typed after it belongs into the search. */
function isSlash({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return key === '/' && !(ctrlKey || altKey || metaKey || isField(target)) && readPreference('keys') === 'on';
}
