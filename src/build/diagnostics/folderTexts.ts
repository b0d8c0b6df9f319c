import type { DiagnosticText } from './diagnosticText.ts';
import { shown, visible } from './shownValue.ts';

/** What a message about the folder, or about several of its records, needs to know, by code. */
export interface FolderDetails {
  'folder-missing': unknown;
  'folder-empty': unknown;
  'folder-no-record': { found: readonly string[] };
  'ending-unread': { ending: string };
  'ledger-missing': unknown;
  'ledger-unusable': { reason: string };
  'ledger-entries': { count: number; received: string };
  'file-unreadable': { reason: string };
  'file-too-large': { bytes: number; limit: number };
  'record-failed': { reason: string };
  'link-outside': unknown;
  'problems-many': { received: string; count: number };
  'topics-rare': { received: number; left: number; first: readonly string[] };
  'labels-rare': { facet: string; received: number; left: number; first: readonly string[] };
  'name-shared': { other: string; ids: readonly string[] };
  'address-kept': { other: string; ids: readonly [string, string] };
  duplicate: { other: string };
  'address-shared': { other: string; received: unknown };
  'address-former': { field: string; received: string; reason: string };
  'address-pattern': { field: string; received: string };
  'story-unknown': { field: string; received: unknown };
  'link-gone': { field: string; received: string; answer: number | string; since: string };
  'link-moved': { field: string; received: string; movedTo: string };
  'link-unsure': { field: string; received: string; answer: number | string };
  'links-unusable': { reason: string };
  'excerpt-shared': { field: string; received: string; records: number; others: readonly string[] };
}

/** Every message about the folder, or about several of its records. */
export const folderTexts: { readonly [Code in keyof FolderDetails]: DiagnosticText<FolderDetails[Code]> } = {
  'folder-missing': {
    severity: 'error',
    message: () => 'there is no folder of this name',
    advice: 'Create it and put records into it, or set SEEDS_DIR to the folder that holds them.',
  },
  'folder-empty': {
    severity: 'warning',
    message: () => 'the folder holds no record: no .md, .markdown or .txt file',
    advice: 'Put records into it (the README shows one), or set SEEDS_DIR to the folder that holds them.',
  },
  'folder-no-record': {
    severity: 'error',
    message: ({ found }) => `none of its files is a record: ${found.join(', ')}`,
    advice:
      'A record ends in .md and begins with a line ---, a line "title: …" and another line ---. Or name another folder: SEEDS_DIR.',
  },
  'ending-unread': {
    severity: 'warning',
    message: ({ ending }) =>
      `looks like a record, but ${ending === '' ? 'files without an ending' : `files that end in ${shown(ending)}`} are not read`,
    advice: 'Give it the ending .md and front matter in YAML, or take it out of the folder.',
  },
  'ledger-missing': {
    severity: 'warning',
    message: () => 'there is no ledger of addresses; files of one name may get other addresses than before',
    advice: 'Put the data/ledger.json of the build before there, or correct LEDGER. A first build has none.',
  },
  'ledger-unusable': {
    severity: 'warning',
    message: ({ reason }) => `no ledger of addresses that this version reads: ${shown(reason)}; ignored`,
    advice: 'Restore data/ledger.json of the build before, or delete it to give addresses anew.',
  },
  'ledger-entries': {
    severity: 'warning',
    message: ({ count, received }) =>
      `${count} entries that no build writes, the first about ${shown(received)}; left out`,
    advice: 'Restore data/ledger.json of the build before; it is not meant to be written by hand.',
  },
  'file-unreadable': {
    severity: 'error',
    message: ({ reason }) => `the file can't be read: ${shown(reason)}`,
    advice: 'Check that it exists, is a file and may be read by the user who runs the build.',
  },
  'file-too-large': {
    severity: 'error',
    message: ({ bytes, limit }) => `the file has ${megabytes(bytes)}; a record may have ${megabytes(limit)}`,
    advice: 'A record holds text alone. Move images and other data out of it, or the file out of the folder.',
  },
  'record-failed': {
    severity: 'error',
    message: ({ reason }) => `the program failed over this record: ${visible(reason, 120)}`,
    advice:
      'This is a fault of Broadsheet: please report it, with the record. Until then, take the file out of the folder.',
  },
  'problems-many': {
    severity: 'warning',
    message: ({ received, count }) =>
      `${count.toLocaleString('en')} more problems with the code ${received}; not listed`,
    advice: 'Correct the ones that are listed first, or take the file out of the folder.',
  },
  'link-outside': {
    severity: 'error',
    message: () => 'a link that leads out of the folder of records; nothing of what it leads to was read',
    advice: 'Remove the link, or set OUTSIDE_LINKS=follow if you trust whoever made it.',
  },
  'topics-rare': {
    severity: 'warning',
    message: ({ received, left, first }) =>
      `${received} different topics; the ${left} rarest are left out, the first ones ${first.map((topic) => shown(topic)).join(', ')}`,
    advice:
      'Give records the few topics that a reader would filter by, in one spelling. Every reader who filters fetches them all.',
  },
  'labels-rare': {
    severity: 'warning',
    message: ({ facet, received, left, first }) =>
      `${facet}: ${received} different labels; the ${left} rarest are left out, the first ones ${first.map((label) => shown(label)).join(', ')}`,
    advice:
      'Give records the few labels that a reader would filter by, in one spelling. Every reader who filters fetches them all.',
  },
  'name-shared': {
    severity: 'warning',
    message: ({ other, ids }) =>
      `has the name of ${shown(other)}; the addresses are ${ids.map((id) => shown(id)).join(' and ')}`,
    advice: 'Rename one of the two files to choose its address, if you want another one.',
  },
  'address-kept': {
    severity: 'warning',
    message: ({ other, ids: [wanted, own] }) =>
      `wants the address ${shown(wanted)}, which belongs to ${shown(other)}; its own is ${shown(own)}`,
    advice: 'An address once given stays. Rename this file to choose another address for it.',
  },
  duplicate: {
    severity: 'warning',
    message: ({ other }) => `the same article as ${shown(other)}; the two are shown as one`,
    advice: 'Delete one of the two files.',
  },
  'address-shared': {
    severity: 'warning',
    message: ({ other, received }) =>
      `leads to the same page as ${shown(other)}, with another headline or date: ${shown(received)}; both are shown`,
    advice: 'If they are one article, delete one file. If not, give each the address of its own page.',
  },
  'address-former': {
    severity: 'warning',
    message: ({ field, received, reason }) =>
      `${field}: ${shown(received)} does not lead to the article: ${visible(reason, 100)}`,
    advice: 'Give a path that was a page of the site, such as /2024/kelp/, in one record alone; or remove it.',
  },
  'address-pattern': {
    severity: 'info',
    message: ({ field, received }) => `${field}: ${shown(received)} has a part that stands for a value not known here`,
    advice: 'Nothing needs to be done. Give the whole path in "aliases" if it was a page of the site.',
  },
  'story-unknown': {
    severity: 'warning',
    message: ({ field, received }) => `${field}: no other record names this story, received ${shown(received)}`,
    advice: 'Check the spelling; one record alone makes no story.',
  },
  'link-gone': {
    severity: 'warning',
    message: ({ field, received, answer, since }) => `${field}: gone since ${since} (${answer}): ${shown(received)}`,
    advice: 'The site offers the copy of the web archive first. Give another address, if the article has one.',
  },
  'link-moved': {
    severity: 'info',
    message: ({ field, received, movedTo }) => `${field}: ${shown(received)} moved to ${visible(movedTo, 140)}`,
    advice: 'Nothing needs to be done while the old address leads there. If it is the same article, give the new one.',
  },
  'link-unsure': {
    severity: 'info',
    message: ({ field, received, answer }) =>
      `${field}: not known whether it is still there (${answer}): ${shown(received)}`,
    advice: 'Nothing needs to be done: it is asked for again another day. Some sites answer browsers alone.',
  },
  'links-unusable': {
    severity: 'warning',
    message: ({ reason }) => `this version can't read what is known of the originals: ${shown(reason)}; ignored`,
    advice: 'Restore the file, or delete it to let check --links ask anew.',
  },
  'excerpt-shared': {
    severity: 'warning',
    message: ({ field, received, records, others }) =>
      `${field}: ${records} records share this text, received ${shown(received)}; also in ${others.map((file) => visible(file, 40)).join(', ')}${records > others.length + 1 ? ' …' : ''}`,
    advice: 'Give each record an excerpt of its own. This one is shown, but not searched and not compared.',
  },
};

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
