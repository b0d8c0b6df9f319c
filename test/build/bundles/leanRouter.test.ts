import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { leanCode } from '../../../src/build/bundles/leanRouter.ts';

const folder = fileURLToPath(new URL('../../../node_modules/react-router/dist/development', import.meta.url));
const bundles = readdirSync(folder).filter((name) => /^chunk-.*\.mjs$/.test(name)).map((name) => readFileSync(join(folder, name), 'utf8'));
const router = bundles.find((code) => code.includes('function BrowserRouter(')) ?? '';

it('marks every component and context of the installed router as one that may be left out', () => {
  const code = leanCode(router);
  expect(code).toContain('var NavLink = /* @__PURE__ */ React');
  expect(code).toContain('var LocationContext = /* @__PURE__ */ React');
  expect(code).toContain('var RenderErrorBoundary = class extends React2.Component { static contextType = RSCRouterContext;');
  expect(code).not.toMatch(/^\w+\.(displayName|contextType)/m);
  expect(code).toContain('var ENABLE_DEV_WARNINGS = false;');
  expect(code).toContain('/* @__NO_SIDE_EFFECTS__ */ function warning(');
});

it('changes nothing else', () => {
  const contexts = / static contextType = \w+;|^\w+\.contextType = .*$/gm;
  const plain = (code: string) => code.replaceAll(/\/\* @__(PURE|NO_SIDE_EFFECTS)__ \*\/ /g, '').replace(contexts, '').replace(/^\w+\.displayName = .*$/gm, '').replace(/ENABLE_DEV_WARNINGS = \w+/, '');
  expect(plain(leanCode(router))).toBe(plain(router));
});
