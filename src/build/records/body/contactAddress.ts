/** What a message may be given: its subject and text, but no further recipients and no files. */
const MESSAGE_FIELDS = /^(?:subject|body)$/i;

/** One or more e-mail addresses, percent-encoded or not. Nothing in them can end a line. */
const RECIPIENTS =
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\p{L}\p{N}.-]{1,255}(?:,[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\p{L}\p{N}.-]{1,255}){0,9}$/u;

const TELEPHONE = /^\+?[\d().\- ]{2,40}(?:;ext=\d{1,10})?$/;

/** Whether an address is meant for mail or the telephone. */
export function isContact(address: string): boolean {
  return /^\s*(?:mailto|tel):/i.test(address);
}

/** The address of a `mailto:` or `tel:` link, reduced to what is harmless. Null where it names nobody. */
export function contactAddress(address: string): string | null {
  const [, scheme = '', rest = ''] = /^(mailto|tel):(.*)$/is.exec(address.trim()) ?? [];
  const decoded = decode(rest);
  if (decoded === null) return null;
  if (scheme.toLowerCase() === 'tel') return TELEPHONE.test(decoded) ? `tel:${decoded.replace(/[ ()]/g, '')}` : null;
  const [recipients = '', query = ''] = rest.split('?', 2);
  const named = decode(recipients)?.replace(/\s+/g, '') ?? '';
  if (!RECIPIENTS.test(named)) return null;
  const message = query.split('&').flatMap((pair) => {
    const [name = '', written = ''] = pair.split('=', 2);
    const value = decode(written);
    return value !== null && MESSAGE_FIELDS.test(name) ? [`${name.toLowerCase()}=${encodeURIComponent(value)}`] : [];
  });
  const to = named.split(',').map(encodeURIComponent).join(',').replaceAll('%40', '@');
  return `mailto:${to}${message.length > 0 ? `?${message.join('&')}` : ''}`;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
