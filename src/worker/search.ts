import { judgeAnswer, MissingFileError } from '../core/format/fileAnswer.ts';
import { READY } from '../core/search/protocol.ts';
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
postMessage(READY);

/** Needs no cache: the address holds a hash of the content, so that the browser's HTTP cache keeps each file for good. */
async function fetchFile(address: string, isAgain: boolean): Promise<Uint8Array> {
  const response = await fetch(address, { cache: isAgain ? 'reload' : 'default' });
  const answer = judgeAnswer(response.status, response.headers.get('Content-Type'));
  if (answer === 'missing') throw new MissingFileError(address);
  if (answer === 'refused') throw new Error(`${address} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
