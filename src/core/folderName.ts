/**
 * What some file system or some host takes for something else, or can't have in a name. `~` begins an escape. The letters behind
 * it are others to file systems that know no capitals (https://www.unicode.org/Public/UCD/latest/ucd/CaseFolding.txt), and so is
 * one of "σ" and "ς" at each place: it is the one that words do not have there.
 */
const UNSAFE =
  /["*/:<>?\\|%#~\p{C}\p{Z}]|[µſ\u0345ϐϑϕϖϰϱϵ\u1c80-\u1c88ẛ]|(?<=\p{L}\p{M}*)σ(?![\p{L}\p{M}])|(?<!\p{L}\p{M}*)ς|ς(?=[\p{L}\p{M}])/gu;
/** Hidden files, the page of a folder and its twin, and names of devices. */
const UNSAFE_START = /^(?:\.|index\.(?:html|md)|(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))/u;
const UNSAFE_END = /\.$/u;
/** Bytes. File systems have names of at most 255. */
const LONGEST_NAME = 240;

/**
 * A folder name for a key, which every file system and host can have and takes for no other: the key itself where it is one.
 * Else what is unsafe in it is written as its bytes in UTF-8: "ai/ml" has the name "ai~2fml".
 */
export function folderName(key: string): string {
  return key
    .replace(UNSAFE, escaped)
    .replace(UNSAFE_START, (start) => escaped(start.slice(0, 1)) + start.slice(1))
    .replace(UNSAFE_END, escaped);
}

/** Inverse of `folderName`. What is no escape stays as it is. */
export function keyOfFolder(name: string): string {
  try {
    return decodeURIComponent(name.replaceAll('%', '%25').replaceAll('~', '%'));
  } catch {
    return name;
  }
}

/** Whether every file system can have a name of this length. */
export function fitsFolder(name: string): boolean {
  return name !== '' && new TextEncoder().encode(name).length <= LONGEST_NAME;
}

function escaped(letter: string): string {
  return Array.from(new TextEncoder().encode(letter), (byte) => `~${byte.toString(16).padStart(2, '0')}`).join('');
}
