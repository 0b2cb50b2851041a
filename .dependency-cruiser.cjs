// Imports only go down: model <- metrics, store, capture, connect <- sync, widgets <- extension, demo, test. Siblings never import each other;
// widgets reach capture, connect and sync by `import()` only.
// test/architecture/layers.test.ts runs this, and proves that each rule catches a planted violation.
const rule = (name, from, to) => ({ name, severity: 'error', from: { path: from }, to: typeof to === 'string' ? { path: to } : to });

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } } },
    rule('resolvable', '^packages/', { couldNotResolve: true }),  // else a misspelt package would pass every other rule
    rule('model-is-leaf', '^packages/model/src/(?!.*\\.(test|fixture)\\.ts$)', '^packages/(?!model/)|node_modules/(?!(valibot|libphonenumber-js|tldts|temporal-polyfill)/)'),
    rule('layer1-siblings', '^packages/(metrics|store|capture|connect)/src', '^packages/(?!model/|$1/)'),
    rule('sync-imports', '^packages/sync/src', '^packages/(?!model/|store/|sync/)'),
    rule('widgets-imports', '^packages/widgets/src', '^packages/(?!model/|metrics/|store/|capture/|connect/|sync/|widgets/)'),
    rule('on-demand-only', '^packages/widgets/src', { path: '^packages/(capture|connect|sync)/', dynamic: false, dependencyTypesNot: ['type-only', 'type-import'] }),
    rule('packages-below-shells', '^packages/', '^(extension|demo|test)/'),
    rule('idb-only-in-store', '^packages/(?!store/)', '(^|/)node_modules/idb/'),
    rule('lit-only-in-widgets', '^packages/(?!widgets/)', '(^|/)node_modules/(lit|lit-html|lit-element|@lit)/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['salescycle-source', 'import', 'default'] },
  },
};
