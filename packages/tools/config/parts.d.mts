import type { Plugin } from 'rollup';

export function parts(): Plugin;
