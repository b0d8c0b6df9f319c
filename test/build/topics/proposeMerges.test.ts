import { describe, expect, it } from 'vitest';
import { mergeBlock, mergesOf } from '../../../src/build/desk/mergeBlock.ts';
import { deskReport } from '../../../src/build/desk/deskReport.ts';
import { proposeMerges } from '../../../src/build/topics/proposeMerges.ts';
import { labelKey } from '../../../src/core/label.ts';
import { publish } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';
import { judge } from '../../support/topicLists.ts';

/** What is proposed for names, each with its number of articles: "AI 3 = Artificial intelligence". */
function proposed(counts: Record<string, number>, listed: readonly string[] = []): string[] {
  const topics = Object.entries(counts).map(([label, count]) => ({ key: labelKey(label), label, count }));
  const keys = new Set(listed.map(labelKey));
  return proposeMerges(topics, (key) => keys.has(key)).map(({ name, aliases }) => [name, ...aliases].join(' = '));
}

describe('merges of topics are proposed', () => {
  it.each([
    ['hyphens and spaces', { 'Self-driving cars': 2, 'Self driving cars': 1, 'Selfdriving cars': 1 }],
    ['accents and marks', { 'Café culture': 2, 'Cafe culture': 1, 'Cafe-Culture!': 1 }],
    ['singular and plural', { 'Large language models': 2, 'Large language model': 1 }],
    ['plurals in -ies and -es', { Batteries: 2, Battery: 1 }],
    ['British and American spelling', { 'Data visualisation': 2, 'Data visualization': 1 }],
    ['abbreviations', { 'Natural language processing': 2, NLP: 1 }],
    ['abbreviations in brackets', { 'Large language models': 3, 'Large Language Models (LLMs)': 1, LLMs: 1 }],
    ['abbreviations with small words', { 'Food and Drug Administration': 2, FDA: 1 }],
    ['known abbreviations of two letters', { 'Artificial intelligence': 2, 'A.I.': 1, AI: 1 }],
    ['a letter left out', { Environment: 9, Enviroment: 1 }],
    ['two letters swapped', { Kubernetes: 9, Kuberentes: 1 }],
    ['ampersands', { 'Oil and gas': 2, 'Oil & gas': 1 }],
  ])('for %s', (_, counts) => {
    const proposals = proposed(counts);
    expect(proposals).toHaveLength(1);
    expect(proposals[0]?.split(' = ').sort()).toEqual(Object.keys(counts).sort());
  });

  it.each([
    ['names with other signs', { 'C++': 3, 'C#': 2, C: 2 }],
    ['other numbers', { 'GPT-3': 9, 'GPT-4': 2, 'GPT-3.5': 9, 'GPT-35': 1, 'COVID-19': 30, 'COVID-18': 1 }],
    ['words that only look like plurals', { News: 9, New: 1, AIDS: 3, Aid: 3, Windows: 3, Window: 3 }],
    ['initials of two topics', { 'Central bank digital currency': 3, 'Child birth defect clinic': 3, CBDC: 2 }],
    ['initials of two letters that mean many things', { 'Voting rights': 3, VR: 9, 'Human remains': 2, HR: 3 }],
    ['equally frequent words that differ in a letter', { Topology: 3, Typology: 3 }],
    ['words with an ending more', { Austria: 9, Austrian: 1 }],
    ['short words that differ in a letter', { Trade: 30, Trace: 1, Iran: 30, Iraq: 1 }],
    ['a word that other names have', { Message: 30, Massage: 1, 'Thai massage': 1 }],
    ['names of signs alone', { '???': 2, '!!!': 2 }],
  ])('not for %s', (_, counts) => {
    expect(proposed(counts)).toEqual([]);
  });

  it('under the name of the most articles, those of the most articles first', () => {
    expect(proposed({ ML: 2, 'Machine learning': 9, AI: 80, 'Artificial intelligence': 40 })).toEqual([
      'AI = Artificial intelligence',
      'Machine learning = ML',
    ]);
  });

  it('not for two that both have an entry in the table', () => {
    const counts = { Battery: 2, Batteries: 3 };
    expect(proposed(counts, ['Batteries'])).toEqual(['Batteries = Battery']);
    expect(proposed(counts, ['Batteries', 'Battery'])).toEqual([]);
  });

  it('of 20,000 names that are nearly alike, and ends', { timeout: 120_000 }, () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `${'a'.repeat(40)} ${i.toString(36).padStart(6, 'b')}`);
    expect(proposed(Object.fromEntries(names.map((name, i) => [name, i % 9])))).toBeInstanceOf(Array);
  });
});

describe('of the lists of tags', () => {
  it.each([
    ['technology', 0.8, ['Apple = Apples', 'Android = Androids']],
    [
      'newspaper',
      0.85,
      [
        'Crime = Crimes',
        'Business = Businesses',
        'Art = Arts',
        'Food = Foods',
        'Trade = Trades',
        'Iceland = Ireland',
        'Woman = Women',
        'Rent = Rents',
        'Law = Laws',
        'Gas = Gases',
      ],
    ],
    [
      'research',
      0.85,
      [
        'Physic = Physics',
        'Medicine = Medicines',
        'Moon = Moons',
        'Oncology = Ontology',
        'Surgeries = Surgery',
        'Policy = Polity',
        'Topology = Typology',
      ],
    ],
  ] as const)('the one of %s gets hardly a wrong proposal', (list, least, expectedWrong) => {
    const { right, wrong, missed } = judge(list);
    expect(wrong.toSorted()).toEqual(expectedWrong.toSorted());
    expect(right / (right + missed.length)).toBeGreaterThan(least);
    expect(right / (right + wrong.length)).toBeGreaterThan(0.92);
  });
});

describe('a check', () => {
  const folder = seedFolder()
    .record('a', { title: 'A', topics: ['LLMs', 'Tides: high', 'Ports'] })
    .record('b', { title: 'B', topics: ['Large language models', 'Tide: high'] })
    .record('c', { title: 'C', topics: ['Large language models', 'Port'] });

  it('prints them as entries that can be put into the table, after which there are none', async () => {
    const { edition } = await publish(folder);
    const report = deskReport(edition, 'passed', 'pretty', edition.folder);
    const block = mergeBlock(mergesOf(edition));
    expect(report).toContain(`${block}\n\n3 records read: `);
    expect(block.split('\n').slice(1)).toEqual([
      '- name: Large language models',
      '  aliases: [LLMs]',
      "- name: 'Tides: high'",
      "  aliases: ['Tide: high']",
      '- name: Ports',
      '  aliases: [Port]',
    ]);
    const merged = await publish(folder.file('topics.yml', block));
    expect(merged.diagnostics).toEqual([]);
    expect(merged.cards.map(({ topics }) => topics)).toEqual(
      expect.arrayContaining([
        ['Large language models', 'Ports'],
        ['Large language models', 'Tides: high', 'Ports'],
      ]),
    );
    expect(mergeBlock(mergesOf(merged.edition))).toBe('');
  });

  it('gives programs all of them', async () => {
    const { edition } = await publish(folder);
    const document: unknown = JSON.parse(deskReport(edition, 'passed', 'json', edition.folder));
    expect(document).toMatchObject({ topicMerges: [{ name: 'Large language models', aliases: ['LLMs'] }, {}, {}] });
  });

  it('lists 30 for a person, and writes out what a terminal would obey', () => {
    const merges = Array.from({ length: 31 }, (_, i) => ({ name: `T${i}`, aliases: ['\u001b[31mred\u202e'] }));
    const block = mergeBlock(merges);
    expect(block.match(/- name/g)).toHaveLength(30);
    expect(block).toContain('# … and 1 more: --json has them all.');
    expect(block).not.toMatch(/[\u001b\u202e]/);
  });
});
