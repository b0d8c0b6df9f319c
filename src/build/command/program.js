/** What `broadsheet.js` bundles: the command, and the settings file of the project. */
export { main } from './main.ts';
export const loadSettings = () => import('../../../vite.config.ts');
