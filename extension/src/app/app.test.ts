import { waitUntil } from '@open-wc/testing';
import { captureLead, editRecord, resolveConflict, setAside, type Operation } from '@salescycle/model';
import { deleteWorkspace, openStore, type Store } from '@salescycle/store';
import { Reminders } from '../reminders/reminders.js';
import { MemoryArea } from '../storage/area.fixture.js';
import { CaptureApp } from './app.js';

describe('the app', () => {
  let store: Store, workspace: string;
  before(() => CaptureApp.define());
  beforeEach(async () => {
    workspace = `app-${crypto.randomUUID()}`;
    store = await openStore({ workspace, actor: 'han' });
  });
  afterEach(async () => {
    document.querySelector('capture-app')?.remove();
    store.close();
    await deleteWorkspace(workspace);
  });

  /** A lead called `Theirs`, with a change to `Mine` that met it. */
  async function clash(id: string): Promise<void> {
    await store.run(captureLead, { id, fields: { name: 'Before' } });
    await store.run(editRecord, { type: 'lead', id, fields: { name: 'Theirs' } });
    const operation: Operation = { id: `op-${id}`, at: '2026-06-01T02:00:00.000Z', by: 'han', device: 'x', cmd: 'editRecord', group: 'g', type: 'lead', recordId: id, base: 1, patch: { name: 'Mine' }, was: {}, sv: 1 };
    await store.run(setAside, { clashes: [{ operation, field: 'name', base: { name: 'Before' }, mine: { name: 'Mine' }, theirs: { name: 'Theirs' }, stands: 'theirs' }], rev: 2 });
  }

  it('counts beside "Data" the changes that wait for a decision, until they are decided', async () => {
    const reminders = new Reminders({
      local: new MemoryArea(), store: () => Promise.resolve(store), now: () => new Date().toISOString(), zone: () => 'UTC', open() {}, wakeAt: () => Promise.resolve(), showCount: () => Promise.resolve(),
    });
    const app = document.body.appendChild(Object.assign(document.createElement('capture-app'), { reminders, openSettings() {}, lang: 'en' }));
    const entry = () => app.shadowRoot?.querySelector('nav a[href="#data"]')?.textContent.trim();
    const says = (words: string) => waitUntil(() => entry() === words, `${words}, not ${entry()}`);
    await says('Data');
    for (const id of ['l1', 'l2']) await clash(id);
    await says('Data22 changes that met others, to decide');
    const { rows: [first] } = await store.read({ kind: 'window', type: 'conflict' });
    await store.run(resolveConflict, { id: first!.record.id, keep: 'mine' });
    await says('Data11 change that met another, to decide');
    app.lang = 'zh-CN';
    await says('数据11 处冲突的更改待决定');
    await store.undo();
    await says('数据22 处冲突的更改待决定');
  });
});
