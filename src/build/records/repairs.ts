import { parseUrl, resolveAddress, safeAddress, upgradeToHttps } from '../../core/address.ts';
import { LONGEST_ADDRESS } from '../../core/limits.ts';
import { shortAddress } from '../../core/recordValue.ts';
import { redirectTarget } from '../../core/redirectors.ts';
import { decodeAddress } from '../../core/repair/entities.ts';
import { mendMojibake } from '../../core/repair/mojibake.ts';
import { repairText, type TextRepair } from '../../core/repair/text.ts';
import { withoutTracking } from '../../core/tracking.ts';
import type { Report } from '../diagnostics/report.ts';

const repairNames: Record<TextRepair, string> = {
  entities: 'HTML entities decoded',
  mojibake: 'mojibake undone',
  controls: 'control characters replaced',
  whitespace: 'white space tidied',
};

/** A link or a picture of Markdown that leads to the web. */
const MARKDOWN_LINK = /!?\[([^\][\n]{1,300})\]\((?:https?:\/\/|mailto:)[^()\s]{1,2000}\)/gi;

/** Characters to show before and after the start of a repair. */
const AROUND = 24;

/** Repairs the values of one record. Each change is reported with its field, before and after. */
export class Repairs {
  readonly #domain: string | null;
  readonly #report: Report;
  readonly #page: string | null;

  /** Relative addresses are completed with `page`, the address of the text that they stand in, else with `domain`. */
  constructor(domain: string | null, report: Report, page: string | null = null) {
    this.#domain = domain;
    this.#report = report;
    this.#page = page;
  }

  /** Text as it should read; null for text that is blank. */
  text(field: string, text: string | null): string | null {
    if (text === null) return null;
    if (text.includes('\0')) this.#report('text-nul', { field });
    const repaired = repairText(text);
    if (repaired.isLeft) this.#leave(field, text);
    if (repaired.repairs.length > 0 && repaired.text !== text.trim()) {
      this.#log(field, repaired.repairs.map((repair) => repairNames[repair]).join(', '), text, repaired.text);
    }
    return repaired.text === '' ? null : repaired.text;
  }

  /** The same of a text that is no Markdown. A link that is written as Markdown has its words alone. */
  prose(field: string, text: string | null): string | null {
    const read = this.text(field, text);
    if (read === null) return null;
    const words = read.replace(MARKDOWN_LINK, '$1');
    if (words !== read) this.#log(field, 'Markdown link left out', read, words);
    return words.trim() === '' ? null : words;
  }

  /** The Markdown of a body with its mojibake undone. Its white space and entities have a meaning, so they stay. */
  body(markdown: string): string {
    const mended = mendMojibake(markdown);
    if (mended.isLeft) this.#leave('body', markdown);
    if (mended.text !== markdown) this.#log('body', repairNames.mojibake, markdown, mended.text);
    return mended.text;
  }

  /** Every text that is not blank, each once. */
  texts(field: string, texts: readonly string[]): string[] {
    return [...new Set(texts.map((text, i) => this.text(`${field}.${i}`, text)).filter((text) => text !== null))];
  }

  /**
   * The address that a link leads to, absolute and safe, without redirectors and tracking parameters. Null, with a report,
   * for one that is no web page.
   */
  link(field: string, text: string | null): string | null {
    const address = this.address(field, text);
    if (address === null) return null;
    const target = redirectTarget(address);
    if (target !== address) this.#log(field, 'redirector unwrapped', address, target);
    return withoutTracking(target);
  }

  /** An address as the record gives it, absolute, safe and not too long; null, with a report, for any other. */
  address(field: string, text: string | null): string | null {
    if (text === null || text.trim() === '') return null;
    if (text.length > LONGEST_ADDRESS) return this.#refuseLong(field, text);
    const decoded = decodeAddress(text);
    const address = resolveAddress(this.#onPage(decoded), this.#domain);
    // Letters of other alphabets take nine characters each.
    if (address !== null && address.length > LONGEST_ADDRESS) return this.#refuseLong(field, text);
    if (address === null) this.#refuse(field, text);
    else if (decoded !== text) this.#log(field, repairNames.entities, text, address);
    else if (address !== text && safeAddress(text) === null)
      this.#log(field, 'relative address completed', text, address);
    return address;
  }

  /** The address of an image: by `https:`. */
  image(field: string, text: string): string | null {
    const address = this.address(field, text);
    if (address === null) return null;
    const secure = upgradeToHttps(address);
    if (secure !== address) this.#log(field, 'http: upgraded', address, secure);
    return secure;
  }

  /** A relative address of an image, completed without a report; null where it can't be. */
  completedImage(text: string): string | null {
    const address = resolveAddress(this.#onPage(decodeAddress(text)), this.#domain);
    return address === null || address.length > LONGEST_ADDRESS ? null : upgradeToHttps(address);
  }

  /** The path to a page of the publisher's own site that an address may be; null where another site completes it. */
  ownPath(address: string): string | null {
    if (this.#domain !== null || this.#page !== null || hasScheme(address)) return null;
    const path = decodeAddress(address)
      .trim()
      .replace(/[?#].*$/s, '');
    const ending = /\.([a-z][a-z\d]{0,4})\/?$/i.exec(path)?.[1] ?? 'md';
    return path === '' || /^(?:[/\\]{2}|www\.)/i.test(path) || !/^(?:mdx?|markdown|html?)$/i.test(ending) ? null : path;
  }

  /** Reports damage that stays. */
  #leave(field: string, text: string): void {
    this.#report('mojibake-left', { field, received: excerptAt(text, text.search(/[^\0-\x7f]/u)) });
  }

  /** A relative address as it is meant on the page. `//host/…` and `www.host/…` are not relative. */
  #onPage(text: string): string {
    if (this.#page === null || hasScheme(text) || /^\s*(?:[/\\]{2}|www\.|#)/i.test(text)) return text;
    return parseUrl(text.trim(), this.#page)?.href ?? text;
  }

  #refuse(field: string, received: string): void {
    const relative = !hasScheme(received) && this.#domain === null;
    this.#report(relative ? 'address-relative' : 'address-unsafe', { field, received });
  }

  #refuseLong(field: string, received: string): null {
    this.#report('value-dropped', { field, expected: shortAddress, received });
    return null;
  }

  #log(field: string, kind: string, before: string, after: string): void {
    let same = 0;
    while (same < before.length && before[same] === after[same]) same++;
    this.#report('repaired', { field, kind, before: excerptAt(before, same), after: excerptAt(after, same) });
  }
}

function hasScheme(address: string): boolean {
  return /^\s*[a-z][a-z\d+.-]*:/i.test(address.replace(/[\t\n\r]/g, ''));
}

/** The part of a text around a position, so that a repair deep in a long text can be seen. */
function excerptAt(text: string, position: number): string {
  const start = Math.max(0, position - AROUND);
  return `${start > 0 ? '…' : ''}${text.slice(start, position + AROUND)}${position + AROUND < text.length ? '…' : ''}`;
}
