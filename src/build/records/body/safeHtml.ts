import { escapeAttribute, escapeText } from 'entities/escape';
import { defaultTreeAdapter, serialize } from 'parse5';
import { shorten } from '../../../core/article.ts';
import type { Words } from '../../../core/words/english.ts';
import type { Report } from '../../diagnostics/report.ts';
import type { Repairs } from '../repairs.ts';
import type { BodyReferences } from '../bodyReferences.ts';
import { linkedRecord } from '../dialects/recordLink.ts';
import type { BodyLimits } from './bodyLimits.ts';
import { isBlank, isEmpty, wordsFor } from './blank.ts';
import { tidyBreaks } from './tidyBreaks.ts';
import { contactAddress, isContact } from './contactAddress.ts';
import { checkboxAttributes, soundAttributes } from './controls.ts';
import {
  apart,
  type Attribute,
  careful,
  endnotes,
  isPixel,
  keptAttributes,
  textAttributes,
  attributeText,
  sizeOf,
} from './attributes.ts';
import { type Inside, isCell, isHeading, leftOut, mayStandIn, shownOf, tableParts, writtenName } from './elements.ts';
import {
  attributeOf,
  type Element,
  isElement,
  isForeign,
  isText,
  elementName,
  newElement,
  type Node,
  type Parent,
  textOf,
} from './htmlTree.ts';
import { embeddedIn, embedding, embedName, isFrame, mediaKind, pictureAddresses, watchAddress } from './media.ts';
import type { Targets } from './targets.ts';

/** Characters of `&nbsp;`. */
const LONGEST_ESCAPE = 6;

/**
 * Writes a tree of HTML anew, with elements that are known to be harmless. A parser makes the same tree of the result: no
 * block stands in a paragraph, no link in a link, no part of a table outside of one.
 */
export class SafeHtml {
  readonly #root = defaultTreeAdapter.createDocumentFragment();
  readonly #pictures = new Set<string>();
  readonly #targets: Targets;
  readonly #limits: BodyLimits;
  readonly #repairs: Repairs;
  readonly #report: Report;
  readonly #references: BodyReferences | null;
  readonly #words: Words['body'];
  /** The last text of the record that was to be written. */
  #lastText = '';
  /** Whether the limit is reached. Nothing is written after that. */
  #isFull = false;

  constructor(
    targets: Targets,
    limits: BodyLimits,
    repairs: Repairs,
    { report, references, words }: { report: Report; references: BodyReferences | null; words: Words['body'] },
  ) {
    this.#targets = targets;
    this.#limits = limits;
    this.#repairs = repairs;
    this.#report = report;
    this.#references = references;
    this.#words = words;
  }

  /** The children of `body` as HTML. An ellipsis ends it where something is cut: here, or before if `isCut` says so. */
  write(body: Parent, isCut: boolean): string {
    this.#content(body, this.#root, { link: false, heading: false, paragraph: false, noscript: false, levels: 0 });
    const html = serialize(this.#root).trim();
    return html !== '' && (isCut || this.#isFull) ? `${html}\n<p>…</p>` : html;
  }

  #content(from: Parent, into: Parent, inside: Inside): void {
    for (const node of from.childNodes) {
      if (this.#isFull) return;
      this.#node(node, into, inside);
    }
  }

  #node(node: Node, into: Parent, inside: Inside): void {
    if (isText(node)) this.#text(node.value, into);
    else if (isElement(node)) this.#element(node, into, inside);
  }

  #text(text: string, into: Parent): void {
    const name = elementName(into);
    if (tableParts.has(name)) return;
    const lines = text.replace(/\r\n?/g, '\n');
    // A parser takes a line end at the start of `pre` for a part of the markup.
    const shown = name === 'pre' && into.childNodes.length === 0 ? lines.replace(/^\n+/, '') : lines;
    if (shown === '' || this.#isFull) return;
    const left = this.#limits.left('html');
    this.#lastText = shown;
    const fitting = this.#fits(escapeText(shown).length) ? shown : shorten(shown, left / LONGEST_ESCAPE);
    defaultTreeAdapter.insertText(into, fitting);
  }

  #element(element: Element, into: Parent, inside: Inside): void {
    this.#reportHandlers(element);
    const name = element.tagName.replace(/^(?:open|amp)-/, '');
    if (leftOut.has(name) || !mayStandIn(elementName(into), name)) return;
    if (name === 'a') this.#link(element, into, inside);
    else if (name === 'img' || name === 'anim') this.#picture(element, [], into, inside);
    else if (name === 'picture') this.#pictureOfSources(element, into, inside);
    else if (embedding.has(name)) this.#embedded(element, into, inside);
    else if (name === 'input') this.#checkbox(element, into);
    else if (name === 'noscript') this.#content(element, into, { ...inside, noscript: true });
    else this.#plain(element, name, into, inside);
  }

  /** An element with text in it, or its content alone where it may not stand. */
  #plain(element: Element, name: string, into: Parent, inside: Inside): void {
    const shown = isForeign(element) ? null : shownOf(name);
    const written = shown === null ? null : writtenName(shown, elementName(into), inside);
    const isLevel = /^(?:blockquote|[uod]l)$/.test(written ?? '');
    const levels = inside.levels + (isLevel ? 1 : 0);
    if (written === null || !this.#limits.allows('levels', levels, () => textOf(element))) {
      const space = shown?.isBlock === true ? ' ' : '';
      this.#text(space, into);
      this.#content(element, this.#targetOf(element, into), inside);
      this.#text(space, into);
      return;
    }
    if (isCell(written) && !this.#limits.takes('cells', 1, () => textOf(element))) return;
    if (written === 'tr' && this.#limits.left('cells') === 0) return this.#limits.exceed('cells', textOf(element));
    const isNotes = /(?:^|\s)footnotes(?:\s|$)/.test(attributeOf(element, 'class') ?? '') && written === 'div';
    const attributes = [
      ...this.#idOf(element),
      ...(isNotes ? endnotes(this.#words.footnotes) : keptAttributes(element, written)),
    ];
    const copy = this.#add(isNotes ? 'section' : written, attributes, into);
    this.#content(element, copy, {
      ...inside,
      levels,
      paragraph: inside.paragraph || written === 'p',
      heading: inside.heading || isHeading(written),
    });
    if (shown?.isBlock === true) tidyBreaks(copy);
    if (written === 'p' && isBlank(copy)) defaultTreeAdapter.detachNode(copy);
  }

  #link(element: Element, into: Parent, inside: Inside): void {
    const href = inside.link ? null : this.#counted(element, this.#linkTo(attributeOf(element, 'href') ?? ''));
    if (href === null) return this.#content(element, this.#targetOf(element, into), inside);
    const attributes = [...this.#idOf(element), ...href, ...textAttributes(element, ['title', 'aria-label'])];
    const link = this.#add('a', attributes, into);
    this.#content(element, link, { ...inside, link: true });
    if (!isEmpty(link)) return;
    const words = wordsFor(element);
    if (words !== '') return this.#text(words, link);
    defaultTreeAdapter.detachNode(link);
    this.#targetOf(element, into);
  }

  /** The attributes of a link, if the body may hold one more. */
  #counted(element: Element, href: Attribute[] | null): Attribute[] | null {
    return href !== null && this.#limits.takes('links', 1, () => textOf(element)) ? href : null;
  }

  #linkTo(href: string): Attribute[] | null {
    if (href.trim().startsWith('#')) {
      const place = this.#targets.hrefOf(href);
      return place === null ? null : [{ name: 'href', value: place }];
    }
    const record =
      linkedRecord(href) ?? (isContact(href) || this.#references === null ? null : this.#repairs.ownPath(href));
    if (record !== null)
      return this.#references === null ? null : [{ name: 'href', value: this.#references.placeholderOf(record) }];
    if (!isContact(href)) return apart(this.#repairs.link('body', href));
    const contact = contactAddress(href);
    if (contact === null) this.#report('address-unsafe', { field: 'body', received: href });
    return contact === null ? null : [{ name: 'href', value: contact }];
  }

  #pictureOfSources(element: Element, into: Parent, inside: Inside): void {
    const isSource = (node: Node): node is Element => isElement(node) && node.tagName === 'source';
    const isImage = (node: Node): node is Element => isElement(node) && node.tagName === 'img';
    const image = element.childNodes.find(isImage) ?? element;
    if (image !== element) this.#reportHandlers(image);
    this.#picture(image, element.childNodes.filter(isSource), into, inside);
    for (const node of element.childNodes) if (node !== image) this.#node(node, into, inside);
  }

  #picture(element: Element, sources: readonly Element[], into: Parent, inside: Inside): void {
    const { addresses, isLazy } = pictureAddresses(element, sources);
    if (isPixel(element)) return this.#reportPixel(addresses[0] ?? '');
    const address = firstOf(addresses, (one) => this.#addressOf(one));
    if (address === null || ((isLazy || inside.noscript) && this.#pictures.has(address))) return;
    this.#addPicture(address, element, into);
  }

  /** The address of a picture, or what stands for one that may be a file of the folder. */
  #addressOf(received: string): string | null {
    const own = this.#references?.pictures.placeholderOf(received, this.#repairs.completedImage(received)) ?? null;
    return own ?? this.#repairs.image('body', received);
  }

  #addPicture(address: string, element: Element, into: Parent): void {
    if (!this.#limits.takes('pictures', 1, () => attributeOf(element, 'src') ?? address)) return;
    this.#pictures.add(address);
    const alt = { name: 'alt', value: attributeText(attributeOf(element, 'alt') ?? '') };
    const attributes = [...this.#idOf(element), { name: 'src', value: address }, alt];
    this.#add('img', [...attributes, ...sizeOf(element), ...textAttributes(element, ['title']), ...careful], into);
  }

  /** A player, sound, video or other page as a link to it. */
  #embedded(element: Element, into: Parent, inside: Inside): void {
    const { addresses, player } = embeddedIn(element);
    if (isPixel(element)) return this.#reportPixel(addresses[0] ?? '');
    const address =
      player === null ? firstOf(addresses, (one) => this.#repairs.link('body', one)) : watchAddress(player);
    const kind = address === null || player !== null ? null : mediaKind(element, address);
    if (kind === 'page' || (addresses.length === 0 && isFrame(element)))
      this.#report('embed-unknown', { field: 'body', received: addresses[0] ?? '' });
    if (address === null) return isFrame(element) ? undefined : this.#content(element, into, inside);
    if (kind === 'picture') return this.#addPicture(address, element, into);
    if (kind === 'sound' && !inside.link && address.startsWith('https:')) this.#addSound(address, element, into);
    const href = inside.link ? null : this.#counted(element, apart(address));
    const link = href === null ? into : this.#add('a', [...this.#idOf(element), ...href], into);
    const poster = this.#repairs.image('body', attributeOf(element, 'poster') ?? '');
    if (poster !== null) this.#addPicture(poster, element, link);
    this.#text(embedName(element, player, kind, address, this.#words), link);
    if (element.tagName === 'open-iframe') this.#content(element, into, inside);
  }

  #addSound(address: string, element: Element, into: Parent): void {
    const name = embedName(element, null, 'sound', address, this.#words);
    this.#add('audio', soundAttributes(address, name), into);
  }

  #checkbox(element: Element, into: Parent): void {
    const attributes = checkboxAttributes(element, this.#words);
    if (attributes !== null) this.#add('input', attributes, into);
  }

  #idOf(element: Element): Attribute[] {
    const id = this.#targets.idOf(element);
    return id === null ? [] : [{ name: 'id', value: id }];
  }

  /** Where the content of an element goes that is not written itself: a link may lead to it. */
  #targetOf(element: Element, into: Parent): Parent {
    const id = this.#idOf(element);
    return id.length === 0 ? into : this.#add('span', id, into);
  }

  #add(name: string, attributes: Attribute[], into: Parent): Element {
    const element = newElement(name, attributes);
    if (this.#fits(lengthOf(element))) defaultTreeAdapter.appendChild(into, element);
    return element;
  }

  /** Whether so many characters of HTML may be written; they are counted. If not, nothing may be any more. */
  #fits(length: number): boolean {
    this.#isFull ||= !this.#limits.takes('html', length, () => this.#lastText);
    return !this.#isFull;
  }

  #reportHandlers(element: Element): void {
    for (const { name, value } of element.attrs) {
      if (/^on[a-z]/.test(name)) this.#report('html-dropped', { field: 'body', received: `${name}="${value}"` });
    }
  }

  #reportPixel(address: string): void {
    this.#report('repaired', { field: 'body', kind: 'picture to count readers left out', before: address, after: '' });
  }
}

/** How many characters the tags of an element have. */
function lengthOf({ tagName, attrs }: Element): number {
  return attrs.reduce(
    (sum, { name, value }) => sum + name.length + escapeAttribute(value).length + ' =""'.length,
    2 * tagName.length + '<></>'.length,
  );
}

/** The first result that is not null. */
function firstOf<Value, Result>(values: readonly Value[], toResult: (value: Value) => Result | null): Result | null {
  for (const value of values) {
    const result = toResult(value);
    if (result !== null) return result;
  }
  return null;
}
