/** Where the first screen of a rendered front page ends. */
const LAST_TAG = '</article>';

/** What stands behind the lead waits for its rules unseen: until a style sheet stands behind the reader. */
const HIDDEN = '#app:not(:has(~style)) :is([role=feed]>article~*,[role=feed]~*,footer){display:none}';

/**
 * The rules of a style sheet without which the first screen of `page`, the front page as HTML, would look
 * otherwise. What follows in the page is hidden until the whole sheet comes behind it, which repeats these rules and so
 * decides between any two.
 */
export function firstScreenSheet(sheet: string, page: string): string {
  const end = page.indexOf(LAST_TAG);
  const screen = end === -1 ? page : page.slice(0, end);
  const classes = classesIn(screen);
  return `${rulesFor(sheet.replace(/\/\*[^]*?\*\//g, ''), (selectors) => applies(selectors, classes, screen))}${HIDDEN}`;
}

function classesIn(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));
}

/** Whether one of the selectors may match with these classes alone, no pointer and no key. What `:not` holds is not asked; an attribute that `:has` asks for is looked for. */
function applies(selectors: string, classes: ReadonlySet<string>, screen: string): boolean {
  return selectors.replace(/:not\([^)]*\)/g, '').split(',').some((selector) =>
    !/:(hover|focus)/.test(selector)
    && [...selector.matchAll(/\.([a-z][\w-]*)/gi)].every(([, name = '']) => classes.has(name))
    && [...selector.matchAll(/:has\(>?\[([\w-]+)/g)].every(([, name = '']) => screen.includes(` ${name}=`)));
}

function rulesFor(sheet: string, isWanted: (selectors: string) => boolean): string {
  return rulesOf(sheet).map(({ prelude, block }) => {
    if (block === null) return `${prelude};`;
    if (/^@(media print|keyframes)/.test(prelude)) return '';
    if (!/^@(media|layer|container|supports)/.test(prelude)) return isWanted(prelude) ? `${prelude}{${block}}` : '';
    const inner = rulesFor(block, isWanted);
    return inner === '' ? '' : `${prelude}{${inner}}`;
  }).join('');
}

interface Rule {
  /** Selectors, or an at-rule's name and condition. */
  prelude: string;
  /** Null: an at-rule that is a statement. */
  block: string | null;
}

/** What begins or ends rules, and texts, which may hold the same marks. */
const MARK = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[{};]/g;

/** The rules of a sheet, or of an at-rule's block. */
function rulesOf(sheet: string): Rule[] {
  const rules: Rule[] = [];
  let [start, open, depth] = [0, 0, 0];
  for (const { 0: mark, index } of sheet.matchAll(MARK)) {
    if (mark === '{' && depth++ === 0) open = index;
    const ends = mark === '}' ? --depth === 0 : mark === ';' && depth === 0;
    if (!ends) continue;
    const preludeEnd = mark === '}' ? open : index;
    rules.push({ prelude: sheet.slice(start, preludeEnd).trim(), block: mark === '}' ? sheet.slice(open + 1, index) : null });
    start = index + 1;
  }
  return rules;
}
