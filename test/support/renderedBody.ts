import { renderBody } from '../../src/build/records/body.ts';

/** A body as HTML in one line, and the codes and values of what was told of it. */
export function renderedBody(markdown: string, domain: string | null = 'a.example', page: string | null = null) {
  const told: string[] = [];
  const html = renderBody(
    markdown,
    domain,
    (code, details) => told.push('received' in details ? `${code} ${String(details.received)}` : code),
    { page },
  );
  return { html: html?.replaceAll('\n', '') ?? '', told };
}

/** The attributes of a link that opens apart. */
export const APART = 'target="_blank" rel="noopener noreferrer"';

/** The attributes of every picture. */
export const CAREFUL = 'loading="lazy" decoding="async" referrerpolicy="no-referrer"';
