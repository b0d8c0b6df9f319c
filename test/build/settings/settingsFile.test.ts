import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readSettings } from '../../../src/build/settings.ts';
import { findSettingsFile, ignoredFilesWarning } from '../../../src/build/settings/settingsFile.ts';

/** A folder with these files, removed after the test. */
async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'settings-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries({ '.git/HEAD': '', ...files })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

describe('the settings file', () => {
  it.each([
    ['ts', `import { defineConfig } from 'broadsheet';\nexport default defineConfig({ stories: 'off' as const });`],
    ['js', `export default { stories: 'off' };`],
    ['mjs', `const stories = await Promise.resolve('off');\nexport default { stories };`],
    ['json', `{ "stories": "off" }`],
    ['json', `\uFEFF{ "stories": "off" }`],
    ['yaml', `# one card each\nstories: 'off'`],
    ['yml', `stories: 'off'`],
  ])('may be broadsheet.config.%s', async (ending, text) => {
    const folder = await folderWith({ [`broadsheet.config.${ending}`]: text });
    const file = await findSettingsFile(folder);
    expect(file).toEqual({
      path: join(folder, `broadsheet.config.${ending}`),
      values: { stories: 'off' },
      ignored: [],
    });
    expect(readSettings({}, {}, folder, {}, file).stories).toBe('off');
  });

  it('is the nearest above a folder, up to the one that holds the repository', async () => {
    const folder = await folderWith({
      'broadsheet.config.json': '{ "stories": "off" }',
      'news/2024/a.md': '',
      'other/broadsheet.config.json': '{ "future": "show" }',
      'clone/.git/HEAD': '',
      'clone/news/a.md': '',
    });
    const found = async (path: string) => (await findSettingsFile(join(folder, path)))?.values;
    expect(await found('news/2024')).toEqual({ stories: 'off' });
    expect(await found('news/2025/not-there-yet')).toEqual({ stories: 'off' });
    expect(await found('other')).toEqual({ future: 'show' });
    expect(await found('clone/news')).toBeUndefined();
  });

  it('is one of several: the others are named', async () => {
    const folder = await folderWith({ 'broadsheet.config.yaml': '{}', 'broadsheet.config.js': 'export default {};' });
    const file = await findSettingsFile(folder);
    expect(file?.path).toBe(join(folder, 'broadsheet.config.js'));
    expect(ignoredFilesWarning(file)).toBe(
      `${join(folder, 'broadsheet.config.js')} is used. Beside it, these settings files do not count: broadsheet.config.yaml. Keep one.`,
    );
    expect(ignoredFilesWarning(null)).toBeNull();
  });

  it('has paths that begin at itself, and yields to options, variables and flags', async () => {
    const folder = await folderWith({
      'broadsheet.config.json': '{ "seedsDir": "news", "stories": "off", "future": "show", "timeZone": "Asia/Tokyo" }',
    });
    const file = await findSettingsFile(join(folder, 'news'));
    const settings = readSettings({ FUTURE: 'hold' }, { stories: 'on' }, '/elsewhere', { TIME_ZONE: 'UTC' }, file);
    expect(settings).toMatchObject({
      seedsDir: join(folder, 'news'),
      stories: 'on',
      future: 'hold',
      timeZone: 'UTC',
      outDir: '/elsewhere/dist',
    });
  });

  it.each([
    ['json', '{ "stories": ', /^.*broadsheet\.config\.json can't be read: .*JSON/],
    ['yaml', 'a: [b', /^.*broadsheet\.config\.yaml can't be read: .*1:/s],
    [
      'ts',
      'export default { stories: ',
      /^.*broadsheet\.config\.ts can't be read: [^\u001b]*broadsheet\.config\.ts:1:\d/s,
    ],
    ['js', `throw new Error('not today');`, /^.*broadsheet\.config\.js can't be read: not today$/],
    ['js', 'export const stories = 1;', /^.*broadsheet\.config\.js: expected settings as its default export\.$/],
    ['yaml', Uint8Array.of(116, 58, 32, 233), /^.*broadsheet\.config\.yaml can't be read: it is not UTF-8$/],
    ['yaml', '- stories', /^.*broadsheet\.config\.yaml: expected settings\.$/],
    ['json', 'null', /^.*broadsheet\.config\.json: expected settings\.$/],
  ])('is refused as broadsheet.config.%s with %j', async (ending, text, message) => {
    const folder = await folderWith({ [`broadsheet.config.${ending}`]: text });
    await expect(findSettingsFile(folder)).rejects.toMatchObject({
      message: expect.stringMatching(message),
      exitCode: 2,
    });
  });

  it('is refused with all of its wrong values', async () => {
    const folder = await folderWith({
      'broadsheet.config.json':
        '{ "storys": "off", "future": true, "sourceDate": "today", "constructor": 1, "colours": { "ligt": {}, "drak": {} } }',
    });
    const file = await findSettingsFile(folder);
    expect(() => readSettings({}, {}, folder, {}, file)).toThrow(
      [
        'broadsheet.config.json: future: expected hold or show, received true.',
        'broadsheet.config.json: sourceDate: expected milliseconds since 1970, such as 1717146000000, received "today".',
        'broadsheet.config.json: colours.ligt: there is no such field. Did you mean light?',
        'broadsheet.config.json: colours.drak: there is no such field. Did you mean dark?',
        'broadsheet.config.json: storys: there is no such setting. Did you mean stories?',
        'broadsheet.config.json: constructor: there is no such setting.',
      ].join('\n'),
    );
  });
});
