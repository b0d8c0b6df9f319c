// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { keyTable } from '../../../src/app/keyboard/keyTable.ts';
import { harbour as records, onFrontPage } from '../../support/harbour.ts';
import { renderApp } from '../../support/renderApp.tsx';

const signs: Record<string, string> = {
  '→': 'ArrowRight',
  '←': 'ArrowLeft',
  '↓': 'ArrowDown',
  '↑': 'ArrowUp',
  Esc: 'Escape',
};

/** What the sheet lists: the group, the presses, the words. */
async function listed(): Promise<string[]> {
  const sheet = await screen.findByRole('dialog', { name: 'Keys' });
  return [...sheet.querySelectorAll('section')].flatMap((group) =>
    [...group.querySelectorAll('dl > div')].map((row) => {
      const presses = [...row.querySelectorAll('kbd')].map(({ textContent }) => signs[textContent] ?? textContent);
      const name = group.querySelector('h3')?.textContent ?? '';
      return `${name}: ${presses.join(' ')}: ${row.querySelector('dd')?.textContent ?? ''}`;
    }),
  );
}

/** The table, as the sheet should list it. */
const bound = (isShown: (row: (typeof keyTable)[number]['rows'][number]) => boolean) =>
  keyTable.flatMap(({ name, rows }) =>
    rows.filter(isShown).map(({ presses, says }) => `${name}: ${presses.join(' ')}: ${says}`),
  );

describe('the sheet of keys', () => {
  it('lists exactly the keys that are bound', async () => {
    const { user } = await renderApp('/', { records });
    await user.keyboard('j');
    await screen.findByRole('button', { name: `Save: ${onFrontPage[0]}` });
    await user.keyboard('?');
    expect(await listed()).toEqual(bound(() => true));
  });

  it('leaves out what the page has no button for', async () => {
    const { user } = await renderApp('/topics', { records });
    await user.keyboard('?');
    expect(await listed()).toEqual(bound(({ needs }) => needs === undefined));
  });

  it('opens from the foot of the page for who has no keyboard', async () => {
    const { user } = await renderApp('/', { records });
    await user.click(screen.getByRole('button', { name: 'Keys' }));
    expect((await listed()).length).toBeGreaterThan(10);
  });

  it('switches letters and signs off, for good, and leaves the other keys', async () => {
    const { user, close } = await renderApp('/', { records });
    await user.keyboard('?');
    const sheet = await screen.findByRole('dialog', { name: 'Keys' });
    const characters = within(sheet).getByRole<HTMLInputElement>('switch', { name: /^Use letters and signs as keys/ });
    expect(characters.checked).toBe(true);
    await user.click(characters);
    expect(characters.checked).toBe(false);
    const rows = [...sheet.querySelectorAll('dl > div')];
    expect(rows.filter((row) => row.hasAttribute('data-off'))).toEqual(
      rows.filter((row) => !((row.querySelector('kbd')?.textContent ?? '') in signs)),
    );
    close();

    const again = await renderApp('/', { records });
    for (const key of ['?', '/', 'j']) await again.user.keyboard(key);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(document.body);
    await again.user.click(screen.getByRole('searchbox'));
    await again.user.keyboard('{ArrowDown}');
    expect(document.activeElement?.closest('article')).not.toBeNull();
  });
});
