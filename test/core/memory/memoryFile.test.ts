import { expect, it } from 'vitest';
import { parseMemoryFile, writeMemoryFile } from '../../../src/core/memory/memoryFile.ts';
it('reads what older apps have saved, and names no program', () => {
  const file = { paper: 'https://a.example/', entries: [] };
  const written = writeMemoryFile(file);
  expect(written).not.toMatch(/broadsheet/i);
  expect(parseMemoryFile(written.replace('reading-memory', 'Reading memory of a Broadsheet'))).toEqual(file);
  expect(() => parseMemoryFile(written.replace('reading-memory', 'something else'))).toThrow(
    'not a file that this page',
  );
});
