import type { IncomingMessage } from 'node:http';
import { MOST_BYTES, TooLarge, unpacked } from './feedText.ts';

/** All bytes of an answer, unpacked. Rejects where it breaks off, or as soon as it is too large. */
export async function bodyOf(answer: IncomingMessage): Promise<Buffer> {
  return unpacked(await bytesOf(answer), answer.headers['content-encoding'] ?? '');
}

function bytesOf(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    answer.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MOST_BYTES) answer.destroy(new TooLarge());
    });
    answer.on('error', reject);
    answer.on('end', () => resolve(Buffer.concat(chunks)));
  });
}
