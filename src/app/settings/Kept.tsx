import { useState } from 'react';
import { usePaper } from '../content/usePaper.ts';
import { NoticeDialog } from '../layout/NoticeDialog.tsx';
import { sayWith } from '../layout/sayWith.tsx';
import { eraseEverything } from './erase.ts';
import * as words from '../../core/words/settings.ts';
import { say } from '../../core/words/say.ts';
import { dateLanguage } from '../../core/words/language.ts';
import styles from './settings.module.css';

/** What goes when the reader has everything deleted. */
const kept = [words.yourSettings, words.yourMemory, words.yourPlace, words.yourCopies];

const lists = new Intl.ListFormat(dateLanguage);

/** In plain words: what the browser keeps, who learns of a visit, and a button that deletes it all. */
export function Kept() {
  const { title } = usePaper();
  const [isAsked, setAsked] = useState(false);
  const [said, setSaid] = useState('');
  const erase = async () => {
    setAsked(false);
    const left = await eraseEverything();
    setSaid(left.length === 0 ? words.erased : say(words.notErased, { rest: lists.format(left) }));
  };
  return (
    <div className={styles.keptWhere}>
      <dl>
        <dt>{words.inBrowser}</dt>
        <dd>{words.inBrowserWhat}</dd>
        <dt>{words.sent}</dt>
        <dd>{words.sentWhat}</dd>
        <dt>{words.seen}</dt>
        <dd>{sayWith(words.seenWhat, { paper: <bdi>{title}</bdi> })}</dd>
      </dl>
      <button type="button" className={styles.erase} onClick={() => setAsked(true)}>
        {words.erase}
      </button>
      <p role="status">{said}</p>
      {isAsked && (
        <NoticeDialog label={words.eraseAsk} onClose={() => setAsked(false)}>
          <h2>{words.eraseAsk}</h2>
          <p>{words.eraseNote}</p>
          <ul>
            {kept.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
          <button type="button" className={styles.erase} onClick={() => void erase()}>
            {words.eraseNow}
          </button>
        </NoticeDialog>
      )}
    </div>
  );
}
