/**
 * Builds a tiny site in a process of its own: `tsx buildTinySite.ts ROOT OUTPUT RECORDS [MOMENT]`. At the moment "bundled"
 * it says so and waits for a signal. At the moment of a number it kills itself before it moves so many files.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [root = '', outDir = '', seedsDir = '', moment = ''] = process.argv.slice(2);

const rename = fs.renameSync;
let left = moment === '' ? Infinity : Number(moment);
fs.renameSync = (from, to) => {
  if (left-- === 0) process.kill(process.pid, 'SIGKILL');
  rename(from, to);
};
syncBuiltinESMExports();

const { buildInto } = await import('./tinySite.ts');
await buildInto(
  root,
  outDir,
  { seedsDir },
  {
    plugins: [
      {
        name: 'moment',
        async generateBundle() {
          if (moment !== 'bundled') return;
          process.stdout.write('bundled');
          const waiting = setInterval(() => {}, 1000);
          await new Promise(() => {});
          clearInterval(waiting);
        },
      },
    ],
  },
);
