import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from './chromium.ts';

describe('findChromium', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chromium-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function program(name: string): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, '');
    await chmod(path, 0o755);
    return path;
  }

  it('prefers CHROMIUM_PATH to what the system has', async () => {
    await program('chromium');
    const mine = await program('my-chrome');
    await expect(findChromium({ PATH: folder, CHROMIUM_PATH: mine })).resolves.toBe(mine);
  });

  it('says so when CHROMIUM_PATH leads nowhere, instead of taking another browser', async () => {
    await program('chromium');
    await expect(findChromium({ PATH: folder, CHROMIUM_PATH: join(folder, 'gone') })).rejects.toThrow(
      /CHROMIUM_PATH is .*gone/,
    );
  });

  it('takes the headless shell before chromium before google-chrome from the PATH', async () => {
    for (const name of ['google-chrome', 'chromium', 'chromium-headless-shell']) {
      const system = await program(name);
      await expect(findChromium({ PATH: `/nowhere:${folder}` })).resolves.toBe(system);
    }
  });
});
