import type { Node, Renderer } from '@takumi-rs/core';
import { Fault, USAGE_FAULTY } from '../faults.ts';
import { addFonts, type OwnFont } from './fonts.ts';
import {
  type Colours,
  HEADLINE,
  headline,
  LAST_SETTING,
  layout,
  PREVIEW,
  type Setting,
  SETTINGS,
  type Texts,
} from './layout.ts';
import { Letters } from './letters.ts';

/** What a preview is to say. */
export interface Said {
  /** The paper's name; null: it is the headline. */
  paper: string | null;
  headline: string;
  source: string | null;
}

/** Pixels. Sums of widths are not exact. */
const TOLERANCE = 1;

/** Draws previews. */
export class Drawer {
  readonly #renderer: Renderer;
  readonly #letters: Letters;

  private constructor(renderer: Renderer, letters: Letters) {
    this.#renderer = renderer;
    this.#letters = letters;
  }

  /** Loads the renderer and the fonts. Rejects with a `Fault` where the renderer does not run on this system, or where a font is none. */
  static async open(own: readonly OwnFont[] = []): Promise<Drawer> {
    const renderer = await newRenderer();
    if ('reason' in renderer) throw notHere(renderer.reason);
    return new Drawer(renderer, await Letters.of(renderer, await addFonts(renderer, own)));
  }

  /** What can be drawn of what a preview is to say. The source stands in for a headline that can't be drawn; null: neither can. */
  async drawable(said: Said): Promise<Texts | null> {
    const [paper, title, source] = await Promise.all([
      this.#drawable(said.paper),
      this.#drawable(said.headline),
      this.#drawable(said.source),
    ]);
    if (title === null && source === null) return null;
    const headline = title ?? source ?? '';
    const initial = initialOf(said.paper === null ? headline : (source ?? headline));
    return { paper, headline, hasHeadline: title !== null, source: title === null ? null : source, initial };
  }

  /** A PNG. The same texts and colours give the same bytes. */
  async draw(texts: Texts, colours: Colours): Promise<Uint8Array> {
    const node = layout(texts, colours, await this.#settingOf(texts.headline));
    return this.#renderer.render(node, { ...PREVIEW, format: 'png' });
  }

  async #drawable(text: string | null): Promise<string | null> {
    return text === null ? null : this.#letters.drawable(text);
  }

  async #settingOf(text: string): Promise<Setting> {
    for (const setting of SETTINGS) if (await this.#fits(headline(text, setting))) return setting;
    return LAST_SETTING;
  }

  async #fits(node: Node): Promise<boolean> {
    const { height, runs } = await this.#renderer.measure({ ...node, style: { ...node.style, lineClamp: 'none' } });
    const isInside = ({ x, width }: (typeof runs)[number]) =>
      x >= -TOLERANCE && x + width <= HEADLINE.width + TOLERANCE;
    return height <= HEADLINE.height && runs.every(isInside);
  }
}

function initialOf(text: string): string {
  const [initial = ''] = /[\p{L}\p{N}]\p{M}*/u.exec(text) ?? [];
  return initial.toUpperCase();
}

/** A renderer without fonts, or why there is none on this system. */
export async function newRenderer(): Promise<Renderer | { reason: string }> {
  try {
    const { Renderer } = await import('@takumi-rs/core');
    return new Renderer();
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

function notHere(reason: string): Fault {
  return new Fault(
    `PREVIEWS: they can't be drawn on this system (${reason}). Install the packages anew, or set PREVIEWS=own.`,
    USAGE_FAULTY,
  );
}
