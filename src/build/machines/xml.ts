import { escapeUTF8 } from 'entities/escape';
import { clean } from '../feeds/feedItems.ts';

/** An element of XML with a text, whatever that holds. */
export function textElement(name: string, text: string): string {
  return `<${name}>${escapeUTF8(clean(text))}</${name}>`;
}

/** A document of XML. `root`: the name of its element, with attributes. */
export function xmlDocument(root: string, lines: readonly string[]): string {
  const [name] = root.split(' ');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}>\n${lines.join('\n')}\n</${name}>\n`;
}
