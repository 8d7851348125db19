import regexp from 'eslint-plugin-regexp';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Rules for patterns, in every language: each must stay linear on hostile text and use `u`. */
const patterns = {
  'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
  'regexp/no-super-linear-move': 'error',
  'regexp/require-unicode-regexp': 'error',
  // Control, invisible and combining characters are our subject; written as escapes they are plain.
  'no-control-regex': 'off',
  'no-misleading-character-class': ['error', { allowEscape: true }],
  // ` -~` and other ranges of ASCII say what they mean to who reads protocols.
  'regexp/no-obscure-range': ['error', { allowed: 'all' }],
};

/** What may be imported from a package that has to run anywhere. */
const isomorphic = (allowed, names) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          // Anything that is not a file of the package itself, or named here.
          regex: `^(?!\\.{1,2}/|(?:${allowed.join('|')})$)`,
          message: `Only its own files${names}: it runs in a page as it does in Node.`,
        },
        {
          regex: '^\\.{1,2}/.*\\.\\./\\.\\./(?:core|intake|knowledge|cli)/',
          message: 'Packages meet through their public exports.',
        },
      ],
    },
  ],
});

export default defineConfig(
  globalIgnores(['**/dist/', '**/node_modules/', 'packages/*/schema/']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
      regexp.configs['flat/recommended'],
    ],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...patterns,
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `||` is how an empty text is replaced.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      // Spreading a text into code points is what folding and punycode want.
      '@typescript-eslint/no-misused-spread': [
        'error',
        { allow: [{ from: 'lib', name: 'string' }] },
      ],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
    },
  },
  {
    files: ['packages/core/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: isomorphic(['tldts'], ' and tldts'),
  },
  {
    files: ['packages/intake/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: isomorphic(['@peephole/core', 'htmlparser2'], ', the core and htmlparser2'),
  },
  {
    files: ['**/*.test.ts'],
    rules: {
      // Patterns of a test meet texts of that test alone.
      'regexp/no-super-linear-move': 'off',
      // node:test registers with the call; nobody awaits the promise of `test`.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['test', 'describe', 'it', 'suite'], package: 'node:test' },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [regexp.configs['flat/recommended']],
    rules: patterns,
  },
);
