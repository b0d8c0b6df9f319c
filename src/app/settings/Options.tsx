import { useId } from 'react';
import styles from './settings.module.css';

interface OptionsProps<Option> {
  legend: string;
  /** What a reader should know before they choose. */
  note?: string | undefined;
  /** In the order of the page, with what they are called. */
  options: readonly (readonly [Option, string])[];
  chosen: Option;
  onChoose: (option: Option) => void;
}

/** Options of which one holds. */
export function Options<Option extends string>({ legend, note, options, chosen, onChoose }: OptionsProps<Option>) {
  const id = useId();
  return (
    <fieldset className={styles.preference} aria-describedby={note === undefined ? undefined : `${id}note`}>
      <legend>{legend}</legend>
      <div className={styles.options}>
        {options.map(([option, label]) => (
          <label key={option}>
            <input type="radio" name={id} checked={option === chosen} onChange={() => onChoose(option)} />
            {label}
          </label>
        ))}
      </div>
      {note !== undefined && <p id={`${id}note`}>{note}</p>}
    </fieldset>
  );
}
