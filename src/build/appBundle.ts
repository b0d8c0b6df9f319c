import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { UserConfig } from 'vite';
import { PACKAGE_ROOT } from './packageRoot.ts';

/** How Vite bundles the app, whoever builds it. */
export function appBundle(): UserConfig {
  return {
    // The router's build without warnings for developers, which its package does not export: half a KB of the first visit.
    resolve: { alias: [{ find: /^react-router$/, replacement: productionRouter() }] },
    build: {
      modulePreload: { polyfill: false },
      // No getter of ours or of a package does anything but give a value: 0.2 KB of the first visit.
      rolldownOptions: {
        treeshake: { propertyReadSideEffects: false },
        optimization: { inlineConst: { mode: 'all', pass: 2 } },
        // One script and one style sheet for all that the first screen needs. By itself the bundler makes ten of them. All that
        // comes later has one style sheet, too, and a script for each purpose.
        output: {
          codeSplitting: {
            groups: [
              { name: 'app', tags: ['$initial'], priority: 2 },
              { name: 'app', test: /rolldown\/runtime/, priority: 2 },
              // What the lists share with the memory is in neither: a list does not wait for 9 KB of the memory's code.
              { name: 'later', test: /\.css$|src\/core\/(article|fnv)\.ts$|TitledSheet/, priority: 1 },
              {
                name: 'memory',
                test: /src\/(app|core)\/(memory|mutes|follows|views)\/(?!SavedPage|MemoryFiles|FollowedPage|own\.|ViewCount|viewNews|passedStories|passing\.)|node_modules\/idb\//,
                priority: 1,
              },
              // But for what searches without the index, which only readers offline need.
              {
                name: 'lists',
                test: /src\/app\/(content\/(?!searchKept)|feed\/|search\/)|FilterChips|useRenamed|src\/core\/(?!words\/|search\/(cardMatcher|query)\.|memory\/passing\.)/,
              },
              { name: 'tools', test: /src\/app\/filters\// },
              { name: 'keys', test: /src\/app\/keyboard\/|scrollsSideways/ },
              { name: 'ArticleView', test: /src\/app\/article\// },
              { name: 'directories', test: /src\/app\/directory\/|NotFound/ },
            ],
          },
        },
      },
      chunkSizeWarningLimit: 400,
      reportCompressedSize: false,
      // As in `classNames.ts`.
      cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    },
  };
}

/** The router lies wherever the package that brings it is installed. */
function productionRouter(): string {
  const below = createRequire(createRequire(join(PACKAGE_ROOT, 'package.json')).resolve('react-router-dom'));
  const [folder] = below.resolve('react-router').split(/(?<=[\\/]react-router)[\\/]/);
  return join(folder ?? dirname(PACKAGE_ROOT), 'dist/production/index.mjs');
}
