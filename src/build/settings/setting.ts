import * as v from 'valibot';

/** What is said of a setting beside which values it takes. */
export interface SettingFacts {
  /** Its name in capitals. The environment variable has it, and the flag: `--seeds-dir`. */
  variable: string;
  /** The flag, where it is not the variable's. */
  flag?: string;
  /** How it may be given beside the settings file and the options, where not by variable and flag. */
  onlyBy?: 'flag' | 'file';
  /** What a value must be, for messages. */
  expected: string;
  /** The value where none is given. */
  fallback: unknown;
  /** The default in words. */
  fallbackText: string;
  /** One line for the help. */
  about: string;
  usedBy: readonly CommandName[];
  /** From the text of a variable or flag to the option's value. */
  fromText?: (text: string) => unknown;
  /** Where an option takes something else than a variable. */
  expectedOption?: string;
  isPath?: boolean;
}

export type CommandName = 'build' | 'dev' | 'check' | '`npm start`';

/** A setting: what it takes, and what is said of it. */
export function setting<const Schema extends v.GenericSchema>(schema: Schema, facts: SettingFacts) {
  return v.pipe(schema, v.metadata({ ...facts }));
}

/** A setting with a few values, the default first. */
export function choice<const Choices extends readonly [string, ...string[]]>(
  choices: Choices,
  facts: Pick<SettingFacts, 'variable' | 'onlyBy' | 'about' | 'usedBy'>,
) {
  return setting(v.picklist(choices), {
    ...facts,
    expected: choices.join(' or '),
    fallback: choices[0],
    fallbackText: `\`${choices[0]}\``,
  });
}
