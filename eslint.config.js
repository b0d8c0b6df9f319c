import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Where text or bytes of unknown shape become typed values: the one place for a type assertion. */
const parsers = ['src/core/format/**', 'src/**/*[fF]ormat*.ts', 'src/**/*[pP]arse*.ts'];

const mayFetch = ['src/app/content/**', 'src/worker/**'];
const ownerOfSearchParameters = 'src/core/filters.ts';
const ownerOfGrayMatter = 'src/build/records/frontMatter.ts';

const fetchElsewhere = { name: 'fetch', message: 'Only src/app/content/ and src/worker/ fetch.' };
const searchParametersElsewhere = {
  name: 'URLSearchParams',
  message: `Only ${ownerOfSearchParameters} reads and writes search parameters.`,
};
const grayMatterElsewhere = { name: 'gray-matter', message: `Only ${ownerOfGrayMatter} reads front matter with it.` };

/** Refuses these globals, as bare names and as members of globalThis, window and self. */
const refuseGlobals = (...globals) => [
  'error',
  { globals, checkGlobalObject: true, globalObjects: ['window', 'self'] },
];

/** Refuses relative imports of these layers. The address of a worker is no import of its code. */
const otherLayers = (...layers) => ({
  regex: `^\\.\\.?/(.*/)?(${layers.join('|')})/(?!.*\\?worker&url$)`,
  message: 'build, worker and app import core, never each other; core imports core alone.',
});

const refuseImports = (...patterns) => ['error', { paths: [grayMatterElsewhere], patterns }];

/** The borders between the layers of src. test/architecture.test.ts checks them on resolved paths. */
const borders = [
  {
    files: ['src/core/**'],
    rules: {
      'no-restricted-imports': refuseImports(otherLayers('build', 'worker', 'app'), {
        regex: '^(?!\\.{1,2}/|valibot$|entities(/|$))',
        message: 'core runs anywhere: of packages it uses valibot and entities alone.',
      }),
    },
  },
  { files: ['src/build/**'], rules: { 'no-restricted-imports': refuseImports(otherLayers('worker', 'app')) } },
  { files: ['src/worker/**'], rules: { 'no-restricted-imports': refuseImports(otherLayers('build', 'app')) } },
  { files: ['src/app/**'], rules: { 'no-restricted-imports': refuseImports(otherLayers('build', 'worker')) } },
  {
    files: [ownerOfGrayMatter],
    rules: { 'no-restricted-imports': ['error', { patterns: [otherLayers('worker', 'app')] }] },
  },
];

/** Globals with one owner. */
const ownedGlobals = [
  { files: ['src/**'], rules: { 'no-restricted-globals': refuseGlobals(fetchElsewhere, searchParametersElsewhere) } },
  { files: mayFetch, rules: { 'no-restricted-globals': refuseGlobals(searchParametersElsewhere) } },
  { files: [ownerOfSearchParameters], rules: { 'no-restricted-globals': refuseGlobals(fetchElsewhere) } },
];

export default defineConfig(
  globalIgnores(['lib/', '**/.astro/', 'dist/', 'node_modules/', '.cache/', 'test-results/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    languageOptions: { globals: { window: 'readonly', self: 'readonly' } },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-console': 'error',
    },
  },
  { files: parsers, rules: { '@typescript-eslint/consistent-type-assertions': 'off' } },
  { files: ['src/build/**'], rules: { 'no-console': 'off' } },
  // `expect.any(…)` and its like are typed `any`; stand-ins for slow functions have nothing to wait for.
  {
    files: ['test/**'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/require-await': 'off' },
  },
  { files: ['src/app/**', 'test/app/**'], extends: [reactHooks.configs.flat['recommended-latest']] },
  ...borders,
  ...ownedGlobals,
);
