import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { measures, widgets } from './repository.js';

const kinds: { kind: string; folder: string; units: string[]; shape: (name: string) => string[]; cure: string }[] = [
  { kind: 'widget', folder: 'packages/widgets/src', units: widgets,
    shape: (name) => [`${name}.ts`, `${name}.face.ts`, `${name}.styles.ts`, `${name}.strings.ts`, `${name}.test.ts`, 'define.ts'],
    cure: 'Add it; `npm run new -- widget sales-example` shows the shape, and every widget has it.' },
  { kind: 'metric', folder: 'packages/metrics/src', units: measures,
    shape: (name) => [`${name}.ts`, `${name}.test.ts`],
    cure: 'Add it; a measure is one pure function in a file of its own name with its test beside it.' },
];

for (const { kind, folder, units, shape, cure } of kinds) {
  test(`every ${kind} has the same files`, () => {
    const missing = units.flatMap((name) => shape(name).map((file) => `${folder}/${name}/${file}`)).filter((file) => !existsSync(file));
    assert.deepEqual(missing, [], `Missing: ${missing.join(', ')}. ${cure}`);
  });
}
