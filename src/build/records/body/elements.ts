/** What is shown of an element of the record. */
export interface Shown {
  name: string;
  /** Whether it stands on lines of its own. */
  isBlock: boolean;
  /** The elements that it must stand in; null for any. */
  parents: readonly string[] | null;
}

const shownAs = new Map<string, Shown>();

function show(names: string, isBlock: boolean, parents: readonly string[] | null = null): void {
  for (const pair of names.split(' ')) {
    const [from = '', to = from] = pair.split('>');
    shownAs.set(from, { name: to, isBlock, parents });
  }
}

show('p blockquote ul ol dl pre table figure details div hr', true);
show('h1>h3 h2>h3 h3>h4 h4>h5 h5>h6 h6', true);
show('listing>pre xmp>pre menu>ul dir>ul', true);
show(
  'section>div article>div aside>div header>div footer>div main>div nav>div address>div center>div hgroup>div',
  true,
);
show('fieldset>div legend>div form>div search>div dialog>div', true);
show('b strong i em s strike>s del ins u sub sup small mark code tt>code kbd samp var abbr acronym>abbr', false);
show('cite q dfn time bdi bdo ruby br wbr', false);
show('li', true, ['ul', 'ol']);
show('dt dd', true, ['dl']);
show('caption thead tbody tfoot', true, ['table']);
show('tr', true, ['thead', 'tbody', 'tfoot']);
show('th td', true, ['tr']);
show('figcaption', true, ['figure']);
show('summary', true, ['details']);
show('rt rp', false, ['ruby']);

/** Null for an element of which only the content is shown. */
export function shownOf(name: string): Shown | null {
  return shownAs.get(name) ?? null;
}

/** Elements that are left out with their content. */
export const leftOut: ReadonlySet<string> = new Set([
  ...['script', 'style', 'template', 'svg', 'head', 'title', 'meta', 'link', 'base', 'frame', 'frameset'],
  ...['select', 'datalist', 'option', 'optgroup', 'textarea', 'keygen', 'area', 'col', 'colgroup'],
  ...['param', 'source', 'track', 'noembed', 'noframes', 'annotation', 'annotation-xml'],
]);

/** Parts of a table that hold nothing but other parts. */
export const tableParts: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr']);

/** What the element that is written stands in. */
export interface Inside {
  link: boolean;
  heading: boolean;
  paragraph: boolean;
  /** What stands in for scripts. */
  noscript: boolean;
  /** Quotes and lists in each other. */
  levels: number;
}

/** The name under which an element is written in `parent`. Null where only its content is. */
export function writtenName({ name, isBlock, parents }: Shown, parent: string, inside: Inside): string | null {
  if (isBlock && inside.paragraph) return null;
  if (isHeading(name) && inside.heading) return null;
  if (parents !== null && !parents.includes(parent)) return isBlock ? 'div' : null;
  return name === 'div' && parent === 'dl' ? null : name;
}

export function isHeading(name: string): boolean {
  return /^h[1-6]$/.test(name);
}

export function isCell(name: string): boolean {
  return name === 'td' || name === 'th';
}

/** Whether an element may stand in `parent`: parts of a table hold nothing but other parts. */
export function mayStandIn(parent: string, name: string): boolean {
  return !tableParts.has(parent) || shownOf(name)?.parents?.includes(parent) === true;
}
