import type { Renderer } from '@takumi-rs/core';
import { shorten } from '../../core/article.ts';

/** Characters of a text that are looked at, and that are drawn, at most. */
const MOST = { read: 2000, drawn: 300 } as const;

/** No font has this character, so each draws the box that stands for what it lacks. */
const IN_NO_FONT = '\u{10FFFD}';

/** Controls, halves of characters, what turns the direction of all that follows, and what belongs to emoji. */
const UNSEEN = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFE0F]+|(?<=\p{Extended_Pictographic}\uFE0F?)\u200D/gu;

/** Without such a character a word is another one. Accents that any letter may have are none. */
const SPELT = /[\p{L}\p{N}]|(?!\p{Script=Inherited})\p{M}/u;

/** Knows which texts the fonts can draw. */
export class Letters {
  readonly #renderer: Renderer;
  readonly #boxes: ReadonlySet<string>;
  /** What stands for a character; null: nothing can. */
  readonly #known = new Map<string, string | null>();

  private constructor(renderer: Renderer, boxes: ReadonlySet<string>) {
    this.#renderer = renderer;
    this.#boxes = boxes;
  }

  /** Of a renderer that has the fonts of these families. */
  static async of(renderer: Renderer, families: readonly string[]): Promise<Letters> {
    const boxes = await Promise.all(families.map((family) => outline(renderer, IN_NO_FONT, family)));
    return new Letters(renderer, new Set(boxes));
  }

  /** A text as it can be drawn, on one line, without signs that no font has, such as emoji. Null where a letter is in no font, or no letter is left. */
  async drawable(text: string): Promise<string | null> {
    const line = text.slice(0, MOST.read).replace(UNSEEN, ' ').normalize().replace(/\s+/gu, ' ').trim();
    let drawn = '';
    for (const character of shorten(line, MOST.drawn)) {
      const found = await this.#instead(character);
      if (found === null) return null;
      drawn += found;
    }
    return /[\p{L}\p{N}]/u.test(drawn) ? drawn.replace(/ {2,}/gu, ' ').trim() : null;
  }

  async #instead(character: string): Promise<string | null> {
    let found = this.#known.get(character);
    if (found === undefined) this.#known.set(character, (found = await this.#find(character)));
    return found;
  }

  /** The character, else its plainer form (`fi` for one letter that is both), else nothing for a sign. */
  async #find(character: string): Promise<string | null> {
    if (await this.#has(character)) return character;
    const plainer = character.normalize('NFKC');
    if (plainer !== character && (await this.#has(plainer))) return plainer;
    return SPELT.test(character) ? null : '';
  }

  async #has(characters: string): Promise<boolean> {
    const outlines = await Promise.all(Array.from(characters, (one) => outline(this.#renderer, one)));
    return outlines.every((one) => one === '' || !this.#boxes.has(one));
  }
}

/** The shape of a character, which is all that tells whether a font has it; "" for a blank. Without a family all fonts are asked. */
async function outline(renderer: Renderer, character: string, family?: string): Promise<string> {
  const svg = await renderer.renderSvg(
    { type: 'text', text: character, style: { fontSize: 20, ...(family !== undefined && { fontFamily: family }) } },
    { width: 100, height: 50 },
  );
  return Array.from(svg.matchAll(/ d="([^"]*)"/gu), ([, path]) => path).join();
}
