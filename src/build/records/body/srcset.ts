/** Pixels of the widest screen that a body is shown on: its column, twice as sharp. */
const WIDEST = 1280;

interface Candidate {
  address: string;
  /** In pixels. A picture "2x" counts as twice half the widest one. */
  width: number;
}

/**
 * The address in a `srcset` of the smallest picture that is sharp everywhere, else of the largest; null where there is none.
 * Format: https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
 */
export function smallestSharp(srcset: string): string | null {
  const found = candidatesIn(srcset).sort((a, b) => a.width - b.width);
  return (found.find(({ width }) => width >= WIDEST) ?? found.at(-1))?.address ?? null;
}

function candidatesIn(srcset: string): Candidate[] {
  const candidates: Candidate[] = [];
  const address = /[\s,]*(\S+)/gy;
  for (let match = address.exec(srcset); match !== null; match = address.exec(srcset)) {
    const written = match[1] ?? '';
    // A comma at the end of an address ends the candidate; other commas are part of it.
    const plain = withoutEndCommas(written);
    let descriptor = '';
    if (plain === written) {
      const end = endOfDescriptor(srcset, address.lastIndex);
      descriptor = srcset.slice(address.lastIndex, end).trim();
      address.lastIndex = end + 1;
    }
    if (plain !== '') candidates.push({ address: plain, width: widthOf(descriptor) });
  }
  return candidates;
}

function withoutEndCommas(text: string): string {
  let end = text.length;
  while (text[end - 1] === ',') end--;
  return text.slice(0, end);
}

function endOfDescriptor(srcset: string, from: number): number {
  const comma = srcset.indexOf(',', from);
  return comma === -1 ? srcset.length : comma;
}

function widthOf(descriptor: string): number {
  const [, value = '1', unit = 'x'] = /^(\d{1,5}(?:\.\d{1,3})?)([wx])(?=\s|$)/.exec(descriptor) ?? [];
  return unit === 'w' ? Number(value) : (Number(value) * WIDEST) / 2;
}
