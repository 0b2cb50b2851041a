import { expect } from '@open-wc/testing';
import { keepScripts, type ScriptParts } from './page-scripts.js';
import type { Portal } from './portal.js';

const portal = (origin: string): Portal => ({ origin, workspace: 'w', title: '', pairedAt: '' });

/** A browser with scripts registered in it. */
function browserWith(...ids: string[]) {
  const scripts = new Map<string, string[]>(ids.map((id) => [id, []])), denied = new Set<string>();
  const parts: ScriptParts = {
    registered: () => Promise.resolve([...scripts.keys()].map((id) => ({ id }))),
    register: (added) => Promise.resolve(added.forEach(({ id, matches }) => scripts.set(id, matches))),
    unregister: (gone) => Promise.resolve(gone.forEach((id) => scripts.delete(id))),
    isGranted: (pattern) => Promise.resolve(!denied.has(pattern)),
  };
  return { parts, denied, matches: () => [...scripts.values()].flat(), ids: () => [...scripts.keys()] };
}

describe('keepScripts', () => {
  it('puts the bridge into paired portals, once, and takes it out of others', async () => {
    const { parts, matches } = browserWith();
    await keepScripts([portal('https://a.example'), portal('https://a.example:8443'), portal('http://localhost:5173')], parts);
    expect(matches()).to.deep.equal(['https://a.example/*', 'http://localhost/*']);
    await keepScripts([portal('http://localhost:5173')], parts);
    expect(matches()).to.deep.equal(['http://localhost/*']);
    await keepScripts([], parts);
    expect(matches()).to.deep.equal([]);
  });

  it('keeps out of what the browser does not grant, and leaves scripts alone that are not its own', async () => {
    const { parts, denied, ids } = browserWith('other');
    denied.add('https://a.example/*');
    await keepScripts([portal('https://a.example'), portal('http://b.example')], parts);
    expect(ids()).to.deep.equal(['other']);
  });
});
