import type { DetailsOf, DiagnosticCode } from './diagnosticDetails.ts';
import type { DiagnosticText } from './diagnosticText.ts';
import { bodyTexts } from './bodyTexts.ts';
import { folderTexts } from './folderTexts.ts';
import { frontMatterTexts } from './frontMatterTexts.ts';
import { paperTexts } from './paperTexts.ts';
import { shown, visible } from './shownValue.ts';
import { topicTexts } from './topicTexts.ts';

/** Every message the build can give. */
export const diagnosticTexts: { readonly [Code in DiagnosticCode]: DiagnosticText<DetailsOf[Code]> } = {
  ...folderTexts,
  ...frontMatterTexts,
  ...paperTexts,
  ...topicTexts,
  ...bodyTexts,
  'file-empty': {
    severity: 'error',
    message: () => 'the file is empty',
    advice: 'Write the record again, or delete the file.',
  },
  'text-nul': {
    severity: 'warning',
    message: () => 'a NUL character; it is shown as \uFFFD',
    advice: 'The file may be damaged. Restore it, or save it as UTF-8 without NUL characters.',
  },
  'text-control': {
    severity: 'info',
    message: ({ count, received }) =>
      `${count === 1 ? 'a control character' : `${count} control characters`} replaced or removed, first ${shown(received)}`,
    advice: 'Nothing needs to be done; correct the record to make it last.',
  },
  'text-not-utf8': {
    severity: 'error',
    message: ({ received }) => `the file is not UTF-8: byte ${received}`,
    advice: 'Save the file as UTF-8.',
  },
  'title-missing': {
    severity: 'error',
    message: ({ received }) => `title: expected text that is not blank, received ${shown(received)}`,
    advice: 'Give the record a title: "title: …".',
  },
  'field-invalid': {
    severity: 'error',
    message: ({ field, expected, received }) => `${field}: expected ${expected}, received ${shown(received)}`,
    advice: 'Correct the value or remove the field. Text that holds ": " needs quotes.',
  },
  'value-dropped': {
    severity: 'warning',
    message: ({ field, expected, received }) => `${field}: expected ${expected}, received ${shown(received)}; left out`,
    advice: 'Correct the value or remove it; the rest of the record is used.',
  },
  'field-twice': {
    severity: 'info',
    message: ({ field, known, taken }) =>
      `${visible(field)}: another value than that of ${shown(taken)}, which is used as ${known}; left out`,
    advice: 'Nothing needs to be done; keep one of the two to choose it.',
  },
  'field-misspelt': {
    severity: 'warning',
    message: ({ field, known }) => `${visible(field)}: no field of the format; it looks like ${shown(known)}`,
    advice: 'Correct its name. The format ignores fields that it does not know.',
  },
  'topics-many': {
    severity: 'warning',
    message: ({ field, received, limit }) => `${field}: ${received} topics; the first ${limit} are kept`,
    advice: 'Keep the few topics that a reader would filter by.',
  },
  'list-long': {
    severity: 'warning',
    message: ({ field, received, limit }) => `${field}: ${received} values; the first ${limit} are read`,
    advice: 'Keep the ones that a reader needs.',
  },
  'text-cut': {
    severity: 'warning',
    message: ({ field, received, limit }) =>
      `${field}: ${received.length} characters, received ${shown(received)}; cut to ${limit}`,
    advice: 'Shorten it; the rest belongs into the body.',
  },
  'text-long': {
    severity: 'warning',
    message: ({ field, received, limit }) =>
      `${field}: ${received} characters; more than ${limit} are shortened where shown`,
    advice: 'Shorten it; the rest belongs into the body.',
  },
  'date-range': {
    severity: 'warning',
    message: ({ field, received }) =>
      `${field}: a year outside 1900 to 2100, received ${shown(received)}; the date is left out`,
    advice: 'Correct the date or remove the field.',
  },
  'date-zero': {
    severity: 'warning',
    message: ({ field, received }) => `${field}: the start of 1970, received ${shown(received)}`,
    advice: 'Programs write it where they know no date. Correct the date or remove the field.',
  },
  'date-far': {
    severity: 'warning',
    message: ({ field, received }) => `${field}: years away from the other articles, received ${shown(received)}`,
    advice: 'Check the date. The timeline counts the article at its end.',
  },
  'date-order': {
    severity: 'warning',
    message: ({ field, received }) => `${field}: before publishedDateTime, received ${shown(received)}`,
    advice: 'Check both dates; both are kept.',
  },
  'date-future': {
    severity: 'warning',
    message: ({ field, received, isShown }) =>
      `${field}: in the future, ${shown(received)}; ${isShown ? 'shown as if it had no date' : 'held back until then'}`,
    advice: 'Check the date. The first build after it shows the article in its place.',
  },
  'value-as-text': {
    severity: 'warning',
    message: ({ field, received }) =>
      `${field}: text that spells a number or true or false, received ${shown(received)}`,
    advice: 'Remove the quotes; it is used as if it had none.',
  },
  'list-blank': {
    severity: 'warning',
    message: ({ field }) => `${field}: blank; left out`,
    advice: 'Remove the line.',
  },
  'image-size': {
    severity: 'warning',
    message: ({ field, received }) => `${field}: no size of an image, received ${shown(received)}; left out`,
    advice: 'Give width and height in pixels, whole numbers from 1 to 20000.',
  },
  'mojibake-left': {
    severity: 'warning',
    message: ({ field, received }) =>
      `${field}: mojibake that has lost characters, so it is left as it is, received ${shown(received)}`,
    advice: 'Take the text from its source again and save it as UTF-8.',
  },
  'image-small': {
    severity: 'info',
    message: ({ field, width, height }) =>
      `${field}: ${width ?? '?'} × ${height ?? '?'} pixels, too small for a photograph; passed over`,
    advice: 'Nothing needs to be done; a photograph has at least 100 pixels on each side.',
  },
  'picture-missing': {
    severity: 'warning',
    message: ({ field, received }) =>
      `${field}: no such picture beside the record, in the folder or in the site, received ${shown(received)}; left out`,
    advice: 'Put the picture there, or give its whole address.',
  },
  'picture-unusable': {
    severity: 'warning',
    message: ({ field, path, reason }) =>
      `${field}: ${shown(path)} can't be published: ${visible(reason, 100)}; left out`,
    advice: 'Put a JPEG, PNG, WebP, AVIF, GIF or SVG of at most 20 MB into the folder of records or of the site.',
  },
  'fix-left': {
    severity: 'info',
    message: ({ field }) => `${visible(field, 60)}: the repair can't be written back without changing something else`,
    advice: 'Nothing needs to be done: the site shows it repaired. Correct the record by hand to make it last.',
  },
  'fix-failed': {
    severity: 'warning',
    message: ({ reason }) => `the repairs were not written back: ${reason}`,
    advice: 'Make the file writable, or correct it by hand. The site shows it repaired.',
  },
  repaired: {
    severity: 'info',
    message: ({ field, kind, before, after }) => `${field}: ${kind}, ${shown(before)} → ${shown(after)}`,
    advice: 'Nothing needs to be done; correct the record to make it last.',
  },
  'address-unsafe': {
    severity: 'warning',
    message: ({ field, received }) => `${field}: not an http: or https: address, received ${shown(received)}; left out`,
    advice: 'Give an address that begins with https://.',
  },
  'address-relative': {
    severity: 'warning',
    message: ({ field, received }) =>
      `${field}: a relative address without a domain to complete it, received ${shown(received)}; left out`,
    advice: 'Give the whole address, or set provider.domain.',
  },
  'part-missing': {
    severity: 'warning',
    message: ({ field, received }) => `${field}: no record of this name is in the folder, received ${shown(received)}`,
    advice: 'Add the record, or correct the name. The part is shown without a link.',
  },
  'related-many': {
    severity: 'warning',
    message: ({ field, received, limit }) => `${field}: ${received} articles; at most ${limit} are shown under one`,
    advice: 'Keep the ones that tell the same story.',
  },
  'related-self': {
    severity: 'warning',
    message: ({ field, received }) => `${field}: the record lists itself, received ${shown(received)}; left out`,
    advice: 'Remove it from related.',
  },
  'related-empty': {
    severity: 'warning',
    message: ({ field }) => `${field}: neither an address nor a record of the folder; shown without a link`,
    advice: 'Give it a webUrl, or remove it from related.',
  },
  'provider-renamed': {
    severity: 'info',
    message: ({ field, before, after }) =>
      `${field}: ${shown(before)} → ${shown(after)}, the usual name of this domain`,
    advice: 'Nothing needs to be done; correct the record to make it last.',
  },
};
