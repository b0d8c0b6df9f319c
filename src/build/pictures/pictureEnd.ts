/** The eight bytes that a PNG begins with (RFC 2083). */
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A chunk of a PNG has its length and name before its data, and a checksum behind it. */
const AROUND_DATA = 12;

/** Whether the end of a PNG or a WebP is missing. The other formats don't say where they end. */
export function isCutOff(content: Buffer): boolean {
  if (content.subarray(0, PNG.length).equals(PNG)) return !hasLastChunk(content);
  const isRiff = content.toString('latin1', 0, 4) === 'RIFF' && content.length >= 8;
  return isRiff && content.readUInt32LE(4) + 8 > content.length;
}

function hasLastChunk(content: Buffer): boolean {
  for (let at = PNG.length; at + AROUND_DATA <= content.length;) {
    if (content.toString('latin1', at + 4, at + 8) === 'IEND') return true;
    at += content.readUInt32BE(at) + AROUND_DATA;
  }
  return false;
}
