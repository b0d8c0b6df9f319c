import { attributeOf, type Element, elementsIn, type Parent, textOf } from './htmlTree.ts';

const HEADING = /^h[1-6]$/;

/**
 * The elements of one body that its own links lead to: those with the `id` or `name` of a link's fragment, else the heading
 * whose text makes that fragment. Their ids in the page begin with `body-`, so that none of them is an id of the page.
 */
export class Targets {
  readonly #ids = new Map<Element, string>();
  readonly #targets = new Map<string, Element>();
  readonly #plainIds = new Map<string, number>();

  constructor(body: Parent) {
    const wanted = fragmentsIn(body);
    if (wanted.size === 0) return;
    const named = namedIn(body);
    for (const fragment of wanted) {
      const target = named.get(fragment) ?? named.get(fragment.toLowerCase());
      if (target === undefined) continue;
      this.#targets.set(fragment, target);
      if (!this.#ids.has(target)) this.#ids.set(target, this.#newId(fragment));
    }
  }

  /** The element's id in the page; null where no link leads to it. */
  idOf(element: Element): string | null {
    return this.#ids.get(element) ?? null;
  }

  /** Where a link with this `href` leads in the page; null where it leads nowhere. */
  hrefOf(href: string): string | null {
    const target = this.#targets.get(fragmentOf(href));
    const id = target === undefined ? undefined : this.#ids.get(target);
    return id === undefined ? null : `#${id}`;
  }

  /** Fragments that differ in other characters only get numbers. */
  #newId(fragment: string): string {
    const plain = `body-${headingSlug(fragment)}`;
    const count = (this.#plainIds.get(plain) ?? 0) + 1;
    this.#plainIds.set(plain, count);
    return count === 1 ? plain : `${plain}.${count}`;
  }
}

/** The fragments of the links within a body. */
function fragmentsIn(body: Parent): Set<string> {
  const fragments = new Set<string>();
  for (const element of elementsIn(body)) {
    const href = /^(?:open-)?a$/.test(element.tagName) ? (attributeOf(element, 'href') ?? '').trim() : '';
    if (href.startsWith('#') && href.length > 1) fragments.add(fragmentOf(href));
  }
  return fragments;
}

function fragmentOf(href: string): string {
  const fragment = href.trim().slice(1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Elements by their `id` or `name`, and headings by their text. The first of a name counts. */
function namedIn(body: Parent): Map<string, Element> {
  const named = new Map<string, Element>();
  const headings = new Map<string, Element>();
  const add = (names: Map<string, Element>, name: string, element: Element) => {
    if (name !== '' && !names.has(name)) names.set(name, element);
  };
  const times = new Map<string, number>();
  for (const element of elementsIn(body)) {
    add(named, attributeOf(element, 'id') ?? '', element);
    if (/^(?:open-)?a$/.test(element.tagName)) add(named, attributeOf(element, 'name') ?? '', element);
    if (!HEADING.test(element.tagName)) continue;
    const name = headingSlug(textOf(element).trim());
    const before = times.get(name) ?? 0;
    times.set(name, before + 1);
    add(headings, before === 0 ? name : `${name}-${before}`, element);
  }
  for (const [name, element] of headings) add(named, name, element);
  return named;
}

/** The name that GitHub and most programs make of a heading: "What’s new?" is `whats-new`. */
export function headingSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
