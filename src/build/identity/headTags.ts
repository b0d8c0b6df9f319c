import { parse, serializeOuter } from 'parse5';
import { contentHash } from '../contentHash.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import { attributeOf, type Element, elementsIn, isElement, isText, textOf } from '../records/body/htmlTree.ts';
import type { Settings } from '../settings.ts';

/** What a page may have beside what is its own: sources as a content security policy writes them. */
export type Allowance = Record<'scripts' | 'styles' | 'fonts' | 'connections' | 'frames', readonly string[]>;

/** Of a paper without tags of its own. */
const NOTHING_ALLOWED: Allowance = { scripts: [], styles: [], fonts: [], connections: [], frames: [] };

/** The publisher's tags for the head, as HTML that opens and closes nothing else, and what the page may have. */
export interface HeadTags {
  html: string;
  allowance: Allowance;
  /** Whether scripts of other sites may run. Then texts may become code without the app's policy. */
  trustsScripts: boolean;
}

/** Of a page with nothing added. */
export const NO_TAGS: HeadTags = { html: '', allowance: NOTHING_ALLOWED, trustsScripts: false };

/** What may stand in a head. A browser ends the head before anything else. */
const HEAD_ELEMENTS: ReadonlySet<string> = new Set(['script', 'style', 'link', 'meta', 'noscript']);

/** Reads the publisher's tags. What the policy of the page would block is a diagnostic; so is that foreign scripts are allowed. */
export function readHeadTags({ head, allow }: Pick<Settings, 'head' | 'allow'>, diagnostics: Diagnostic[]): HeadTags {
  const allowed: Allowance = { ...NOTHING_ALLOWED, ...allow };
  const tags = head.flatMap((html, place) => tagsIn(html, `head.${place}`, diagnostics));
  for (const { place, element } of tags)
    for (const reason of blocksIn(element, allowed))
      diagnostics.push(diagnose('setting-blocked', { file: place, received: `<${element.tagName}>`, reason }));
  const trustsScripts = allowed.scripts.length > 0;
  if (trustsScripts) diagnostics.push(diagnose('setting-trust', { file: 'allow.scripts' }));
  const allowance = {
    ...allowed,
    scripts: [...allowed.scripts, ...hashesOf(tags, isInlineScript)],
    styles: [...allowed.styles, ...hashesOf(tags, ({ tagName }) => tagName === 'style')],
  };
  return { html: tags.map(({ element }) => serializeOuter(element)).join(''), allowance, trustsScripts };
}

interface Tag {
  place: string;
  element: Element;
}

/** The elements of a snippet as a browser makes them in a head. Others are left out, with a diagnostic. */
function tagsIn(html: string, place: string, diagnostics: Diagnostic[]): Tag[] {
  const page = parse(`<!doctype html><head>${html.replace(/\r\n?/g, '\n')}`, { scriptingEnabled: false });
  const [root] = page.childNodes.filter(isElement);
  const [head, body] = root?.childNodes.filter(isElement) ?? [];
  const elements = head?.childNodes.filter(isElement) ?? [];
  const [other] = [...elements.filter(({ tagName }) => !HEAD_ELEMENTS.has(tagName)), ...(body?.childNodes ?? [])].map(
    (node) => (isElement(node) ? `<${node.tagName}>` : isText(node) ? node.value : ''),
  );
  if (other !== undefined && other.trim() !== '') {
    const reason = 'it cannot stand in the head of a page; left out, with what follows it';
    diagnostics.push(diagnose('setting-blocked', { file: place, received: other, reason }));
  }
  return elements.filter(({ tagName }) => HEAD_ELEMENTS.has(tagName)).map((element) => ({ place, element }));
}

/** What the policy of the page blocks of an element, and what would allow it. */
function* blocksIn(element: Element, allowed: Allowance): Generator<string> {
  const wanted = wantedBy(element);
  if (wanted !== null && !isAllowed(wanted.address, allowed[wanted.by]))
    yield `the page may not load ${wanted.address}; name its origin: allow.${wanted.by}`;
  for (const { name } of [element, ...elementsIn(element)].flatMap(({ attrs }) => attrs))
    if (/^on|^style$/.test(name)) yield `the page runs no code in an attribute: ${name}; put it into an element`;
  if (isInlineScript(element))
    for (const origin of originsIn(textOf(element)))
      if (!Object.values(allowed).some((origins) => isAllowed(origin, origins)))
        yield `its code names ${origin}, which the page may not ask for anything; name it in allow`;
}

/** The address that an element loads, and which list must name it. */
function wantedBy(element: Element): { address: string; by: 'scripts' | 'styles' } | null {
  const script = element.tagName === 'script' ? attributeOf(element, 'src') : null;
  const isSheet = element.tagName === 'link' && /\bstylesheet\b/i.test(attributeOf(element, 'rel') ?? '');
  const sheet = isSheet ? attributeOf(element, 'href') : null;
  if (script !== null) return { address: script, by: 'scripts' };
  return sheet === null ? null : { address: sheet, by: 'styles' };
}

/** Whether an address is one of the site, or of a host that is named. `https://*.a.example` names all hosts below it. */
function isAllowed(address: string, origins: readonly string[]): boolean {
  const own = 'https://site.example';
  const url = URL.canParse(address, own) ? new URL(address, own) : null;
  if (url === null) return false;
  return (
    url.origin === own ||
    origins.some((origin) => {
      const [start = '', end] = origin.split('*', 2);
      return end === undefined ? url.origin === origin : url.origin.startsWith(start) && url.origin.endsWith(end);
    })
  );
}

function originsIn(code: string): Set<string> {
  return new Set(
    [...code.matchAll(/(?:https?:)?\/\/[a-z\d-]+(?:\.[a-z\d-]+)+/gi)].map(([found]) =>
      found.replace(/^(?:http:)?\/\//, 'https://').toLowerCase(),
    ),
  );
}

function isInlineScript(element: Element): boolean {
  const type = attributeOf(element, 'type') ?? '';
  return (
    element.tagName === 'script' &&
    attributeOf(element, 'src') === null &&
    /^(?:module|(?:text|application)\/javascript)?$/i.test(type.trim())
  );
}

function hashesOf(tags: readonly Tag[], isInline: (element: Element) => boolean): string[] {
  return tags
    .filter(({ element }) => isInline(element))
    .map(({ element }) => `'sha256-${contentHash(textOf(element), 'base64')}'`);
}
