import { sayWith } from '../layout/sayWith.tsx';
import * as words from '../../core/words/memory.ts';
import { sayCount } from '../../core/words/count.ts';
import files from '../memory/files.module.css';
import { setMuted, useMuted } from '../memory/memoryStore.ts';
import { muteWords } from './muteWords.ts';
import { WordForm } from './WordForm.tsx';
import styles from './mutes.module.css';

/** All that is muted, the last first, with the ways to bring it back, and a field for a word. */
export function MutedList() {
  const mutes = useMuted();
  return (
    <div className={files.memoryFiles}>
      <p role="status">{mutes.length === 0 ? words.nothingMuted : sayCount(words.thingsMuted, mutes.length)}</p>
      <ul className={styles.mutedList}>
        {mutes.map((mute) => (
          <li key={`${mute.of} ${mute.key}`}>
            <span>
              <b dir="auto">{mute.label}</b> {muteWords(mute).noun}
            </span>
            <button type="button" onClick={() => setMuted([mute], false)}>
              {sayWith(words.unmute, { label: <span className="visually-hidden"> {mute.label}</span> })}
            </button>
          </li>
        ))}
      </ul>
      {mutes.length > 1 && (
        <div className={files.fileButtons}>
          <button type="button" onClick={() => setMuted(mutes, false)}>
            {words.unmuteAll}
          </button>
        </div>
      )}
      <WordForm onMute={(typed) => setMuted([typed], true)} />
    </div>
  );
}
