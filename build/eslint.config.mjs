import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { root } from './run.mjs';

const onlyInIpc = {
  name: 'electron',
  importNames: ['ipcMain', 'default'],
  message: 'Only electron/ipc may use ipcMain; import the others by name.',
};
const onlyInPreload = {
  name: 'electron',
  importNames: ['ipcRenderer', 'contextBridge', 'default'],
  message: 'Only electron/preload may use ipcRenderer and contextBridge.',
};

/** Globals that the compiler lets into shared/ when a library's types bring them along. */
const impureGlobals = [
  ['process', 'Buffer', 'global', 'window', 'document', 'self', 'navigator', 'indexedDB', 'localStorage'],
  ['fetch', 'crypto', 'setTimeout', 'setInterval', 'setImmediate', 'console', 'performance', 'File', 'Blob'],
].flat();

export default defineConfig(
  { ignores: ['**/node_modules/', 'dist/', 'release/', '.cache/', 'coverage/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      'no-console': 'error',
      eqeqeq: 'error',
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    // Warns of libraries that React's compiler skips; the compiler isn't used here.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  { files: ['shared/**/*.ts'], rules: { 'no-restricted-globals': ['error', ...impureGlobals] } },
  {
    files: ['electron/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [onlyInIpc, onlyInPreload] }] },
  },
  {
    files: ['electron/ipc/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [onlyInPreload] }] },
  },
  {
    files: ['electron/preload/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [onlyInIpc] }] },
  },
  { files: ['test/**/*.{ts,tsx}'], rules: { 'no-console': 'off', 'max-lines': 'off' } },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: { console: 'readonly', fetch: 'readonly', AbortSignal: 'readonly', URL: 'readonly' },
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { require: 'readonly', module: 'writable', process: 'readonly', __dirname: 'readonly' },
    },
  },
);
