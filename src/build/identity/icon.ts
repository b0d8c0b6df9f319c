import { relative } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import { escapeHtml } from '../escapeHtml.ts';
import type { Settings } from '../settings.ts';
import { fileName } from './files.ts';
import { type OwnPicture, readOwnPicture } from './ownPicture.ts';

/** The icon of a paper. */
export interface Icon extends OwnPicture {
  /** Where the site has it, below its base. */
  file: string;
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
  if (own !== null && 'content' in own) return named(own);
  return title === usualTitle ? null : named(letterIcon(title));
}

function named(picture: OwnPicture): Icon {
  return { ...picture, file: fileName('icon', picture.content, picture.ending) };
}

/** The first letter of a title over a line, light on dark, as on the usual icon. */
function letterIcon(title: string): OwnPicture {
  const [first = ''] = /[\p{L}\p{N}]\p{M}*/u.exec(title) ?? Array.from(title);
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#17150f"/>' +
    '<text x="16" y="22" text-anchor="middle" font-family="Georgia,\'Noto Serif\',serif" font-weight="700" font-size="20" ' +
    `fill="#fbf9f4">${escapeHtml(first.toUpperCase())}</text>` +
    '<path d="M9 27.5h14" stroke="#f0907f" stroke-width="1.5"/></svg>';
  return { content: Buffer.from(svg), ending: 'svg', width: 32, height: 32 };
}

/** The media type of an icon. */
export function typeOf({ ending }: Icon): string {
  return `image/${ending.replace('svg', 'svg+xml').replace('jpg', 'jpeg')}`;
}
