import { useId } from 'react';
import { type Preference, type PreferenceName, writePreference } from '../layout/preferences.ts';
import { usePreference } from '../layout/usePreference.ts';
import { words } from './words.ts';
import styles from './settings.module.css';

interface ChoiceProps<Name extends PreferenceName> {
  of: Name;
  /** What an option's label goes on with. */
  after?: ((option: Preference<Name>) => string) | undefined;
}

/** What may be chosen of one preference. A choice holds at once. */
export function Choice<Name extends PreferenceName>({ of, after = () => '' }: ChoiceProps<Name>) {
  const { legend, note, options } = words[of];
  const chosen = usePreference(of);
  const noteId = useId();
  return (
    <fieldset className={styles.preference} aria-describedby={note === undefined ? undefined : noteId}>
      <legend>{legend}</legend>
      <div className={styles.options}>
        {options.map(([option, label]) => (
          <label key={option}>
            <input type="radio" name={of} checked={option === chosen} onChange={() => writePreference(of, option)} />
            {label + after(option)}
          </label>
        ))}
      </div>
      {note !== undefined && <p id={noteId}>{note}</p>}
    </fieldset>
  );
}
