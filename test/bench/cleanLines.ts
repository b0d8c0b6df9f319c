/** Lines of good text in many languages, out of Debian packages. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The packages of each language: manual pages, sayings, spelling dictionaries, lists of words. */
const packagesOf: Readonly<Record<string, readonly string[]>> = {
  ar: ['hunspell-ar'],
  bg: ['fortunes-bg', 'hunspell-bg', 'wbulgarian'],
  ca: ['hunspell-ca', 'wcatalan'],
  cs: ['manpages-cs', 'fortunes-cs', 'hunspell-cs'],
  da: ['manpages-da', 'hunspell-da', 'wdanish'],
  de: ['manpages-de', 'fortunes-de', 'hunspell-de-de', 'wngerman', 'wogerman', 'wswiss', 'wgerman-medical'],
  el: ['manpages-el', 'hunspell-el'],
  eo: ['fortunes-eo', 'wesperanto'],
  es: ['manpages-es', 'fortunes-es', 'hunspell-es', 'wspanish'],
  fi: ['manpages-fi'],
  fo: ['wfaroese'],
  fr: ['manpages-fr', 'hunspell-fr-classical', 'wfrench'],
  ga: ['fortunes-ga'],
  gl: ['hunspell-gl', 'wgalician-minimos'],
  he: ['hunspell-he'],
  hr: ['hunspell-hr'],
  hu: ['manpages-hu', 'hunspell-hu'],
  id: ['manpages-id'],
  is: ['hunspell-is'],
  it: ['manpages-it', 'fortunes-it', 'hunspell-it', 'witalian'],
  ja: ['manpages-ja'],
  ko: ['hunspell-ko'],
  lt: ['hunspell-lt'],
  lv: ['hunspell-lv'],
  mk: ['manpages-mk'],
  nb: ['manpages-nb', 'hunspell-no', 'wnorwegian'],
  nl: ['manpages-nl', 'hunspell-nl', 'wdutch'],
  pl: ['manpages-pl', 'fortunes-pl', 'hunspell-pl', 'wpolish'],
  pt: ['manpages-pt-br', 'fortunes-br', 'hunspell-pt-pt', 'hunspell-pt-br', 'wportuguese', 'wbrazilian'],
  ro: ['manpages-ro', 'hunspell-ro'],
  ru: ['manpages-ru', 'fortunes-ru', 'hunspell-ru'],
  sk: ['hunspell-sk'],
  sl: ['hunspell-sl'],
  sr: ['manpages-sr'],
  sv: ['manpages-sv', 'hunspell-sv', 'wswedish'],
  tr: ['manpages-tr', 'hunspell-tr'],
  uk: ['manpages-uk', 'hunspell-uk', 'wukrainian'],
  vi: ['manpages-vi', 'hunspell-vi'],
  zh: ['manpages-zh', 'fortunes-zh'],
};

/** Names of countries, regions, currencies and languages, in every language. */
const NAMES = 'iso-codes';

/** At most so many words of a language are kept, evenly from all of them. */
const MOST_WORDS = 60_000;

/** Lines of text and short titles; words alone. */
export interface CleanLines {
  lines: string[];
  words: string[];
}

/**
 * The lines of each language, each once. Packages that are not in `folder` are downloaded into it with apt; those that
 * can't be had are told to `skip`.
 */
export function cleanLines(folder: string, skip: (name: string) => void): Map<string, CleanLines> {
  mkdirSync(folder, { recursive: true });
  const names = unpack(folder, NAMES, skip);
  return new Map(
    Object.entries(packagesOf).map(([language, packages]) => {
      const files = packages
        .map((name) => unpack(folder, name, skip))
        .filter((unpacked) => unpacked !== null)
        .flatMap((unpacked) => filesIn(join(unpacked, 'usr/share')));
      const titles = names === null ? [] : namesIn(names, language);
      return [
        language,
        {
          lines: tidied([...titles, ...files.flatMap(linesOf)]),
          words: sampled(tidied(files.flatMap(wordsOf)), MOST_WORDS),
        },
      ];
    }),
  );
}

/** The folder of an unpacked package. */
function unpack(folder: string, name: string, skip: (name: string) => void): string | null {
  const unpacked = join(folder, name);
  if (existsSync(unpacked)) return unpacked;
  const isOfPackage = (file: string) => file.startsWith(`${name}_`) && file.endsWith('.deb');
  try {
    if (!readdirSync(folder).some(isOfPackage))
      execFileSync('apt-get', ['download', '-q', name], { cwd: folder, stdio: 'ignore' });
    const file = readdirSync(folder).find(isOfPackage) ?? '';
    execFileSync('dpkg-deb', ['-x', join(folder, file), unpacked], { stdio: 'ignore' });
    return unpacked;
  } catch {
    skip(name);
    return null;
  }
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

function namesIn(folder: string, language: string): string[] {
  return readdirSync(join(folder, 'usr/share/locale'))
    .filter((locale) => locale.split(/[_@]/)[0] === language)
    .flatMap((locale) => filesIn(join(folder, 'usr/share/locale', locale)))
    .filter((path) => path.endsWith('.mo'))
    .flatMap((path) => translationsIn(readFileSync(path)));
}

/** The lines of one file, or its words; nothing where it holds neither. */
function linesOf(path: string): string[] {
  if (path.includes('/man/')) return proseOfManual(textOf(path, 'utf-8'));
  const isSayings = path.includes('/games/fortunes/') && !/\.(?:dat|u8)$/.test(path);
  return isSayings ? textOf(path, 'utf-8').split('\n') : [];
}

function wordsOf(path: string): string[] {
  if (path.endsWith('.dic') && existsSync(path.replace(/dic$/, 'aff'))) return wordsOfDictionary(path);
  return path.includes('/share/dict/') ? textOf(path, 'utf-8').split('\n') : [];
}

/** A file's text; "" where it is in another encoding. */
function textOf(path: string, encoding: string): string {
  const bytes = readFileSync(path);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(path.endsWith('.gz') ? gunzipSync(bytes) : bytes);
  } catch {
    return '';
  }
}

/** The lines of a manual page that are text, without the marks of its typesetter. */
function proseOfManual(page: string): string[] {
  return page
    .split('\n')
    .filter((line) => !/^[.']/.test(line))
    .map((line) =>
      line
        .replace(/\\f(?:\[[^\]]*\]|\(..|.)/g, '')
        .replace(/\\-/g, '-')
        .replace(/\\[&%|^/,:]/g, '')
        .replace(/\\\(aq/g, "'")
        .replace(/\\~/g, '\u00a0'),
    )
    .filter((line) => !line.includes('\\'));
}

function wordsOfDictionary(path: string): string[] {
  const encoding = /^SET\s+(\S+)/m.exec(readFileSync(path.replace(/dic$/, 'aff'), 'latin1'))?.[1] ?? 'utf-8';
  return textOf(path, encoding.replace(/^microsoft-cp/i, 'windows-').replace(/^ISO8859-/i, 'iso-8859-'))
    .split('\n')
    .map((line) => line.replace(/[/\t].*$/s, ''));
}

/** The translations in a catalogue of GNU gettext: https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html */
function translationsIn(file: Buffer): string[] {
  const [count, table] = [file.readUInt32LE(8), file.readUInt32LE(16)];
  return Array.from({ length: count }, (_, index) => {
    const [length, start] = [file.readUInt32LE(table + index * 8), file.readUInt32LE(table + index * 8 + 4)];
    return file.toString('utf8', start, start + length);
  })
    .slice(1)
    .flatMap((translation) => translation.split('\0'));
}

/** Lines without what other repairs would change. */
function tidied(lines: readonly string[]): string[] {
  const shown = lines.map((line) =>
    line
      .replace(/[ \t\r]+/g, ' ')
      .trim()
      .normalize('NFC'),
  );
  return [...new Set(shown.filter((line) => line !== '' && !/[\ufffd&]/u.test(line)))];
}

/** At most `most` of the lines, evenly from all of them. */
export function sampled(lines: readonly string[], most: number): string[] {
  const step = Math.max(1, Math.ceil(lines.length / most));
  return lines.filter((_, i) => i % step === 0);
}
