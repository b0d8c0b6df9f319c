import type { QueryClient } from '@tanstack/react-query';
import { type Carried, CARRIED_ELEMENT_ID, parseCarried } from '../../core/format/carried.ts';
import { carry } from './queries.ts';

/** Takes what the page carries for its view. Gives nothing where it carries nothing, or it is damaged. */
export function takeCarried(client: QueryClient, page: Document): Carried {
  const carried = readCarried(page);
  carry(client, carried);
  return carried;
}

/** Reads what the page carries for its view. */
function readCarried(page: Document): Carried {
  try {
    return parseCarried(JSON.parse(page.getElementById(CARRIED_ELEMENT_ID)?.textContent ?? ''));
  } catch {
    return {};
  }
}
