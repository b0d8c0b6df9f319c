import { describe, expect, it } from 'vitest';
import { ParsedFiles } from '../../../src/core/search/parsedFiles.ts';

/** Files of 10 bytes each, at most 25 bytes cached, and the names that were fetched. */
function parsedFiles(fetchFile: (name: string) => Promise<Uint8Array> = async () => new Uint8Array(10)) {
  const fetched: string[] = [];
  const files = new ParsedFiles(
    (name) => {
      fetched.push(name);
      return fetchFile(name);
    },
    (bytes) => {
      if (bytes.length !== 10) throw new Error('wrong length');
      return bytes.length;
    },
    25,
  );
  return { files, fetched };
}

describe('cached files', () => {
  it('are fetched once, also when asked for twice at once', async () => {
    const { files, fetched } = parsedFiles();
    expect(await Promise.all([files.get('a'), files.get('a')])).toEqual([10, 10]);
    await files.get('a');
    expect(fetched).toEqual(['a']);
  });

  it('make room for new ones, the least recently used first', async () => {
    const { files, fetched } = parsedFiles();
    for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await files.get(name);
    expect(fetched).toEqual(['a', 'b', 'c', 'b']);
  });

  it('are fetched again after a fetch or a parse that failed', async () => {
    const answers = [
      Promise.reject(new Error('offline')),
      Promise.resolve(new Uint8Array(3)),
      Promise.resolve(new Uint8Array(10)),
    ];
    const { files, fetched } = parsedFiles(() => answers.shift() ?? Promise.reject(new Error('none left')));
    await expect(files.get('a')).rejects.toThrow('offline');
    await expect(files.get('a')).rejects.toThrow('wrong length');
    expect(await files.get('a')).toBe(10);
    expect(fetched).toHaveLength(3);
  });
});
