import type { SettingsOptions } from '../settings.ts';

/** Gives back the settings of a paper. Editors then know their names, their values and what they are for. */
export function defineConfig(settings: SettingsOptions): SettingsOptions {
  return settings;
}
