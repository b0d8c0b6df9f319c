import { SearchSession } from '../core/search/session.ts';

/** Milliseconds before the search for typos begins: the page fetches the cards of the first answer in them. */
const TYPO_DELAY_MS = 250;

const session = new SearchSession(
  fetchFile,
  (answer, transfer) => postMessage(answer, transfer),
  () => new Promise((resolve) => setTimeout(resolve, TYPO_DELAY_MS)),
);
addEventListener('message', (event: MessageEvent<unknown>) => {
  void session.receive(event.data);
});

/** Needs no cache: the address holds a hash of the content, so that the browser's HTTP cache keeps each file for good. */
async function fetchFile(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
