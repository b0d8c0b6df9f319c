/**
 * Tells the allocator of Vite's bundler, mimalloc, to take memory when it needs it and to give it back at once. It reads this when
 * the bundler is loaded. `vite.env` says the same to Vite's own command, with what it gains.
 * https://microsoft.github.io/mimalloc/environment.html
 */
process.env['MIMALLOC_ARENA_EAGER_COMMIT'] ??= '0';
process.env['MIMALLOC_PURGE_DELAY'] ??= '0';
