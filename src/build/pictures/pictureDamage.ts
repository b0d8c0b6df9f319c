import { crc32 } from 'node:zlib';

/** The eight bytes that a PNG begins with (RFC 2083). */
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A chunk of a PNG has its length and name before its data, and a checksum behind it. */
const AROUND_DATA = 12;

const CUT_OFF = 'it is cut off';

/** What is wrong with the bytes of a PNG or a WebP, in words; null for nothing. The other formats have no checksums and no end. */
export function damageOf(content: Buffer): string | null {
  if (content.subarray(0, PNG.length).equals(PNG)) return damageOfPng(content);
  const isRiff = content.toString('latin1', 0, 4) === 'RIFF' && content.length >= 8;
  return isRiff && content.readUInt32LE(4) + 8 > content.length ? CUT_OFF : null;
}

function damageOfPng(content: Buffer): string | null {
  for (let at = PNG.length; at + AROUND_DATA <= content.length;) {
    const end = at + content.readUInt32BE(at) + AROUND_DATA;
    if (end > content.length) return CUT_OFF;
    const name = content.toString('latin1', at + 4, at + 8);
    if (isNeeded(name) && crc32(content.subarray(at + 4, end - 4)) !== content.readUInt32BE(end - 4))
      return 'it is damaged';
    if (name === 'IEND') return null;
    at = end;
  }
  return CUT_OFF;
}

/** Whether a chunk makes the picture: its name begins with a capital. Browsers pass over others that are damaged. */
function isNeeded(name: string): boolean {
  return name < 'a';
}
