import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { packages, read, sources, widgets } from './repository.js';

const indexes = packages.map((name) => `packages/${name}/src/index.ts`).filter((file) => existsSync(file));
const base = 'packages/tools/config/tsconfig.base.json';
const { options } = ts.convertCompilerOptionsFromJson((JSON.parse(read(base)) as { compilerOptions: object }).compilerOptions, '.');
const elements = widgets.map((name) => `packages/widgets/src/${name}/${name}.ts`).filter((file) => existsSync(file));
const program = ts.createProgram([...indexes, ...elements], { ...options, composite: false, noEmit: true });
const checker = program.getTypeChecker();
const here = (node: ts.Node) => path.relative('.', node.getSourceFile().fileName).replaceAll('\\', '/');

const declared = (symbol: ts.Symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);

test('every public declaration has a comment that says what it is for', () => {
  const silent = indexes.flatMap((index) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(index)!);
    assert.ok(module, `${index} exports nothing`);
    return checker.getExportsOfModule(module).map(declared)
      .filter((symbol) => symbol.declarations?.some((node) => /^packages\/[^/]+\/src\//.test(here(node))))
      .filter((symbol) => symbol.getDocumentationComment(checker).length === 0)
      .map((symbol) => `${here(symbol.declarations![0]!)}: ${symbol.name}`);
  });
  assert.deepEqual([...new Set(silent)], [], 'Write /** … */ above it: what you get, its unit and range, what comes back when there is nothing, what it throws.');
});

/** The events a file dispatches: `new CustomEvent('x')` by its name, `new OwnEvent()` by its `super('x')`, others without a name. */
function dispatched(file: ts.SourceFile) {
  const names: (string | undefined)[] = [];
  const nameOf = (created: ts.NewExpression) => {
    const [first] = created.arguments ?? [], written = created.expression.getText();
    if (/^(Custom)?Event$/.test(written)) return first && ts.isStringLiteralLike(first) ? first.text : undefined;
    const symbol = checker.getSymbolAtLocation(created.expression);
    const declaration = symbol && declared(symbol).declarations?.[0]?.getText();
    return declaration?.match(/super\(\s*'([^']+)'/)?.[1];
  };
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'dispatchEvent') {
      const [event] = node.arguments;
      if (event && ts.isNewExpression(event)) names.push(nameOf(event));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

/** The parts and slots written in a file's templates; what is filled in later (`part="card ${state}"`) is left to the reader. */
const written = (text: string, attribute: RegExp) => [...text.matchAll(attribute)].flatMap(([, names = '']) => names.split(/\s+/)).filter(Boolean);

/** What a widget's doc block has to name, from its sources. */
function needed(folder: string) {
  const own = sources(folder), text = own.map(read).join('\n');
  return [
    ...own.map((file) => program.getSourceFile(file)).flatMap((file) => (file ? dispatched(file) : [])).map((name) => (name ? `@fires ${name}` : '@fires')),
    ...written(text, /\bpart="([\w -]*)/g).map((name) => `@csspart ${name}`),
    ...written(text, /<slot\b[^>]*\bname="([\w-]+)"/g).map((name) => `@slot ${name}`),
  ];
}

test('every element\'s doc block names its tag, summary, events, parts and slots', () => {
  const silent = elements.flatMap((file) => {
    const element = program.getSourceFile(file)!.statements.find((node) => ts.isClassDeclaration(node) && ts.getJSDocTags(node).some((tag) => tag.tagName.text === 'element'));
    if (!element) return [`${file}: @element`];
    const said = ts.getJSDocTags(element).map((tag) => `@${tag.tagName.text} ${(ts.getTextOfJSDocComment(tag.comment) ?? '').replace(/^\{.*?\} ?/, '')} `);
    const says = (line: string) => said.some((tag) => tag.startsWith(`${line} `));
    return ['@element', '@summary', ...new Set(needed(path.posix.dirname(file)))].filter((line) => !says(line)).map((line) => `${file}: ${line}`);
  });
  assert.deepEqual(silent, [], 'Add the line to the class\'s doc block; the manifest, the editors and the readers take it from there.');
});
