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
  assert.deepEqual([...new Set(silent)], [],
    'Write /** … */ above it: what you get, its unit and range, what comes back when there is nothing, what it throws.');
});

/** The events a file makes: `new CustomEvent('x')`, and `new OwnEvent()` by the class's `static type = 'x'`. */
function eventsMade(file: ts.SourceFile): string[] {
  const names: (string | undefined)[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isNewExpression(node)) {
      const symbol = checker.getSymbolAtLocation(node.expression), [name] = node.arguments ?? [];
      const own = symbol && declared(symbol).declarations?.find(ts.isClassDeclaration)?.getText();
      names.push(own?.match(/static readonly type = '([^']+)'/)?.[1]);
      if (/^(Custom)?Event$/.test(node.expression.getText()) && name && ts.isStringLiteralLike(name)) names.push(name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names.filter((name) => name !== undefined);
}

/** The parts and slots written in a file's templates; what is filled in later (`part="card ${state}"`) is left to the reader. */
const written = (text: string, attribute: RegExp) => [...text.matchAll(attribute)].flatMap(([, names = '']) => names.split(/\s+/)).filter(Boolean);

/** A declaration's doc tags, each as `@tag text `. */
const tagsOf = (node: ts.Node) => ts.getJSDocTags(node)
  .map(({ tagName, comment }) => `@${tagName.text} ${(ts.getTextOfJSDocComment(comment) ?? '').replace(/^\{.*?\} ?/, '')} `);

/** What a widget's doc block has to name, from its sources. */
function needed(folder: string) {
  const own = sources(folder), text = own.map(read).join('\n');
  return [
    ...own.map((file) => program.getSourceFile(file)).flatMap((file) => (file ? eventsMade(file) : [])).map((name) => `@fires ${name}`),
    ...written(text, /\bpart="([\w -]*)/g).map((name) => `@csspart ${name}`),
    ...written(text, /<slot\b[^>]*\bname="([\w-]+)"/g).map((name) => `@slot ${name}`),
  ];
}

test('every element\'s doc block names its tag, summary, events, parts and slots', () => {
  const silent = elements.flatMap((file) => {
    const element = program.getSourceFile(file)!.statements.filter(ts.isClassDeclaration).find((node) => tagsOf(node).some((tag) => tag.startsWith('@element ')));
    const wanted = ['@element', '@summary', ...new Set(needed(path.posix.dirname(file)))];
    return wanted.filter((line) => !element || !tagsOf(element).some((tag) => tag.startsWith(`${line} `))).map((line) => `${file}: ${line}`);
  });
  assert.deepEqual(silent, [], 'Add the line to the class\'s doc block; the manifest, the editors and the readers take it from there.');
});
