import { describe, expect, it } from 'vitest';
import { explainer, wordingOf } from '../../../src/core/similar/explanations.ts';
import { buildTextModel } from '../../../src/core/similar/textModel.ts';

/** What the first two documents have in common; the others only give words their frequencies. */
function reasons(first: string, second: string, part: { excerpt?: string; topics?: string[] } = {}): string[] {
  const { excerpt = null, topics = [] } = part;
  const others = [
    'Choir sings at dawn',
    'Mill sold to baker',
    'Tram stops at night',
    'Owl seen in park',
    'Snow on hills',
  ];
  const documents = [
    ...[first, second].map((title) => ({ title, excerpt, topics, publishedAt: 0 })),
    ...others.map((title) => ({ title, excerpt: 'Nothing else is known.', topics: [], publishedAt: 0 })),
  ];
  return explainer(wordingOf(buildTextModel(documents), documents))(0, 1);
}

describe('the reasons of related articles', () => {
  it('are words of the headlines as written', () => {
    expect(reasons('AI finds breast cancer tumours early', 'Breast cancer: a tumour is found by AI')).toEqual(
      expect.arrayContaining(['breast cancer tumours', 'AI']),
    );
    expect(reasons('Building with PowerApps', 'Why PowerApps is slow')).toEqual(['PowerApps']);
    expect(reasons('Cannes’s beaches close', 'Rain falls on beaches in Cannes')).toEqual(['Cannes’s beaches']);
  });

  it('name no word twice, whatever its ending', () => {
    expect(reasons('Harbours and a harbour wall', 'A harbour has walls', { topics: ['Harbours'] })).toHaveLength(2);
  });

  it.each([
    ['Bread prices in December', 'Snow in December'],
    ['Portal opens page', 'A page of portals'],
    ['On Monday 12 boats left', 'By Monday 12 trains came'],
    ['Video news of the week: otters', 'News video of the week: bread'],
    ['Site update 2024', 'Update of a site in 2024'],
    ['The 21st of May', 'A 21st for May'],
  ])('name nothing that "%s" and "%s" share', (first, second) => {
    expect(reasons(first, second)).toEqual([]);
  });

  it('name such a word beside another', () => {
    expect(reasons('Shops wait for Black Friday', 'What Black Friday costs')).toEqual(['Black Friday']);
  });

  it('name nothing that only the excerpts share', () => {
    expect(reasons('Otters return', 'Bread rises', { excerpt: 'Subscribers get the digital edition.' })).toEqual([]);
  });

  it('name topics', () => {
    expect(reasons('Otters return', 'Owls stay', { topics: ['City Wildlife', 'News'] })).toEqual(['City Wildlife']);
  });
});
