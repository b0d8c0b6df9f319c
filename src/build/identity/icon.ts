import { relative } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import { escapeHtml } from '../escapeHtml.ts';
import type { Settings } from '../settings.ts';
import { fileName } from './files.ts';
import { ICON_COLOURS, isDeep } from './iconPictures.ts';
import { type OwnPicture, readOwnPicture } from './ownPicture.ts';

/** The icon of a paper. */
export interface Icon extends OwnPicture {
  /** Where the site has it, below its base. */
  file: string;
  /** What it is drawn from; null: it is the publisher's own. */
  letter: string | null;
}

/** The publisher's icon, else one that is drawn from the title's letter. Null where the paper has the usual title, and with it the usual icons. */
export function readIcon(
  { icon, title, seedsDir }: Pick<Settings, 'icon' | 'title' | 'seedsDir'>,
  usualTitle: string,
  diagnostics: Diagnostic[],
): Icon | null {
  const own = icon === null ? null : readOwnPicture(icon);
  if (icon !== null && own !== null && 'reason' in own) {
    const about = { file: relative(seedsDir, icon), field: 'icon', ...own, instead: "the title's letter stands in" };
    diagnostics.push(diagnose('paper-file', about));
  }
  if (own !== null && 'content' in own) return named(own, null);
  return title === usualTitle ? null : letterIcon(letterOf(title));
}

function named(picture: OwnPicture, letter: string | null): Icon {
  return { ...picture, file: fileName('icon', picture.content, picture.ending), letter };
}

/** The first letter of a title, else its first sign. */
function letterOf(title: string): string {
  const [letter] = /[\p{L}\p{N}]\p{M}{0,3}/u.exec(title) ?? [];
  const [sign] = new Intl.Segmenter().segment(title);
  return (letter ?? sign?.segment ?? '').toUpperCase();
}

/** A letter over a line, light on dark, as on the usual icon. */
function letterIcon(letter: string): Icon {
  const { ground, letter: light, line } = ICON_COLOURS;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="${ground}"/>` +
    `<text x="16" y="${isDeep(letter) ? 18 : 22}" text-anchor="middle" font-family="Georgia,'Noto Serif',serif" font-weight="700" font-size="20" ` +
    `fill="${light}">${escapeHtml(letter)}</text>` +
    `<path d="M9 27.5h14" stroke="${line}" stroke-width="1.5"/></svg>`;
  return named({ content: Buffer.from(svg), ending: 'svg', width: 32, height: 32 }, letter);
}

/** The media type of an icon. */
export function typeOf({ ending }: Icon): string {
  return `image/${ending.replace('svg', 'svg+xml').replace('jpg', 'jpeg')}`;
}
