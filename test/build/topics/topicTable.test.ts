import { describe, expect, it } from 'vitest';
import { makeEdition } from '../../../src/build/edition.ts';
import { readSettings } from '../../../src/build/settings.ts';
import { publish, settingsFor } from '../../support/publish.ts';
import { type SeedFolder, seedFolder } from '../../support/seedFolder.ts';

const records = (...lists: string[][]): SeedFolder =>
  lists.reduce(
    (folder, topics, i) =>
      folder.record(`r${i}`, { title: `Report ${i}`, publishedDateTime: `2024-01-0${i + 1}`, topics }),
    seedFolder(),
  );

/** What readers find of some records with a table: the topics of each article, and those of the filter with their counts. */
async function withTable(table: string | Uint8Array, ...lists: string[][]) {
  const { cards, manifest, diagnostics, text } = await publish(records(...lists).file('topics.yml', table));
  return {
    topics: cards.map((card) => card.topics),
    choices: manifest.facets['topics']?.values.map(({ label, count }) => `${label} ${count}`),
    problems: diagnostics.map(
      ({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}`,
    ),
    text,
  };
}

describe('a table of topics', () => {
  it('gives each topic one name, whichever of its names a record has', async () => {
    const table = '- name: Large language models\n  aliases: [LLMs, LLM]\n';
    const { topics, choices, problems } = await withTable(
      table,
      ['LLMs', 'Oceans'],
      ['llm', 'LLMs'],
      ['large language MODELS'],
    );
    expect(topics).toEqual([['Large language models', 'Oceans'], ['Large language models'], ['Large language models']]);
    expect(choices).toEqual(['Large language models 3', 'Oceans 1']);
    expect(problems).toEqual([]);
  });

  it('lets a parent have the articles of its children, also where no record has the parent', async () => {
    const table =
      '- name: AI in Healthcare\n  parent: AI\n- name: AI\n  parent: technology\n- name: Kelp\n  parent: Oceans\n';
    const { topics, choices, problems } = await withTable(
      table,
      ['AI in Healthcare'],
      ['Kelp', 'Technology'],
      ['Oceans'],
    );
    expect(topics).toEqual([['AI in Healthcare', 'AI', 'technology'], ['Kelp', 'technology', 'Oceans'], ['Oceans']]);
    expect(choices).toEqual(['Oceans 2', 'technology 2', 'AI 1', 'AI in Healthcare 1', 'Kelp 1']);
    expect(problems).toEqual([]);
  });

  it('finds the parent by any of its names', async () => {
    const table =
      '- name: AI\n  aliases: [Artificial intelligence]\n- name: Robots\n  parent: Artificial Intelligence\n';
    expect((await withTable(table, ['Robots'])).topics).toEqual([['Robots', 'AI']]);
  });

  it('puts topics with a number first, the others behind them by their articles', async () => {
    const table = '- name: Kelp\n  order: 2\n- name: Tides\n  order: -1\n- name: Ports\n';
    const { choices } = await withTable(table, ['Oceans', 'Ports'], ['Oceans', 'Kelp'], ['Oceans', 'Ports', 'Tides']);
    expect(choices).toEqual(['Tides 1', 'Kelp 1', 'Oceans 3', 'Ports 2']);
  });

  it('keeps a hidden topic, its aliases and its description out of every file', async () => {
    const table = [
      '- name: Sekretariat',
      '  aliases: [Uncategorised, Vermischtes]',
      '  description: Nobody should wonder at zanzibar.',
      '  hidden: true',
      '- name: Tides',
      '  parent: Sekretariat',
    ].join('\n');
    const { topics, text } = await withTable(table, ['Sekretariat'], ['uncategorised', 'Tides']);
    expect(topics).toEqual([[], ['Tides']]);
    expect(text).not.toMatch(/sekretariat|uncategorised|vermischtes|zanzibar/i);
  });

  it('holds for the articles of listed coverage, too', async () => {
    const related = [{ title: 'Elsewhere', webUrl: 'https://a.example/1', topics: ['LLM', 'Blog'] }];
    const { article } = await publish(
      seedFolder()
        .record('a', { title: 'A', related })
        .file('topics.json', '[{"name": "Models", "aliases": ["LLM"]}, {"name": "Blog", "hidden": true}]'),
    );
    expect(article('a')?.coverage[0]?.topics).toEqual(['Models']);
  });

  it('may stand in the settings, and in both places', async () => {
    const folder = records(['LLM', 'ML']).file('topics.yaml', '- name: Machine learning\n  aliases: [ML]\n');
    const { topics } = readSettings(
      {},
      { topics: [{ name: 'Models', aliases: ['LLM'], parent: 'AI' }, { name: 'AI' }] },
    );
    expect((await publish(folder, { topics })).cards[0]?.topics).toEqual(['Models', 'Machine learning', 'AI']);
  });

  it('changes no byte of an edition whose topics it does not name', async () => {
    const folder = records(['Oceans', 'oceans'], ['Kelp']);
    const [plain, tabled] = [await publish(folder), await publish(folder.file('topics.yml', '- name: Ports\n'))];
    expect(tabled.text).toBe(plain.text);
    expect(tabled.edition.counts).toMatchObject({ read: 2, passedOver: 0, otherFiles: 1 });
  });

  it('in JSON may be indented with tabs', async () => {
    const folder = records(['LLM']).file(
      'topics.json',
      '[\n\t{\n\t\t"name": "Models",\n\t\t"aliases": ["LLM"]\n\t}\n]\n',
    );
    const { cards, diagnostics } = await publish(folder);
    expect([cards[0]?.topics, diagnostics]).toEqual([['Models'], []]);
  });

  it('is read at the root of the folder only', async () => {
    const folder = records(['LLM']).file('sub/topics.yml', '- name: Models\n  aliases: [LLM]\n');
    expect((await publish(folder)).cards[0]?.topics).toEqual(['LLM']);
  });
});

describe('a faulty table of topics', () => {
  it('uses all but what contradicts itself, and says where that stands', async () => {
    const table = [
      '- name: AI',
      '  aliases: [Artificial intelligence, Oceans]',
      '- name: Oceans',
      '  aliases:',
      '    - Seas',
      '    - artificial Intelligence',
      '  parent: Nowhere',
      '- name: Kelp',
      '  parent: Algae',
      '- name: Algae',
      '  parent: Kelp',
      '- name: Tides',
      '  parent: TIDES',
    ].join('\n');
    const { topics, problems } = await withTable(table, ['Artificial Intelligence', 'Seas'], ['Kelp'], ['Algae']);
    expect(topics).toEqual([['AI', 'Oceans'], ['Kelp', 'Algae'], ['Algae']]);
    expect(problems).toEqual([
      'topics.yml:2:38 topics-entry aliases of "AI": "Oceans" is a topic of the table itself; left out',
      'topics.yml:6:7 topics-entry aliases of "Oceans": "artificial Intelligence" is an alias of "AI" already; left out',
      'topics.yml:7:11 topics-entry parent of "Oceans": no record and no entry of the table has the topic "Nowhere"; left out',
      'topics.yml:11:11 topics-entry parent of "Algae": "Kelp" is the same topic, or stands below it; left out',
      'topics.yml:13:11 topics-entry parent of "Tides": "Tides" is the same topic, or stands below it; left out',
    ]);
  });

  it('leaves out of an entry what has the wrong form', async () => {
    const table = [
      '- Oceans',
      '- aliases: [Sea]',
      '- name: Models',
      '  aliases: [LLM]',
      '  oder: 1',
      '  order: first',
      '  parnt: AI',
      '- name: Years',
      '  aliases: [2023, 2024]',
      '  parent:',
    ].join('\n');
    const { topics, problems } = await withTable(table, ['LLM', '2024']);
    expect(topics).toEqual([['Models', 'Years']]);
    expect(problems).toEqual([
      'topics.yml:1:3 topics-entry an entry: expected a mapping with name, aliases, parent, order, hidden, description, received "Oceans"; left out',
      'topics.yml:2:3 topics-entry name: expected a value, received nothing; left out',
      'topics.yml:6:10 topics-entry order: expected a whole number, received "first"; left out',
      'topics.yml:5:9 topics-entry oder: there is no such field. Did you mean order?; left out',
      'topics.yml:7:10 topics-entry parnt: there is no such field. Did you mean parent?; left out',
    ]);
  });

  it.each([
    ['- name: [AI', /:1:\d+ topics-unreadable the table of topics can't be read: it is not YAML: /],
    ['- name: AI\n\taliases: [KI]', /:2:1 .* a tab in the indent; YAML allows spaces alone$/],
    ['- name: AI\n  name: KI', /:2:3 .* "name" is given twice$/],
    ['- name: AI\n  __proto__: {}', /:2:3 .* the name "__proto__" is refused$/],
    ['AI: [KI]', /:null:null .* it is no list of topics, but/],
    [Uint8Array.of(45, 255), /:null:null .* it is not UTF-8$/],
  ])('is an error where none of it can be read: %j', async (table, expected) => {
    const { problems, topics } = await withTable(table, ['AI']);
    expect(problems).toEqual([expect.stringMatching(expected)]);
    expect(topics).toEqual([['AI']]);
  });

  it('names a second table, which is not read', async () => {
    const folder = records(['A']).file('topics.json', '[]').file('topics.yml', '- name: B\n  aliases: [A]\n');
    const { diagnostics, cards } = await publish(folder);
    expect(diagnostics).toMatchObject([
      { file: 'topics.yml', code: 'topics-entry', message: '"topics.json" is there, too; this table is not read' },
    ]);
    expect(cards[0]?.topics).toEqual(['A']);
  });

  it('is not read through a link that leads out of the folder', async () => {
    const { path } = await seedFolder().file('table.yml', '- name: B\n  aliases: [A]\n').create();
    const folder = records(['A']).link('topics.yml', `${path}/table.yml`);
    expect((await publish(folder)).cards[0]?.topics).toEqual(['A']);
  });

  it('in the settings is named by its place there, and by a fault where its form is wrong', async () => {
    const { path } = await records(['A']).create();
    const { topics } = readSettings({}, { topics: [{ name: 'B', parent: 'C' }] });
    const { diagnostics } = await makeEdition(settingsFor(path, { topics }), null);
    expect(diagnostics).toMatchObject([{ file: 'topics.0.parent', code: 'setting-topics', severity: 'warning' }]);
    expect(() => readSettings({}, { topics: [{ name: 'B', order: 'x' }] })).toThrow(
      'broadsheet({ topics.0.order }): expected a whole number, received "x".',
    );
  });
});

describe('a hostile table of topics', () => {
  it('of 20,000 topics, each below the next, has eight levels at most', { timeout: 120_000 }, async () => {
    const count = 20_000;
    const table = Array.from({ length: count }, (_, i) => `- {name: t${i}, aliases: [a${i}], parent: t${i + 1}}`);
    const { topics, problems } = await withTable(table.join('\n'), ['t0', 'a5000'], ['t19999']);
    expect(problems.filter((problem) => problem.includes('above "t'))).toHaveLength(Math.floor((count - 1) / 9));
    expect(topics.every(({ length }) => length <= 18)).toBe(true);
    expect(topics[0]?.slice(0, 2)).toEqual(['t0', 't5000']);
  });

  it('of one circle of 20,000 topics stays a chain', { timeout: 120_000 }, async () => {
    const table = Array.from({ length: 20_000 }, (_, i) => `- {name: t${i}, parent: t${(i + 1) % 20_000}}`);
    const { problems } = await withTable(table.join('\n'), ['t0']);
    expect(problems.filter((problem) => problem.includes('stands below it'))).toHaveLength(1);
  });
});
