import { BodyPictures } from '../pictures/bodyPictures.ts';
import { recordLink } from './dialects/recordLink.ts';
import { isMdxName } from './recordName.ts';

/** A link in the text of a record to another record. */
export interface BodyLink {
  /** The record's name, path or title, as the text has it. */
  name: string;
}

/** What the text of one record refers to in the folder. What is there is not known while a record is read. */
export class BodyReferences {
  readonly pictures: BodyPictures;
  readonly links: BodyLink[] = [];
  /** Whether the text is MDX. */
  readonly isMdx: boolean;
  readonly #positions = new Map<string, number>();

  /** `file`: the record. */
  constructor(file: string) {
    this.pictures = new BodyPictures(file);
    this.isMdx = isMdxName(file);
  }

  /** The address that stands for a link to a record until `settleLinks`. */
  placeholderOf(name: string): string {
    const position = this.#positions.get(name) ?? this.links.push({ name }) - 1;
    this.#positions.set(name, position);
    return recordLink(`${position}`);
  }
}

/** Such a link, as `SafeHtml` writes it. There is no link in a link. */
const LINK = /<a((?: [\w-]+="[^"]*")*?) href="record:(\d+)"((?: [\w-]+="[^"]*")*)>(.*?)<\/a>/gs;

/** A body with the addresses of its links to records. `pathOf` gives the path of a record; of a link to none the text stays. */
export function withRecordLinks(
  html: string,
  links: readonly BodyLink[],
  pathOf: (link: BodyLink) => string | null,
): string {
  const paths = links.map(pathOf);
  return html.replace(LINK, (_, before: string, position: string, behind: string, text: string) => {
    const path = paths[Number(position)] ?? null;
    return path === null ? text : `<a${before} href="${path}"${behind}>${text}</a>`;
  });
}
