import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

/** What a page answers: a status with headers, or whatever it does. */
export type Page =
  | number
  | [status: number, headers: Record<string, string>]
  | ((response: ServerResponse, asked: IncomingMessage) => void);

export interface LocalHosts {
  port: number;
  /** Method, host and path of each request. */
  requests: string[];
  userAgents: (string | undefined)[];
  /** The address of a page. */
  at: (path: string, host?: string) => string;
}

/** A server for all names of a local network. `pages`: by path, or by method and path; others answer 200. */
export async function localHosts(pages: Readonly<Record<string, Page>> = {}): Promise<LocalHosts> {
  const requests: string[] = [];
  const userAgents: (string | undefined)[] = [];
  const server = createServer((asked, response) => {
    const { method = '', url = '', headers } = asked;
    requests.push(`${method} ${headers.host?.split(':')[0]}${url}`);
    userAgents.push(headers['user-agent']);
    const page = pages[`${method} ${url}`] ?? pages[url] ?? 200;
    if (typeof page === 'function') page(response, asked);
    else if (typeof page === 'number') response.writeHead(page).end('text');
    else response.writeHead(...page).end('text');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { port, requests, userAgents, at: (path, host = 'news.example') => `http://${host}:${port}${path}` };
}
