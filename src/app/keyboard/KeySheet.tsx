import { Fragment, useState } from 'react';
import { writePreference } from '../layout/preferences.ts';
import { TitledSheet } from '../layout/TitledSheet.tsx';
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
  const areOn = usePreference('keys') === 'on';
  const [groups] = useState(keysOfPage);
  return (
    <TitledSheet title={page.keys} className={styles.keySheet} onClose={onClose}>
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
    </TitledSheet>
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
