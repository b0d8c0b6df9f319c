import { describe, expect, it } from 'vitest';
import { publish } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

const subjects = [
  'coral reef bleaching survey',
  'harbour flood barrier pumps',
  'glacier melt radar satellite',
  'night train sleeper timetable',
];
const extras = [
  'northern island divers',
  'council budget vote',
  'student weather balloon',
  'museum summer exhibition',
  'fishing quota dispute',
];

const folder = subjects
  .flatMap((subject, s) => extras.map((extra, e) => ({ name: `r-${s}-${e}`, subject, extra, s, e })))
  .reduce(
    (all, { name, subject, extra, s, e }) =>
      all.record(name, {
        title: `The ${subject} and the ${extra}`,
        excerpt: `What the ${subject} means for the ${extra}.`,
        topics: [subject.split(' ')[0] ?? ''],
        webUrl: `https://a.example/${name}`,
        publishedDateTime: `2021-0${s + 1}-1${e}`,
        images: [`https://a.example/${name}.jpg`],
        story: 'none',
        related: s === 0 && e === 0 ? ['r-0-1', { title: 'x', webUrl: 'https://a.example/r-0-2/amp' }] : [],
      }),
    seedFolder(),
  );

describe('similar articles', () => {
  it('are never the article itself, never twice, never one its coverage lists', async () => {
    const { edition, article } = await publish(folder);
    const lists = edition.articles.map(({ id }) => ({ id, found: article(id) }));
    expect(lists.filter(({ found }) => (found?.similar.length ?? 0) > 0).length).toBeGreaterThan(10);
    for (const { id, found } of lists) {
      const similar = found?.similar.map((other) => other.id) ?? [];
      expect(similar).not.toContain(id);
      expect(new Set(similar).size).toBe(similar.length);
      for (const { id: listed } of found?.coverage ?? []) expect(similar).not.toContain(listed);
    }
    expect(
      article('r-0-0')
        ?.coverage.map(({ id }) => id)
        .toSorted(),
    ).toEqual(['r-0-1', 'r-0-2']);
    expect(article('r-0-0')?.similar.map(({ id }) => id)).toContain('r-0-3');
  });

  it('are about the same, say why, and carry what is shown of them', async () => {
    const { article } = await publish(folder);
    const [first] = article('r-2-0')?.similar ?? [];
    expect(first).toEqual({
      id: expect.stringMatching(/^r-2-/),
      title: expect.stringContaining('glacier melt radar satellite'),
      publishedAt: expect.any(Number),
      provider: { key: 'a.example', name: 'a.example' },
      topics: ['glacier'],
      image: { url: `https://a.example/${first?.id}.jpg`, width: null, height: null, title: null, attribution: null },
      reason: expect.stringMatching(/^About .*(glacier|melt|radar|satellite)/i),
    });
  });

  it('are none where nothing is alike', async () => {
    const { article } = await publish(
      seedFolder().record('a', { title: 'Coral reef survey' }).record('b', { title: 'Night train timetable' }),
    );
    expect([article('a')?.similar, article('b')?.similar]).toEqual([[], []]);
  });
});
