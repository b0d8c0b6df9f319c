import type { Node, Renderer } from '@takumi-rs/core';
import { ICON_COLOURS, ICON_PICTURES, type IconPicture, isDeep } from '../identity/iconPictures.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { Identity } from '../identity/identity.ts';
import { newRenderer } from './drawer.ts';
import { addFonts, readOwnFonts } from './fonts.ts';
import { FOR_LARGE_TYPE } from './layout.ts';
import { Letters } from './letters.ts';

/** The icons of a letter as PNG, by the names of the usual ones. */
export type LetterIcons = ReadonlyMap<string, Uint8Array>;

/** What was drawn of a paper's icon, and why not. */
export interface DrawnIcons {
  /** Null: none are. */
  pictures: LetterIcons | null;
  diagnostics: Diagnostic[];
}

/** Draws the icon of a paper that is a letter of its title. `fontFiles`: the publisher's fonts. Rejects with a `Fault` where one of these is none. */
export async function drawIcons({ icon }: Pick<Identity, 'icon'>, fontFiles: readonly string[]): Promise<DrawnIcons> {
  const letter = icon?.letter ?? null;
  const drawn = letter === null ? null : await drawLetter(letter, fontFiles);
  if (drawn === null || !('reason' in drawn)) return { pictures: drawn, diagnostics: [] };
  return { pictures: null, diagnostics: [diagnose('setting-icon', { file: 'icon', ...drawn })] };
}

async function drawLetter(letter: string, fontFiles: readonly string[]): Promise<LetterIcons | { reason: string }> {
  const renderer = await newRenderer();
  if ('reason' in renderer) return renderer;
  const families = await addFonts(renderer, await readOwnFonts(fontFiles));
  const drawable = await (await Letters.of(renderer, families)).drawable(letter);
  return drawable === null ? { reason: `no font here has ${letter}` } : drawAll(renderer, drawable);
}

async function drawAll(renderer: Renderer, letter: string): Promise<LetterIcons> {
  const draw = async (picture: IconPicture) => [picture.file, await drawOne(renderer, letter, picture)] as const;
  return new Map(await Promise.all(ICON_PICTURES.map(draw)));
}

function drawOne(renderer: Renderer, letter: string, { pixels, scale }: IconPicture): Promise<Uint8Array> {
  return renderer.render(layoutOf(letter, pixels, scale), { width: pixels, height: pixels, format: 'png' });
}

/** The letter over a line, as in the drawing of the same icon, which is 32 units wide. */
function layoutOf(letter: string, pixels: number, scale: number | null): Node {
  const unit = (pixels / 32) * (scale ?? 1);
  return {
    type: 'container',
    style: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'center',
      justifyContent: 'flex-end',
      width: pixels,
      height: pixels,
      paddingBottom: pixels / 2 - 12.25 * unit,
      backgroundColor: ICON_COLOURS.ground,
      borderRadius: scale === null ? 6 * unit : 0,
    },
    children: [
      {
        type: 'text',
        text: letter,
        style: {
          marginBottom: isDeep(letter) ? 4 * unit : 0,
          fontSize: 20 * unit,
          lineHeight: 1,
          fontWeight: 700,
          fontVariationSettings: FOR_LARGE_TYPE,
          color: ICON_COLOURS.letter,
        },
      },
      { type: 'container', style: { width: 14 * unit, height: 1.5 * unit, backgroundColor: ICON_COLOURS.line } },
    ],
  };
}
