import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The text of a file. */
export const read = (file: string) => readFileSync(file, 'utf8');

/** The folders directly in a folder. */
export const folders = (folder: string) =>
  !existsSync(folder) ? [] : readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);

/** Every file below a folder, without what is installed or built. */
export function files(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (!entry.isDirectory()) return [file];
    return /^(node_modules|dist|\.git|\.out|\.tsout|\.shots)$/.test(entry.name) ? [] : files(file);
  });
}

/** The packages that have sources. */
export const packages = folders('packages').filter((name) => existsSync(`packages/${name}/src`));

/** The TypeScript sources of a folder, without tests and their fixtures. */
export const sources = (folder: string) => files(folder).filter((file) => file.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(file));

/** The folders of packages/widgets/src that hold an element. */
export const widgets = folders('packages/widgets/src').filter((name) => {
  const unit = `packages/widgets/src/${name}`;
  return existsSync(`${unit}/define.ts`) || (existsSync(`${unit}/${name}.ts`) && read(`${unit}/${name}.ts`).includes('@element'));
});

/** Folders of packages/metrics/src that hold what several measures share. */
const sharedByMeasures = ['period', 'shared', 'statistics'];

/** The folders of packages/metrics/src that hold one measure each. */
export const measures = folders('packages/metrics/src').filter((name) => !sharedByMeasures.includes(name));
