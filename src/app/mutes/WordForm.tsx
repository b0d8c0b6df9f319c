import { type SubmitEvent, useId, useState } from 'react';
import { LONGEST_WORDS, type Mute, muteOfWords } from '../../core/memory/mute.ts';
import * as says from '../../core/words/memory.ts';
import files from '../memory/files.module.css';

/** A field for a word or a phrase to mute. What cannot be one is refused with the reason. */
export function WordForm({ onMute }: { onMute: (mute: Mute) => void }) {
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const field = useId();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const words = muteOfWords(typed);
    setReason(words === null ? says.noWord : '');
    if (words === null) return;
    setTyped('');
    onMute(words);
  };
  return (
    <form className={files.memoryFiles} onSubmit={submit}>
      <label htmlFor={field}>{says.wordField}</label>
      <div className={files.fileButtons}>
        <input
          id={field}
          type="text"
          autoComplete="off"
          maxLength={LONGEST_WORDS}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <button type="submit">{says.muteTheWord}</button>
      </div>
      <p role="status">{reason}</p>
    </form>
  );
}
