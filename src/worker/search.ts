import { SearchSession } from '../core/search/session.ts';

/** Milliseconds for the page to ask for what it shows of a first answer, and to get it, before typos take their share of the line. */
const WAY = 250;

const session = new SearchSession(fetchFile, (answer, transfer) => postMessage(answer, transfer), () => new Promise((resolve) => setTimeout(resolve, WAY)));
addEventListener('message', (event: MessageEvent<unknown>) => {
  void session.receive(event.data);
});

/** Names hold a hash of the content, so that the browser's HTTP cache can keep every file for good. */
async function fetchFile(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
