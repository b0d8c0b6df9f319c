/** What some file system or some host takes for something else, or can't have in a name. `~` begins an escape. */
const UNSAFE_CHARACTER = /["*/:<>?\\|%#~\p{C}\p{Z}]/u;
/** Hidden files, the page of a folder and its twin, and names of devices. */
const UNSAFE_START = /^(?:\.|index\.(?:html|md)|(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))/u;
const UNSAFE_END = /\.$/u;
/** Bytes. */
const LONGEST_NAME = 200;

/**
 * A folder name for a key, which every file system and host can have and takes for no other: the key itself where it is one.
 * Else what is unsafe in it is written as its bytes in UTF-8: "ai/ml" has the name "ai~2fml".
 */
export function folderName(key: string): string {
  const letters = Array.from(key, (letter) =>
    UNSAFE_CHARACTER.test(letter) || hasDoubleCase(letter) ? escaped(letter) : letter,
  );
  return letters
    .join('')
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

/** Whether a letter is another one to file systems that know no capitals: "ς" and "σ" have the same capital. */
function hasDoubleCase(letter: string): boolean {
  const capital = letter.toUpperCase();
  return capital.length === letter.length && capital.toLowerCase() !== letter;
}
