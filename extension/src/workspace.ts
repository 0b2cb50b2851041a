/** The store of the extension: one database of its own origin. */
export const WORKSPACE = 'leads';
