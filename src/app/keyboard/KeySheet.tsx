import { Fragment, useId, useLayoutEffect, useRef, useState } from 'react';
import { Icon } from '../layout/Icon.tsx';
import { writePreference } from '../layout/preferences.ts';
import { usePreference } from '../layout/usePreference.ts';
import { type KeyGroup, type KeyRow, keyTable } from './keyTable.ts';
import { isCharacterKey } from './matchKey.ts';
import * as words from '../../core/words/keyboard.ts';
import * as page from '../../core/words/page.ts';
import styles from './keySheet.module.css';

/** What stands on keys that have no sign of their own in an event. */
const caps: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: words.escape,
};

/** All keys that the page has a use for, and the switch for those that are letters or signs. */
export default function KeySheet({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const areOn = usePreference('keys') === 'on';
  const [groups] = useState(keysOfPage);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className={styles.keySheet}
      aria-labelledby={title}
      onClose={onClose}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <form method="dialog" className={styles.keyHead}>
        <h2 id={title}>{page.keys}</h2>
        <button type="submit" aria-label={page.close}>
          <Icon path="m4 4 10 10M14 4 4 14" />
        </button>
      </form>
      <div className={styles.keyGroups}>
        {groups.map((group) => (
          <Group key={group.name} group={group} areOn={areOn} />
        ))}
      </div>
      <label className={styles.keySwitch}>
        <input
          type="checkbox"
          role="switch"
          checked={areOn}
          onChange={({ target }) => writePreference('keys', target.checked ? 'on' : 'off')}
        />
        <span>
          <b>{words.useKeys}</b>
          <small>{words.useKeysNote}</small>
        </span>
      </label>
      <p className={styles.keyNote}>{words.enterNote}</p>
    </dialog>
  );
}

function Group({ group: { name, rows }, areOn }: { group: KeyGroup; areOn: boolean }) {
  return (
    <section>
      <h3 className={`label ${styles.keyGroup}`}>{name}</h3>
      <dl>
        {rows.map((row) => (
          <div key={row.presses.join(' ')} data-off={(!areOn && isCharacterKey(row)) || undefined}>
            <dt>
              <Presses row={row} />
            </dt>
            <dd>{row.says}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Presses({ row: { presses } }: { row: KeyRow }) {
  return presses.map((press, i) => (
    <Fragment key={i}>
      {i > 0 && words.then}
      <kbd>{caps[press] ?? press}</kbd>
    </Fragment>
  ));
}

/** The table without what the page has no use for. */
function keysOfPage(): KeyGroup[] {
  const isOfUse = ({ needs }: KeyRow) => needs === undefined || document.querySelector(needs) !== null;
  return keyTable.map((group) => ({ ...group, rows: group.rows.filter(isOfUse) }));
}
