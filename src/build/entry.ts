/** What the package gives to programs: the plugin of Vite, the settings file, and the shape of a record. */
export { broadsheet } from './newspaper.ts';
export type { SettingsOptions } from './settings.ts';
export { defineConfig } from './settings/defineConfig.ts';
export { RecordSchema } from '../core/record.ts';
