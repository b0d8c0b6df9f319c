import { freePort } from '../editions.ts';
import { type Command, commands, type Driven, noOtherHosts } from './commands.ts';
import { eventually, programAt, startProgram } from './programs.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/xvfb-run';
/** Milliseconds for a command. */
const PATIENCE = 25_000;
const browsers = ['x86_64', 'aarch64'].flatMap((machine) =>
  ['4.1', '4.0', '6.0'].map((version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`),
);

/** The browser; null where it, its driver or a screen for it is missing. */
export const findWebKit = () =>
  [DRIVER, SCREEN].every((path) => programAt([path]) !== null) ? programAt(browsers) : null;

/** How often WebKit is started at most: now and then its driver never hears of the browser. */
const TRIES = 3;

/** Starts WebKit on a screen that nobody sees. It takes WebDriver's commands over HTTP. */
export async function startWebKit(program: string, tries = TRIES): Promise<Driven> {
  return tries === 1 ? tryToStart(program) : tryToStart(program).catch(() => startWebKit(program, tries - 1));
}

async function tryToStart(program: string): Promise<Driven> {
  const port = await freePort();
  const { end } = startProgram(SCREEN, ['-a', '-s', '-screen 0 1600x1200x24', DRIVER, `--port=${port}`]);
  let session = '';
  const send = async (command: Command, parameters: Record<string, unknown> = {}) => {
    const [method, path] = commands[command];
    const { id, ...rest } = parameters;
    const below = command === 'start' ? path : `/session/${session}${path.replace('{id}', String(id))}`;
    const answer = await fetch(`http://127.0.0.1:${port}${below}`, {
      method,
      signal: AbortSignal.timeout(PATIENCE),
      ...(method === 'POST' && { body: JSON.stringify(rest) }),
    });
    const said: unknown = await answer.json();
    if (!answer.ok) throw new Error(JSON.stringify(said));
    return typeof said === 'object' && said !== null && 'value' in said ? said.value : null;
  };
  try {
    await eventually('the driver of WebKit answers', () =>
      fetch(`http://127.0.0.1:${port}/status`).then(
        ({ ok }) => ok || null,
        () => null,
      ),
    );
    const options = { binary: program, args: ['--automation'] };
    const started = await send('start', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options, proxy: noOtherHosts } },
    });
    if (typeof started !== 'object' || started === null || !('sessionId' in started))
      throw new Error(`WebKit gave no session: ${JSON.stringify(started)}`);
    session = String(started.sessionId);
    return {
      send,
      stop: async () => {
        await send('stop').catch(() => null);
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}
