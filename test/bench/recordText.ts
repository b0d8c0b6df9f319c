import type { Chance } from './chance.ts';
import type { Report, ReportWithCoverage } from './reports.ts';

/** How often a record has each of the quirks that real ones have. */
const quirks = {
  mojibake: 0.05,
  entities: 0.06,
  cutExcerpt: 0.3,
  noExcerpt: 0.02,
  noImage: 0.15,
  insecureImage: 0.05,
  relativeImage: 0.02,
  imageWithoutSize: 0.05,
  noAddress: 0.02,
  noOriginal: 0.3,
  amp: 0.4,
  heldBack: 0.3,
  secured: 0.1,
  crlf: 0.05,
  byteOrderMark: 0.02,
} as const;

const kinds = [
  ['article', 0.9],
  ['video', 0.96],
  ['course', 0.99],
  ['collection', 1],
] as const;

/** A record as a file's text: front matter, and a body that is blank. */
export function recordText(report: ReportWithCoverage, chance: Chance): string {
  const lines = [
    '---',
    'category: news',
    ...fieldsOf(report, chance, ''),
    `heat: ${chance.happens(0.5) ? -1 : chance.below(300)}`,
    ...(chance.happens(quirks.heldBack) ? ['published: false'] : []),
    '',
    ...relatedOf(report.coverage, chance),
    ...(chance.happens(quirks.secured) ? [`secured: "${blob(chance)}"`, ''] : []),
    '---',
    '',
  ];
  const text = lines.join(chance.happens(quirks.crlf) ? '\r\n' : '\n');
  return chance.happens(quirks.byteOrderMark) ? `\uFEFF${text}` : text;
}

/** The fields that a record and the coverage inside it have in common, `indent` before each line. */
function fieldsOf(report: Report, chance: Chance, indent: string): string[] {
  const kind = pickKind(chance);
  const excerpt = chance.happens(quirks.noExcerpt) ? [] : [`excerpt: ${quoted(worn(report.excerpt, chance))}`];
  const lines = [
    `title: ${quoted(wornTitle(report.title, chance))}`,
    ...excerpt,
    `publishedDateTime: ${iso(report.publishedAt)}`,
    ...addressesOf(report, chance),
    `type: ${kind}`,
    ...(kind === 'video' || kind === 'course' ? [`length: PT${1 + chance.below(50)}M${chance.below(60)}S`] : []),
    `quality: ${chance.below(120)}`,
    'provider:',
    `  name: ${report.source.name}`,
    `  domain: ${report.source.domain}`,
    'topics:',
    ...report.topics.map((topic) => `  - ${topic}`),
    ...imagesOf(report, chance),
  ];
  return lines.map((line) => indent + line);
}

function relatedOf(coverage: readonly Report[], chance: Chance): string[] {
  if (coverage.length === 0) return [];
  const blocks = coverage.flatMap((other) =>
    fieldsOf(other, chance, '    ').map((line, i) => (i === 0 ? `  - ${line.trimStart()}` : line)),
  );
  return ['related:', ...blocks, ''];
}

function addressesOf({ source, url }: Report, chance: Chance): string[] {
  if (url === null || chance.happens(quirks.noAddress)) return [];
  const page = `https://www.${source.domain}/news/${url}`;
  return [
    ...(chance.happens(quirks.noOriginal) ? [] : [`originalUrl: "${page}"`]),
    `webUrl: "${page}"`,
    ...(chance.happens(quirks.amp)
      ? [
          `ampWebUrl: "${page}/amp"`,
          `cdnAmpWebUrl: "https://www-${source.domain.replace('.', '-')}.cdn.ampproject.org/c/s/www.${source.domain}/news/${url}/amp"`,
        ]
      : []),
  ];
}

function imagesOf({ source, publishedAt }: Report, chance: Chance): string[] {
  if (chance.happens(quirks.noImage)) return [];
  const path = `/pictures/${publishedAt.toString(36)}.jpg`;
  const host = `${chance.happens(quirks.insecureImage) ? 'http' : 'https'}://images.${source.domain}`;
  const size = chance.happens(quirks.imageWithoutSize)
    ? []
    : [`    width: ${400 + chance.below(1600)}`, `    height: ${300 + chance.below(900)}`];
  return [
    'images:',
    `  - url: "${chance.happens(quirks.relativeImage) ? '' : host}${path}"`,
    ...size,
    `    isCached: ${chance.happens(0.5)}`,
  ];
}

function pickKind(chance: Chance): string {
  const at = chance.next();
  return kinds.find(([, until]) => at < until)?.[0] ?? 'article';
}

/** An excerpt as feeds pass it on: cut, with entities, with punctuation in the wrong encoding. */
function worn(excerpt: string, chance: Chance): string {
  const cut = chance.happens(quirks.cutExcerpt) ? excerpt.slice(0, -1 - chance.below(40)) : excerpt;
  const inEntities = chance.happens(quirks.entities) ? cut.replace(' ', '&nbsp;').replace('. ', '. &quot;') : cut;
  return chance.happens(quirks.mojibake)
    ? inEntities.replace(' the ', ' the peopleâ€™s ').replace('. ', ' â€“ ')
    : inEntities;
}

function wornTitle(title: string, chance: Chance): string {
  const inEntities = chance.happens(quirks.entities)
    ? title.replace(' ', ' &#8217;').replace(' and ', ' &amp;amp; ')
    : title;
  return chance.happens(quirks.mojibake) ? inEntities.replace(/ (?=\S+$)/, ' â€“ ') : inEntities;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

function iso(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}

function blob(chance: Chance): string {
  return Array.from({ length: 60 }, () =>
    chance
      .below(36 ** 6)
      .toString(36)
      .padStart(6, '0'),
  ).join('');
}
