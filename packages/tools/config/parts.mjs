// Rollup plugin: one file that a page loads, and beside it the parts it fetches on first use (every `import()` becomes one).
//
// A part never imports the one file back: a page that loads `salescycle.js?v=7` would run it a second time. Instead a part is a function that is
// given what it shares with the one file, so each copy of the file on a page makes parts of its own. Both sides carry the build they are from;
// a part of another build (a cache in between) is fetched again past the cache, and refused when that does not help. Names of our own begin with `$`.
import { createHash } from 'node:crypto';
import MagicString from 'magic-string';

/** Makes `output.entryFileNames` the one file; parts are named by `partName(chunk)`. */
export function parts() {
  let build;
  return {
    name: 'parts',
    renderStart() {
      const hash = createHash('sha256');
      for (const id of [...this.getModuleIds()].sort()) hash.update(this.getModuleInfo(id).code ?? '');
      build = hash.digest('hex').slice(0, 12);
    },
    renderDynamicImport({ targetChunk }) {
      return targetChunk && { left: `$fetchPart(${JSON.stringify(targetChunk.fileName)}, () => import(`, right: '))' };
    },
    renderChunk(code, chunk, options, { chunks }) {
      const own = chunk.isEntry ? new Set(this.getModuleInfo(chunk.facadeModuleId).exports) : null;
      const text = new MagicString(code);
      const shared = [];
      const returned = [];
      for (const node of this.parse(code).body) {
        if (node.type === 'ImportDeclaration') text.overwrite(node.start, node.end, own ? refuse(this, chunk) : given(node));
        if (node.type !== 'ExportNamedDeclaration') continue;
        const names = node.specifiers.map(({ local, exported }) => ({ local: local.name, exported: exported.name ?? JSON.stringify(exported.value) }));
        if (own) shared.push(...names);
        if (own) text.overwrite(node.start, node.end, `export { ${names.filter(({ exported }) => own.has(exported)).map(({ local, exported }) => `${local} as ${exported}`).join(', ')} };`);
        else if (node.source) text.overwrite(node.start, node.end, handedOn(node, returned));
        else {
          returned.push(...names);
          text.remove(node.start, node.end);
        }
      }
      // A part may have several lists of exports, and only one return.
      if (!own) text.append(`\nreturn { ${returned.map(({ local, exported }) => `${exported}: ${local}`).join(', ')} };`);
      if (own) text.prepend(fetching(build, togetherOf(chunks))).append(`\nconst $shared = { ${shared.map(({ local, exported }) => `${exported}: ${local}`).join(', ')} };`);
      else text.prepend(`export const build = '${build}';\nexport async function make($shared, $fetchPart) {\n`).append('\n}');
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
  };

  /** What a part imports: from the one file as an argument, from another part by fetching that as well. */
  function given({ source, specifiers }) {
    return from(source, specifiers.map(({ imported, local }) => `${imported.name}: ${local.name}`).join(', '));
  }

  /** What a part hands on from another one without using it. */
  function handedOn({ source, specifiers }, returned) {
    const names = specifiers.map(({ local, exported }) => ({ name: local.name, local: `$handed${returned.length}_${exported.name}`, exported: exported.name }));
    returned.push(...names);
    return from(source, names.map(({ name, local }) => `${name}: ${local}`).join(', '));
  }

  function from(source, names) {
    const file = source.value.replace(/^\.\//, '');
    return `const { ${names} } = ${file === 'salescycle.js' ? '$shared' : `await $fetchPart('${file}', () => import('./${file}'))`};`;
  }
}

/** Which other parts each part needs, so that they are asked for at once and not one after the other. */
function togetherOf(chunks) {
  const parts = Object.values(chunks).filter(({ isEntry }) => !isEntry);
  const needs = ({ imports }) => imports.filter((file) => !chunks[file]?.isEntry);
  return Object.fromEntries(parts.map((part) => [part.fileName, needs(part)]).filter(([, files]) => files.length));
}

function refuse(plugin, { fileName }) {
  return plugin.error(`${fileName} would import another file when it starts; it is to be one file.`);
}

/** The one file's way to its parts. A second try goes past caches, among them the browser's memory of a failed import. */
const fetching = (build, together) => `const $made = new Map(), $together = ${JSON.stringify(together)};
let $tries = 0;
function $fetchPart(file, load) {
  const known = $made.get(file);
  if (known) return known;
  const again = () => import(new URL(\`./\${file}?\${${JSON.stringify(build)}}-\${++$tries}\`, import.meta.url).href);
  const ours = (part) => part.build === ${JSON.stringify(build)};
  // Only a head start: the part asks for it itself, and hears what failed.
  for (const other of $together[file] ?? []) import(new URL(\`./\${other}\`, import.meta.url).href).catch(() => {});
  const making = load().then((part) => (ours(part) ? part : again()), again).then((part) => {
    if (!ours(part)) throw new Error(\`\${file} is of another build than salescycle.js; copy all files of one build.\`);
    return part.make($shared, $fetchPart);
  });
  $made.set(file, making);
  making.catch(() => $made.delete(file));
  return making;
}
`;
