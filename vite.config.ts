import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { broadsheet } from './src/build/plugin.ts';

export default defineConfig({
  plugins: [react(), broadsheet()],
});
