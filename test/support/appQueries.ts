import { screen, waitFor, within } from '@testing-library/react';

/** The headlines of the feed, in their order. Read from the markup: asking for each by role takes seconds. */
export function headlines(): string[] {
  return [...document.querySelectorAll('[role="feed"] article :is(h2, h3)')].map((headline) => headline.textContent);
}

/** What the page says of how many articles it shows. */
export function status(): string {
  return document.querySelector('main [role="status"]')?.textContent ?? '';
}

/** The choice of a filter group whose name begins with the label. */
export function choice(group: string, label: string): HTMLInputElement {
  return within(screen.getByRole('group', { name: group })).getByRole<HTMLInputElement>('checkbox', {
    name: new RegExp(`^${label} \\d`),
  });
}

/** Labels and counts of a filter group: "Tides 4". */
export function choices(group: 'Topics' | 'Sources' | 'Kinds'): string[] {
  return within(screen.getByRole('group', { name: group }))
    .getAllByRole('checkbox')
    .map((box) => box.closest('label')?.textContent ?? '');
}

/** The link of a card that opens the article. */
export function details(title: string): HTMLElement {
  return within(screen.getByRole('article', { name: title })).getByRole('link', {
    name: /Related to|Details of|sources?(?: and related)? on/,
  });
}

/** The open article, in a sheet or on a page of its own, once all of it is there. */
export function articleOf(title: string): Promise<HTMLElement> {
  return waitFor(() => {
    const article = document.querySelector<HTMLElement>('[data-article]:has(#related-articles)');
    if (article?.querySelector('h1, h2')?.textContent !== title) throw new Error(`"${title}" is not open`);
    return article;
  });
}
