// Globs start at the repository's root.
import a11y from 'eslint-plugin-lit-a11y';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const tests = ['test/**/*.ts', '**/*.test.ts', '**/*.fixture.ts'];
const ui = { files: ['packages/widgets/src/**/*.ts', 'extension/src/**/*.ts', 'demo/src/**/*.ts'] };
const shipped = { ...ui, ignores: tests };  // what runs under a stranger's Content Security Policy

const noInlineStyle = 'A strict Content Security Policy blocks style attributes: use a class, a custom state, or element.style.setProperty().';
const noMarkup = 'Content is text, never markup: write it with Lit\'s html`…`.';
const noneLeftOut = 'Every test runs: mend it, or delete it.';
const noFoldedUnicode = 'Ignoring case with the unicode flag costs up to 3 ms at the first use: leave out the u flag, or write both cases.';
const testCall = 'CallExpression[callee.name=/^(it|test|describe|suite)$/]';
const inTemplate = 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement';

export default [
  { ignores: ['**/dist/**', '**/.out/**', '**/.tsout/**', 'demo/public/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['vite.config.ts'] }, tsconfigRootDir: process.cwd() } },
    rules: { 'no-eval': 'error', 'no-new-func': 'error', '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }] },
  },
  { ...lit.configs['flat/recommended'], ...ui },
  { ...wc.configs['flat/recommended'], ...ui },
  { ...ui, plugins: { 'lit-a11y': a11y }, rules: a11y.configs.recommended.rules },
  {
    ...ui,
    rules: {
      '@typescript-eslint/unbound-method': 'off',  // Lit binds @click=${this.#x} itself
      'lit-a11y/no-redundant-role': 'off',  // Safari forgets that a <ul> without bullets is a list
      'lit-a11y/no-autofocus': 'off',  // it is how a dialog or popover says where focus goes
    },
  },
  {
    files: ['packages/widgets/src/**/*.face.ts'],
    rules: { '@typescript-eslint/unbound-method': 'error' },  // Lit binds listeners to the element, and a face is another object
  },
  {
    files: ['packages/capture/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-syntax': ['error',
        { selector: 'Literal[regex.flags=/i.*u/]', message: noFoldedUnicode },
        { selector: 'NewExpression[callee.name="RegExp"] > Literal[value=/^[dgmsy]*i[dgmsy]*u/]', message: noFoldedUnicode },
      ],
    },
  },
  {
    ...shipped,
    rules: {
      'no-restricted-syntax': ['error',
        { selector: `${inTemplate}[value.raw=/(^|\\s)style=/]`, message: noInlineStyle },
        { selector: 'CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]', message: noInlineStyle },
        { selector: `${inTemplate}[value.raw=/\\.(inner|outer)HTML=/]`, message: noMarkup },
        { selector: 'MemberExpression[property.name=/^((inner|outer)HTML|insertAdjacentHTML|setHTMLUnsafe)$/]', message: noMarkup },
      ],
      'no-restricted-imports': ['error', { patterns: [
        { regex: '/style-map(\\.js)?$', message: noInlineStyle },
        { regex: '/unsafe-(html|svg|mathml)(\\.js)?$', message: noMarkup },
      ] }],
    },
  },
  {
    files: tests,
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/unbound-method': 'off',  // tests stand in front of the platform's own methods
      'no-restricted-syntax': ['error',
        { selector: 'MemberExpression[object.name=/^(it|test|describe|suite|t)$/][property.name=/^(only|skip|todo)$/]', message: noneLeftOut },
        { selector: 'CallExpression[callee.object.type="ThisExpression"][callee.property.name="skip"]', message: noneLeftOut },
        { selector: `${testCall} > ObjectExpression > Property[key.name=/^(only|skip|todo)$/]`, message: noneLeftOut },
        { selector: 'CallExpression[callee.name=/^(x|f)(it|describe|context)$/]', message: noneLeftOut },
      ],
    },
  },
];
