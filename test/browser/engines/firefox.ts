import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { commands, type Driven, noOtherHosts, type Send } from './commands.ts';
import { eventually, programAt, startProgram } from './programs.ts';

/** Firefox does nothing by itself. Port 0: it chooses one, and writes it into the profile. */
const preferences = {
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.disabledForTesting': true,
  'ui.prefersReducedMotion': 1,
};

export const findFirefox = () => programAt(['/usr/bin/firefox-esr', '/usr/bin/firefox']);

/** Starts Firefox without a window. It takes WebDriver's commands over Marionette, a protocol of its own. */
export async function startFirefox(program: string): Promise<Driven> {
  const profile = await mkdtemp(join(tmpdir(), 'broadsheet-firefox-'));
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const { end } = startProgram(program, ['--headless', '--no-remote', '--marionette', '--profile', profile]);
  const stop = async () => {
    await end();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const port = await eventually('Firefox opens its port', async () =>
      readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => null),
    );
    const socket = connect(Number(port), '127.0.0.1');
    await once(socket, 'connect');
    const send = marionette(socket);
    await send('start', { capabilities: { alwaysMatch: { proxy: noOtherHosts } } });
    return {
      send,
      stop: async () => {
        socket.destroy();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Marionette: each message is its length, a colon, and JSON: [0, id, name, parameters], [1, id, error, result]. */
function marionette(socket: Socket): Send {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let received = Buffer.alloc(0);
  let last = 0;
  socket.on('data', (part: Buffer) => {
    received = Buffer.concat([received, part]);
    for (let colon = received.indexOf(':'); colon !== -1; colon = received.indexOf(':')) {
      const end = colon + 1 + Number(received.toString('latin1', 0, colon));
      if (received.length < end) return;
      settle(JSON.parse(received.toString('utf8', colon + 1, end)));
      received = received.subarray(end);
    }
  });
  const settle = (message: unknown) => {
    if (!Array.isArray(message)) return; // The first message says hello.
    const [, id, error, result]: unknown[] = message;
    const answer = typeof id === 'number' ? waiting.get(id) : undefined;
    if (error !== null) answer?.reject(new Error(JSON.stringify(error)));
    else answer?.resolve(typeof result === 'object' && result !== null && 'value' in result ? result.value : result);
  };
  return (command, parameters = {}) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      const message = JSON.stringify([0, last, commands[command][2], parameters]);
      socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
}
