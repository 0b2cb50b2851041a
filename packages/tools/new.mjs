// npm run new -- widget NAME: copies a living, tested unit and renames it, so it cannot drift as a template would.
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const model = 'kpi-card', home = 'packages/widgets/src', registry = path.join(home, 'index.ts');

const words = (kebab) => kebab.split('-');
const pascal = (kebab) => words(kebab).map((word) => word[0].toUpperCase() + word.slice(1)).join('');
const camel = (kebab) => pascal(kebab)[0].toLowerCase() + pascal(kebab).slice(1);

/** Writes another name wherever the model's stands: class, variable, file, tag, prose; and its first word alone (`KpiResult`). */
function rename(text, name) {
  const [first] = words(model), prose = words(name).join(' ');
  return text.replaceAll(pascal(model), pascal(name)).replaceAll(camel(model), camel(name)).replaceAll(model, name)
    .replaceAll(new RegExp(words(model).join(' '), 'gi'), prose)
    .replaceAll(pascal(first), pascal(name)).replaceAll(new RegExp(`\\b${first}(?=[A-Z])`, 'g'), camel(name)).replaceAll(new RegExp(first, 'gi'), prose);
}

function refusal(kind, name) {
  if (kind !== 'widget') return `new: so far only widgets have a model to copy; write \`npm run new -- widget NAME\`${kind ? ` (not ${kind})` : ''}.`;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) return 'new: a widget\'s name is kebab-case, as a salesperson would say it: `npm run new -- widget win-room`.';
  if (existsSync(path.join(home, name))) return `new: ${path.join(home, name)} exists already; choose another name.`;
  return undefined;
}

function makeWidget(name) {
  const folder = path.join(home, name);
  cpSync(path.join(home, model), folder, { recursive: true });
  for (const file of readdirSync(folder)) {
    const renamed = path.join(folder, rename(file, name));
    renameSync(path.join(folder, file), renamed);
    writeFileSync(renamed, rename(readFileSync(renamed, 'utf8'), name));
  }
  const lines = readFileSync(registry, 'utf8').split('\n');
  const at = lines.findIndex((line) => line.includes(`'./${model}/${model}.js'`));
  lines.splice(at + 1, 0, rename(lines[at], name));
  writeFileSync(registry, lines.join('\n'));
  return folder;
}

const [kind, given = ''] = process.argv.slice(2), name = given.replace(/^sales-/, '');
const no = refusal(kind, name);
if (no) {
  console.error(no);
  process.exit(1);
}
console.log(`${makeWidget(name)} is <sales-${name}>: a copy of ${model} under its own name, one line in ${registry}.
Next: npm test -- --group ${name}, then make it what it is to be.`);
