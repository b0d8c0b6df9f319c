import type { Page } from '@playwright/test';

/** Widths at which the front page has another form each, in CSS pixels. */
export const formWidths = [1440, 1024, 820, 390, 320] as const;

/** Rows of stories that do not span their whole width, in words. */
export function holesIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** What the grid places: an element without a box stands for its children. */
    const itemsOf = (grid: Element): Element[] =>
      [...grid.children].flatMap((child) => {
        const { display, position } = getComputedStyle(child);
        if (display === 'contents') return itemsOf(child);
        return display === 'none' || position === 'absolute' ? [] : [child];
      });
    const grids = [...document.querySelectorAll('main *')].filter(
      (element) =>
        getComputedStyle(element).display.includes('grid') &&
        // Stories and the tool box share the columns of the page.
        !getComputedStyle(element).gridTemplateColumns.startsWith('subgrid') &&
        element.closest('article') === null &&
        element.querySelector('article') !== null,
    );
    return grids.flatMap((grid) => {
      const { left, right } = grid.getBoundingClientRect();
      const gap = Number.parseFloat(getComputedStyle(grid).columnGap) || 0;
      const boxes = itemsOf(grid).map((item) => ({ name: item.textContent.slice(0, 40), ...edgesOf(item) }));
      return [...new Set(boxes.map(({ top }) => top))].flatMap((top) => {
        const line = boxes.filter((box) => box.top <= top + 1 && box.bottom > top + 1).sort((a, b) => a.left - b.left);
        const edges = [{ right: left - gap }, ...line, { left: right + gap }];
        return edges.slice(1).flatMap(({ left: begins = 0 }, i) => {
          const hole = begins - (edges[i]?.right ?? 0) - gap;
          return Math.abs(hole) > 1.5 ? [`${Math.round(hole)} px after ${line[i - 1]?.name ?? 'the edge'}`] : [];
        });
      });
    });

    function edgesOf(element: Element) {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { left, right, top, bottom };
    }
  });
}

/** Stories that lie over one another, and headlines and lines that reach out of their story, in words. */
export function overlapsIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const stories = [...document.querySelectorAll('main article')].map((article) => ({
      name: article.querySelector('h2, h3')?.textContent.slice(0, 40) ?? '',
      box: article.getBoundingClientRect(),
      texts: [...article.querySelectorAll('h2, h3, p, time')]
        .map((text) => text.getBoundingClientRect())
        .filter(({ height }) => height > 0),
    }));
    const over = stories.flatMap((a, i) =>
      stories
        .slice(i + 1)
        .filter(
          ({ box }) =>
            Math.min(box.right, a.box.right) - Math.max(box.left, a.box.left) > 1 &&
            Math.min(box.bottom, a.box.bottom) - Math.max(box.top, a.box.top) > 1,
        )
        .map((b) => `${a.name} lies over ${b.name}`),
    );
    const out = stories.filter(({ box, texts }) =>
      texts.some((text) => text.left < box.left - 1 || text.right > box.right + 1 || text.bottom > box.bottom + 1),
    );
    return [...over, ...out.map(({ name }) => `${name} reaches out of its story`)];
  });
}

/** Stories whose hairline lies at the border of what they stand in, where two lines look like a thick one, in words. */
export function doubleLinesIn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main :is(article, .cell)')].flatMap((story) => {
      const [own, around] = [getComputedStyle(story, '::after'), story.parentElement ?? story];
      if (own.content === 'none' || own.borderTopWidth === '0px') return [];
      if (getComputedStyle(around).borderTopWidth === '0px') return [];
      const distance =
        story.getBoundingClientRect().top + Number.parseFloat(own.top) - around.getBoundingClientRect().top;
      return Math.abs(distance) < 4 ? [`${distance} px over ${story.textContent.slice(0, 40)}`] : [];
    }),
  );
}

/** Stories whose hairline reaches out of the columns that they stand in, in words. A grid cuts off what is over its first row. */
export function overhangingLinesIn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main .grid')].flatMap((grid) => {
      const { left, right, top } = grid.getBoundingClientRect();
      return [...grid.querySelectorAll('article, .cell, .column')].flatMap((story) => {
        const line = getComputedStyle(story, '::after');
        const box = story.getBoundingClientRect();
        const [from, under] = [box.left + Number.parseFloat(line.left), box.top + Number.parseFloat(line.top)];
        const isSeen = line.content !== 'none' && line.borderTopWidth !== '0px' && under > top;
        const reach = Math.max(left - from, from + Number.parseFloat(line.width) - right);
        return isSeen && reach > 1 ? [`${Math.round(reach)} px over ${story.textContent.slice(0, 40)}`] : [];
      });
    }),
  );
}

/** How far the page is wider than the window, in CSS pixels. Less than 0 where a place for a scroll bar is kept. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Pictures of leads, seconds and heads that are far higher than wide, so that little of them is seen, in words. */
export function stripsIn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main :is(.lead, .second) .picture')].flatMap((picture) => {
      const { width, height } = picture.getBoundingClientRect();
      return height * 0.75 > width ? [`${Math.round(width)} × ${Math.round(height)}`] : [];
    }),
  );
}

/** Headlines that stand wholly in the window and lie under nothing. */
export function visibleHeadlines(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll('main article :is(h2, h3, li) a')].filter(
        (link) =>
          (link.closest('h2, h3, li')?.getBoundingClientRect().bottom ?? Infinity) <= window.innerHeight &&
          [...link.getClientRects()].every(({ left, right, top, bottom }) =>
            [left + 1, right - 1].every((x) => document.elementFromPoint(x, (top + bottom) / 2)?.closest('a') === link),
          ),
      ).length,
  );
}

/** Where each story stands on the page, by its id: its corner and size to the pixel. */
export async function placesOfStories(page: Page): Promise<Map<string, string>> {
  return new Map(
    await page.evaluate(() =>
      [...document.querySelectorAll('main article')].map((article): [string, string] => {
        const { left, top, width, height } = article.getBoundingClientRect();
        const place = [left, top + window.scrollY, width, height].map((pixels) => pixels.toFixed(1));
        return [article.querySelector('[data-panel]')?.getAttribute('data-panel') ?? '', place.join(' ')];
      }),
    ),
  );
}
