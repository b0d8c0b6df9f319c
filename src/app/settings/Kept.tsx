import { useState } from 'react';
import { usePaper } from '../content/usePaper.ts';
import { NoticeDialog } from '../layout/NoticeDialog.tsx';
import { eraseEverything } from './erase.ts';
import styles from './settings.module.css';

/** What goes when the reader has everything deleted. */
const kept = [
  'your settings',
  'what you read, saved, follow and muted, your views, and when you were here last',
  'your place in lists and articles',
  'the copies for reading offline',
];

/** In plain words: what the browser keeps, who learns of a visit, and a button that deletes it all. */
export function Kept() {
  const { title } = usePaper();
  const [isAsked, setAsked] = useState(false);
  const [said, setSaid] = useState('');
  const erase = async () => {
    setAsked(false);
    const left = await eraseEverything();
    setSaid(
      left.length === 0
        ? 'Done. Nothing is kept in this browser.'
        : `Another tab still holds ${left.join(' and ')}. Close the other tabs, then try again. All else is deleted.`,
    );
  };
  return (
    <div className={styles.keptWhere}>
      <dl>
        <dt>In this browser</dt>
        <dd>
          Your settings; what you read, saved, follow and muted, your views, and when you were here last; your place in
          lists and articles, until you close the tab; and copies of articles and pictures, so that you can read
          offline. Nothing else, and no cookies. It is kept until you delete it, or clear your browser.
        </dd>
        <dt>What is sent</dt>
        <dd>
          Nothing of it. There is no account, and nothing watches or counts what you do. You search, filter and mark
          within the browser.
        </dd>
        <dt>Who sees that you are here</dt>
        <dd>
          The host of <bdi>{title}</bdi> sees which files your browser asks for, as with any site. Pictures come from
          the hosts of their sources: these see a request for a picture, but not from which page. Above you may choose
          that none is loaded. A player, such as that of a video, is asked for nothing before you press it. A source
          that you visit does not learn where you came from.
        </dd>
      </dl>
      <button type="button" className={styles.erase} onClick={() => setAsked(true)}>
        Delete everything kept here
      </button>
      <p role="status">{said}</p>
      {isAsked && (
        <NoticeDialog label="Delete everything?" onClose={() => setAsked(false)}>
          <h2>Delete everything?</h2>
          <p>These go from this browser, and cannot be brought back:</p>
          <ul>
            {kept.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
          <button type="button" className={styles.erase} onClick={() => void erase()}>
            Delete everything
          </button>
        </NoticeDialog>
      )}
    </div>
  );
}
