import { nounOf } from '../../core/memory/mute.ts';
import { countOf } from '../layout/wording.ts';
import files from '../memory/files.module.css';
import { setMuted, useMuted } from '../memory/memoryStore.ts';
import { WordForm } from './WordForm.tsx';
import styles from './mutes.module.css';

/** All that is muted, the last first, with the ways to bring it back, and a field for a word. */
export function MutedList() {
  const mutes = useMuted();
  return (
    <div className={files.memoryFiles}>
      <p role="status">
        {mutes.length === 0
          ? 'Nothing is muted. “Mute” at the end of a story has its source, its topics and its kind.'
          : `${countOf(mutes.length, 'thing')} muted. What has them leaves all lists.`}
      </p>
      <ul className={styles.mutedList}>
        {mutes.map((mute) => (
          <li key={`${mute.of} ${mute.key}`}>
            <span>
              <b dir="auto">{mute.label}</b> {nounOf(mute)}
            </span>
            <button type="button" onClick={() => setMuted([mute], false)}>
              Unmute<span className="visually-hidden"> {mute.label}</span>
            </button>
          </li>
        ))}
      </ul>
      {mutes.length > 1 && (
        <div className={files.fileButtons}>
          <button type="button" onClick={() => setMuted(mutes, false)}>
            Unmute all
          </button>
        </div>
      )}
      <WordForm onMute={(words) => setMuted([words], true)} />
    </div>
  );
}
