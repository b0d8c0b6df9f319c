/**
 * What an answer of the host means for the file that was asked for: the file itself, or that it is gone, or that the host
 * could not hand it out. Some hosts answer with a page where there is no such file. No data file and no code is a page.
 */
export function judgeAnswer(status: number, mediaType: string | null): 'file' | 'missing' | 'refused' {
  if (status === 404 || status === 410) return 'missing';
  if (status < 200 || status > 299) return 'refused';
  return mediaType?.startsWith('text/html') === true ? 'missing' : 'file';
}

/** The file is gone. Most likely a newer edition has been published. */
export class MissingFileError extends Error {
  override readonly name = 'MissingFileError';
}
