import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { createPipeline, createRecord, salesProcessTemplate } from '@salescycle/model';
import { deleteWorkspace, openStore, type Store } from '@salescycle/store';
import { openSafeCopies } from '@salescycle/store/backup/safe-copies.js';
import type { Folder } from './copies/folder-copies.js';
import '../pipeline-board/define.js';

const opened: Store[] = [];

async function open(workspace: string): Promise<Store> {
  const store = await openStore({ workspace, actor: 'u-kim' });
  opened.push(store);
  return store;
}

/** A page with a board and nothing else. */
async function board(store: Store): Promise<void> {
  await fixture(html`<sales-pipeline-board .store=${store}></sales-pipeline-board>`);
}

const wait = (milliseconds: number) => new Promise((wake) => { inTime(wake, milliseconds); });
const { setTimeout: inTime } = globalThis;

describe('a page with a board alone', () => {
  let folder: Folder;
  let store: Store;
  const names = async () => {
    const found: string[] = [];
    // While one is being written the browser keeps a file of its own beside it.
    for await (const [name] of folder.entries()) if (name.endsWith('.jsonl')) found.push(name);
    return found;
  };
  const copies = async (count: number) => {
    for (let tries = 0; tries < 300 && (await names()).length < count; tries++) await wait(10);
    return (await names()).length;
  };
  const isWritten = async () => (await openSafeCopies(store).last())?.isCurrent ?? false;
  beforeEach(async () => {
    folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(`copies-${crypto.randomUUID()}`, { create: true });
    store = await open(`keep-${crypto.randomUUID()}`);
    await store.run(createPipeline, { id: 'p', template: salesProcessTemplate });
    // Changes have come to rest at once.
    globalThis.setTimeout = ((job: () => void, ms = 0) => inTime(job, ms === 20_000 ? 20 : ms)) as typeof setTimeout;
  });
  afterEach(async () => {
    globalThis.setTimeout = inTime;
    for (const each of opened.splice(0)) {
      each.close();
      await deleteWorkspace(each.workspace);
    }
    Reflect.deleteProperty(FileSystemDirectoryHandle.prototype, 'queryPermission');
    if (permission) Object.defineProperty(FileSystemDirectoryHandle.prototype, 'queryPermission', permission);
  });
  const permission = Object.getOwnPropertyDescriptor(FileSystemDirectoryHandle.prototype, 'queryPermission');
  const answer = (state: PermissionState) => Object.defineProperty(FileSystemDirectoryHandle.prototype, 'queryPermission', { configurable: true, value: () => Promise.resolve(state) });

  it('loads nothing for it where no folder was chosen', async () => {
    const fetched = () => performance.getEntriesByType('resource').some(({ name }) => /folder-copies-of-\w+\.js$/.test(name));
    // The modules of this page are more than a browser takes down by itself.
    performance.setResourceTimingBufferSize(10_000);
    await board(store);
    await wait(300);
    expect(fetched()).to.equal(false);
    const chosen = await open(`keep-${crypto.randomUUID()}`);
    await openSafeCopies(chosen).keepFolder(folder);
    await board(chosen);
    await waitUntil(fetched, 'it is fetched for a workspace with a folder');
  });

  it('writes the copy that is due into the folder a person chose, with what was changed before, in one of several tabs', async () => {
    await openSafeCopies(store).keepFolder(folder);
    const tabs = [store, await open(store.workspace), await open(store.workspace)];
    let written = 0;
    for (const tab of tabs) {
      const { backup } = tab;
      tab.backup = () => (written++, backup.call(tab));
    }
    await Promise.all(tabs.map(board));
    while (!await isWritten()) await wait(10);
    await wait(300);
    expect([written, (await names()).length]).to.deep.equal([1, 1]);
    const copy = await open(`keep-${crypto.randomUUID()}`);
    await copy.restore(await (await folder.getFileHandle((await names())[0]!)).getFile());
    expect((await copy.read({ kind: 'window', type: 'pipeline' })).total).to.equal(1);
  });

  it('writes what is changed on it soon, but a few minutes after the last copy', async () => {
    await openSafeCopies(store).keepFolder(folder);
    await board(store);
    await copies(1);
    while (!await isWritten()) await wait(10);
    await store.run(createRecord, { type: 'account', id: 'a', fields: { name: 'A' } });
    await wait(200);
    expect([(await names()).length, await isWritten()]).to.deep.equal([1, false]);
    const later = Date.now() + 300_000, { now } = Date;
    Date.now = () => later;
    await store.run(createRecord, { type: 'account', id: 'b', fields: { name: 'B' } });
    for (let tries = 0; tries < 300 && !(await isWritten()); tries++) await wait(10);
    Date.now = now;
    expect(await isWritten()).to.equal(true);
  });

  it('asks nobody and writes nothing while the browser would have to ask', async () => {
    answer('prompt');
    await openSafeCopies(store).keepFolder(folder);
    await board(store);
    await wait(300);
    expect([await names(), await isWritten()]).to.deep.equal([[], false]);
  });

  it('stops when a person stops it in another tab', async () => {
    await openSafeCopies(store).keepFolder(folder);
    await board(store);
    await copies(1);
    while (!await isWritten()) await wait(10);
    await openSafeCopies(await open(store.workspace)).keepFolder(null);
    const later = Date.now() + 300_000, { now } = Date;
    Date.now = () => later;
    await store.run(createRecord, { type: 'account', id: 'a', fields: { name: 'A' } });
    await wait(300);
    Date.now = now;
    expect([(await names()).length, await isWritten()]).to.deep.equal([1, false]);
  });
});
