import { describe, expect, it } from 'vitest';
import { startSimilarThread } from '../../src/build/similarThread.ts';
import { chooseSimilar } from '../../src/core/similar/choice.ts';
import { choiceBasis } from '../../src/core/similar/similar.ts';
import { buildTextModel } from '../../src/core/similar/textModel.ts';
import { noProgram, thisProgram } from '../support/programs.ts';

const subjects = ['coral reef', 'flood barrier', 'night train', 'glacier'];
const documents = Array.from({ length: 60 }, (_, i) => ({
  title: `The ${subjects[i % 4] ?? ''} and number ${i}`, excerpt: `What the ${subjects[i % 4] ?? ''} means.`, topics: [], publishedAt: i % 9 === 0 ? null : i * 1e7, story: i,
}));
const basis = () => choiceBasis(documents, { model: buildTextModel(documents), excluded: [[4, 8]] });

describe('a thread that chooses similar articles', () => {
  it('chooses what would be chosen without it', async () => {
    const thread = await startSimilarThread(thisProgram);
    expect(thread).not.toBeNull();
    expect(await thread?.(basis())).toEqual(chooseSimilar(basis()));
  });

  it('is not needed: not where it cannot start, not when it has ended', async () => {
    expect(await startSimilarThread(noProgram)).toBeNull();
    const thread = await startSimilarThread(thisProgram);
    await thread?.(basis());
    expect(await thread?.(basis())).toEqual(chooseSimilar(basis()));
  });
});
