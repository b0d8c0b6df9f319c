import { relative } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { Settings } from '../settings.ts';
import { fileName } from './files.ts';
import { type OwnPicture, readOwnPicture } from './ownPicture.ts';

/** The picture of the paper in previews of its pages. */
export interface PaperPicture extends OwnPicture {
  /** Where the site has it, below its base. */
  file: string;
}

/** Formats that programs draw previews of. */
const SHOWN = new Set(['png', 'jpg', 'webp', 'gif']);

/** Reads the paper's picture. Null where there is none that can be used, or where the site has no address to name it by. */
export function readPaperPicture(
  { picture, siteUrl, seedsDir }: Pick<Settings, 'picture' | 'siteUrl' | 'seedsDir'>,
  diagnostics: Diagnostic[],
): PaperPicture | null {
  if (picture === null || siteUrl === null) return null;
  const read = readShown(picture);
  if ('content' in read) return { ...read, file: fileName('picture', read.content, read.ending) };
  const about = { file: relative(seedsDir, picture), field: 'picture', ...read, instead: 'previews do without' };
  diagnostics.push(diagnose('paper-file', about));
  return null;
}

function readShown(file: string): OwnPicture | { reason: string } {
  const read = readOwnPicture(file);
  return 'reason' in read || SHOWN.has(read.ending) ? read : { reason: 'previews show PNG, JPEG, WebP and GIF only' };
}
