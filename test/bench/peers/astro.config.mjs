import { defineConfig } from 'astro/config';

/** OUT_DIR and CACHE_DIR: where the site goes, and what Astro remembers between builds. */
export default defineConfig({
  outDir: process.env.OUT_DIR ?? './dist',
  cacheDir: process.env.CACHE_DIR ?? './node_modules/.astro',
  build: { format: 'directory' },
  experimental: { incrementalBuild: true },
});
