// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { currentMemory, setFollowed, setMuted } from '../../src/app/memory/memoryStore.ts';
import { choice, headlines, status } from '../support/appQueries.ts';
import { renderApp } from '../support/renderApp.tsx';
import { seedFolder } from '../support/seedFolder.ts';

const table = `
- name: Large language models
  aliases: [LLMs, ChatGPT]
  parent: AI
  description: Programs that go on with a text.
- name: Harbours
  order: 1
`;

const folderOf = async (tableText: string) => {
  const { path } = await seedFolder()
    .record('a', { title: 'A model writes tide tables', publishedDateTime: '2024-03-01', topics: ['LLMs'] })
    .record('b', { title: 'A model reads charts', publishedDateTime: '2024-03-02', topics: ['large language models'] })
    .record('c', { title: 'Chess is solved', publishedDateTime: '2024-03-03', topics: ['AI'] })
    .record('d', { title: 'Cranes go electric', publishedDateTime: '2024-03-04', topics: ['Harbours'] })
    .file('topics.yml', tableText)
    .create();
  return path;
};

describe('an edition with a table of topics', () => {
  it('shows under another name the articles of the topic, and corrects the address', async () => {
    const { address } = await renderApp('/?topic=chatgpt&topic=harbours', { records: await folderOf(table) });
    await waitFor(() => expect(address()).toBe('/?topic=harbours&topic=large-language-models'));
    await waitFor(() => expect(status()).toBe('3 articles'));
    await waitFor(() =>
      expect(headlines()).toEqual(['Cranes go electric', 'A model reads charts', 'A model writes tide tables']),
    );
    expect(choice('Topics', 'Large language models').checked).toBe(true);
    expect(await screen.findByRole('button', { name: /^Remove filter.*Large language models/ })).not.toBeNull();
  });

  it('leads from the page of another name to that of the topic, with its description and the topic above it', async () => {
    const { address } = await renderApp('/topics/llms', { records: await folderOf(table) });
    expect(await screen.findByRole('heading', { level: 1, name: 'Large language models' })).not.toBeNull();
    await waitFor(() => expect(address()).toBe('/topics/large-language-models/'));
    const main = screen.getByRole('main');
    expect(within(main).getByText('Programs that go on with a text.')).not.toBeNull();
    expect(main.textContent).toContain('Part of AI.');
    expect(main.textContent).not.toContain('Often together with AI');
  });

  it('is followed and muted by readers who followed and muted its other names', async () => {
    const [llms, chatgpt] = [
      { of: 'topics', key: 'llms', label: 'LLMs' },
      { of: 'topics', key: 'chatgpt', label: 'ChatGPT' },
    ] as const;
    const topic = { ...llms, key: 'large-language-models', label: 'Large language models' };
    setFollowed([llms, { ...llms, key: 'harbours', label: 'Harbours' }], true);
    setMuted([chatgpt], true);
    await renderApp('/', { records: await folderOf(table) });
    await waitFor(() =>
      expect(
        currentMemory()
          .follows()
          .map(({ label }) => label),
      ).toEqual([topic.label, 'Harbours']),
    );
    expect(currentMemory().mutes()).toEqual([topic]);
    act(() => {
      setFollowed(currentMemory().follows(), false);
      setMuted(currentMemory().mutes(), false);
    });
  });

  it('finds by an operator with another name', async () => {
    await renderApp('/?q=topic:llms', { records: await folderOf(table) });
    await waitFor(() => expect(status()).toBe('2 articles'));
    await waitFor(() => expect(headlines()).toEqual(['A model reads charts', 'A model writes tide tables']));
  });

  it('counts the articles of children under the parent, and puts ordered topics first', async () => {
    await renderApp('/topics', { records: await folderOf(table) });
    const names = await waitFor(() => {
      const links = [...document.querySelectorAll('[data-entries] a')];
      expect(links).toHaveLength(3);
      return links.map(({ textContent }) => textContent);
    });
    expect(names).toEqual(['Harbours1 article', 'AI3 articles', 'Large language models2 articles']);
  });

  it('fetches what is said of topics for the page of a topic only', async () => {
    const { fetched, edition } = await renderApp('/sources', { records: await folderOf(table) });
    await screen.findByText('1 source');
    const { topicNotes, topicAliases } = edition.bootstrap.manifest.files;
    expect(fetched).toContain(topicAliases);
    expect(fetched).not.toContain(topicNotes);
    expect(topicNotes).toMatch(/^data\/topic-notes-\w+\.json$/);
  });

  it('shows a topic without its description where that cannot be had', async () => {
    const broken = { path: /topic-notes/, how: '404' as const };
    await renderApp('/topics/llms', { records: await folderOf(table), broken });
    expect(await screen.findByRole('heading', { level: 1, name: 'Large language models' })).not.toBeNull();
    expect(screen.queryByText('Programs that go on with a text.')).toBeNull();
  });

  it('has no files about it where the table says nothing of the kind', async () => {
    const { edition } = await renderApp('/', { records: await folderOf('- name: Harbours\n  order: 1\n') });
    expect([...edition.files.keys()].filter((path) => path.includes('topic-'))).toEqual([]);
    expect(edition.bootstrap.manifest.files.topicAliases).toBeUndefined();
  });
});
