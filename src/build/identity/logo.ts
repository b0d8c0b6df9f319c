import { relative } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { Settings } from '../settings.ts';
import { fileName } from './files.ts';
import { type OwnPicture, readOwnPicture } from './ownPicture.ts';

/** The logo that stands in the place of the title. */
export interface Logo {
  /** Where the site has it, below its base. */
  file: string;
  width: number;
  height: number;
  /** The file of the one for dark themes, below the site's base; null: it is the same. */
  dark: string | null;
  files: [path: string, content: Uint8Array][];
}

/** Reads the publisher's logo. Null where there is none that can be used. */
export function readLogo(
  { logo, seedsDir }: Pick<Settings, 'logo' | 'seedsDir'>,
  diagnostics: Diagnostic[],
): Logo | null {
  if (logo === null) return null;
  const read = (path: string, field: string, instead: string) => {
    const found = readOwnPicture(path);
    if ('content' in found) return found;
    diagnostics.push(diagnose('paper-file', { file: relative(seedsDir, path), field, ...found, instead }));
    return null;
  };
  const light = read(logo.light, 'logo', "the title's letters stand in");
  const dark =
    logo.dark === undefined || light === null ? null : read(logo.dark, 'logo.dark', 'the other one stands in');
  return light === null ? null : logoOf(light, dark);
}

function logoOf(light: OwnPicture, dark: OwnPicture | null): Logo {
  const pathOf = ({ content, ending }: OwnPicture) => fileName('logo', content, ending);
  const files = [light, dark].flatMap((one): Logo['files'] => (one === null ? [] : [[pathOf(one), one.content]]));
  const { width, height } = light;
  return { file: pathOf(light), width, height, dark: dark && pathOf(dark), files };
}

/** The rules of a logo: as high as the letters of the title are large. `base`: the site's base path. */
export function logoStyle(logo: Logo | null, base: string): string {
  if (logo === null) return '';
  const size =
    '.name img{display:block;block-size:1.1em;inline-size:auto;max-inline-size:100%;object-fit:contain;object-position:0;' +
    `aspect-ratio:${logo.width}/${logo.height}}`;
  if (logo.dark === null) return size;
  const dark = `.name img{content:url("${base}${logo.dark}")}`;
  return (
    `${size}@media(prefers-color-scheme:dark){:root:not([data-theme=light],[data-theme=sepia]) ${dark}}` +
    `:root[data-theme=dark] ${dark}`
  );
}
