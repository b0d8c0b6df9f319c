import { type Preference, type PreferenceName, writePreference } from '../layout/preferences.ts';
import { usePreference } from '../layout/usePreference.ts';
import { Options } from './Options.tsx';
import { words } from './words.ts';

interface ChoiceProps<Name extends PreferenceName> {
  of: Name;
  /** What an option's label goes on with. */
  after?: ((option: Preference<Name>) => string) | undefined;
}

/** What may be chosen of one preference. A choice holds at once. */
export function Choice<Name extends PreferenceName>({ of, after = () => '' }: ChoiceProps<Name>) {
  const { legend, note, options } = words[of];
  return (
    <Options<Preference<Name>>
      legend={legend}
      note={note}
      options={options.map(([option, label]) => [option, label + after(option)])}
      chosen={usePreference(of)}
      onChoose={(option) => writePreference(of, option)}
    />
  );
}
