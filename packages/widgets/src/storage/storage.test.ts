import { expect, fixture, html } from '@open-wc/testing';
import { captureLead, createPipeline, createRecord, editRecord, logActivity, salesProcessTemplate } from '@salescycle/model';
import { deleteWorkspace, openStore, type Store } from '@salescycle/store';
import { LEADS } from '@salescycle/store/totals.js';
import { openReplica } from '@salescycle/store/replica/replica.js';
import { openSafeCopies } from '@salescycle/store/backup/safe-copies.js';
import type { ChangeEvent, RecordEditEvent, StorageStateEvent } from '../shared/events.js';
import { widgetConformance } from '../shared/conformance.fixture.js';
import { FolderCopies, nameOf, type Folder } from '../shared/copies/folder-copies.js';
import { SalesStorage } from './storage.js';
import { strings } from './storage.strings.js';
import './define.js';

const opened: Store[] = [];

async function workspace(): Promise<Store> {
  const store = await openStore({ workspace: `storage-${crypto.randomUUID()}`, actor: 'u-kim' });
  opened.push(store);
  return store;
}

/** With something to lose. */
async function filled(): Promise<Store> {
  const store = await workspace();
  await store.run(createPipeline, { id: 'p', template: salesProcessTemplate });
  await store.run(captureLead, { id: 'min', fields: { name: 'Wang Min', emails: ['min@huaxin.example'] } });
  return store;
}

async function shown(store: Store, more: Partial<SalesStorage> = {}): Promise<SalesStorage> {
  const page = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  const element = page.appendChild(Object.assign(document.createElement('sales-storage'), { store, ...more }));
  await until(() => element.shadowRoot!.querySelector('.facts'));
  return element;
}

const text = (element: SalesStorage, selector = '.base') => (element.shadowRoot!.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const button = (element: SalesStorage, label: string) => [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('button')].find((each) => each.textContent.trim() === label)!;

async function until(done: () => unknown): Promise<void> {
  for (let tries = 0; tries < 900; tries++) {
    if (done()) return;
    await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
  throw new Error(`still not so: ${String(done)}`);
}

async function press(element: SalesStorage, label: string): Promise<void> {
  await until(() => button(element, label) && !button(element, label).disabled);
  button(element, label).click();
}

/** What the browser would say and do, and how often it was asked. */
const browser = { persisted: false, asked: 0, usage: 1_500_000, quota: 1_000_000_000, saved: [] as string[] };
const { storage } = navigator;
const original = { persisted: storage.persisted, persist: storage.persist, estimate: storage.estimate, click: HTMLAnchorElement.prototype.click };

beforeEach(() => {
  localStorage.clear();
  Object.assign(browser, { persisted: false, asked: 0, usage: 1_500_000, quota: 1_000_000_000, saved: [] });
  storage.persisted = () => Promise.resolve(browser.persisted);
  storage.persist = () => {
    browser.asked++;
    return Promise.resolve(browser.persisted);
  };
  storage.estimate = () => Promise.resolve({ usage: browser.usage, quota: browser.quota });
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) { browser.saved.push(this.download); };
});
afterEach(async () => {
  Object.assign(storage, { persisted: original.persisted, persist: original.persist, estimate: original.estimate });
  HTMLAnchorElement.prototype.click = original.click;
  for (const store of opened.splice(0)) {
    store.close();
    await deleteWorkspace(store.workspace);
  }
});

/** A store that answers and keeps nothing, so that the suite sees whether the widget opens one by itself. */
function paperStore(): Store {
  const no = () => Promise.reject(new Error('the paper store keeps nothing'));
  const cell = (pipelineId: string, count: number) => ({ pipelineId, count });
  const desk = {
    workspace: 'paper', memory: { groupCount: 1_234, totals: new Map([['a', cell('p', 56)], ['b', cell(LEADS, 7)]]) },
    database: { get: (_name: string, key: string) => Promise.resolve(key === 'copy' ? JSON.stringify({ writtenAt: '2026-03-02T08:00:00.000Z', entries: 8 }) : undefined), transaction: () => ({ objectStore: () => ({ openKeyCursor: () => Promise.resolve({ key: 9 }) }) }) },
  };
  return {
    workspace: 'paper', actor: 'u', setActor: () => Promise.resolve(), run: no, runBatch: no, watch: () => undefined, at: no, undo: no, redo: no, backup: no, restore: no, read: no,
    newId: () => 'x', close: () => undefined, attach: (part) => part({ desk, exclusively: (job) => job(), change: (job) => job() }),
  };
}

widgetConformance({
  element: SalesStorage, controlled: () => Object.assign(document.createElement('sales-storage'), { store: paperStore() }), strings,
  connected: async (store) => {
    await store.setActor('u');
    await store.run(captureLead, { fields: { name: 'L' } });
    return Object.assign(document.createElement('sales-storage'), { store });
  },
});

describe('<sales-storage> saying how safe the data is', () => {
  it('says what there is, what it takes, and that it was never saved; then that everything is saved, and what is not', async () => {
    const store = await filled(), element = await shown(store);
    expect(text(element, '.facts')).to.contain('0 deals · 1 lead · 2 actions recorded').and.to.contain('1.5 MB of 1 GB').and.to.contain('Never saved').and.to.contain('Overdue');
    await press(element, 'Save a copy');
    await until(() => text(element, '.last').includes('Everything is in it'));
    expect(browser.saved).to.deep.equal([nameOf(store.workspace, new Date(Date.parse((await openSafeCopies(store).last())!.at)))]);
    await store.run(createRecord, { type: 'account', id: 'a', fields: { name: 'A' } });
    await until(() => text(element, '.last').includes('Changes since are not in it'));
    expect(text(element, '.last')).to.not.contain('Overdue');
  });

  it('calls a copy overdue after the days the host says, in words', async () => {
    const store = await filled();
    await openSafeCopies(store).note(await store.backup());
    await store.run(createRecord, { type: 'account', id: 'a', fields: { name: 'A' } });
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    const element = await shown(store, { asOf: day(2.5), remindAfter: 3 });
    expect(text(element, '.last')).to.not.contain('Overdue');
    element.asOf = day(3.5);
    await element.updateComplete;
    expect(text(element, '.last')).to.contain('Overdue').and.to.contain('Save a copy and keep it outside this browser');
  });

  it('tells the host, once for each change of the state', async () => {
    const store = await filled(), events: StorageStateEvent['detail'][] = [];
    const page = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    page.addEventListener('sales-storage-state', ({ detail }) => events.push(detail));
    const element = page.appendChild(Object.assign(document.createElement('sales-storage'), { store }));
    await until(() => events.length);
    await element.backUp();
    await until(() => events.length === 2);
    await store.run(createRecord, { type: 'account', id: 'a', fields: { name: 'A' } });
    await until(() => text(element, '.facts').includes('3 actions'));
    const lastBackupAt = (await openSafeCopies(store).last())!.at;
    expect(events).to.deep.equal([{ persisted: false, usage: 1_500_000, quota: 1_000_000_000, lastBackupAt: null }, { persisted: false, usage: 1_500_000, quota: 1_000_000_000, lastBackupAt }]);
  });

  it('warns before space runs out', async () => {
    const store = await filled();
    browser.usage = 790_000_000;
    const element = await shown(store);
    expect(text(element)).to.not.contain('Nearly full');
    browser.usage = 810_000_000;
    await store.run(createRecord, { type: 'account', id: 'a', fields: { name: 'A' } });
    await until(() => text(element, '.facts').includes('Nearly full'));
    expect(text(element, '.facts')).to.contain('Save a copy now');
  });

  it('asks the browser to keep the storage when a person presses the button, and says what it answered', async () => {
    const element = await shown(await filled());
    expect(browser.asked).to.equal(0);
    await press(element, 'Ask the browser to keep it');
    await until(() => text(element).includes('did not promise it'));
    browser.persisted = true;
    await press(element, 'Ask the browser to keep it');
    await until(() => text(element, '.facts').includes('Yes, until you clear it'));
    expect(browser.asked).to.equal(2);
  });

  it('asks by itself at the first change after somebody did something on the page, once, and never before', async () => {
    const active = { hasBeenActive: false };
    Object.defineProperty(navigator, 'userActivation', { value: active, configurable: true });
    const store = await filled(), element = await shown(store);
    const change = async (id: string) => {
      await store.run(createRecord, { type: 'account', id, fields: { name: id } });
      await new Promise((wake) => { setTimeout(wake, 60); });
    };
    await change('a');
    expect(browser.asked).to.equal(0);
    active.hasBeenActive = true;
    await change('b');
    await change('c');
    expect(browser.asked).to.equal(1);
    element.remove();
    Reflect.deleteProperty(navigator, 'userActivation');
  });

  it('says when what was here is gone, and restores it from a copy', async () => {
    const store = await filled(), { workspace: name } = store, element = await shown(store);
    const file = await store.backup();
    element.remove();
    store.close();
    await deleteWorkspace(name);
    const anew = await openStore({ workspace: name, actor: 'u-kim' });
    opened.push(anew);
    const again = await shown(anew);
    expect(text(again, '.lost')).to.contain('The data of this workspace is gone').and.to.contain('2 recorded actions');
    await again.openFile(file);
    await press(again, 'Restore');
    await until(() => text(again, '.facts').includes('1 lead'));
    expect([again.shadowRoot!.querySelector('.lost'), text(again, '.file').includes('Everything is as the file says')]).to.deep.equal([null, true]);
    expect((await anew.read({ kind: 'undo' })).undo?.cmd).to.equal('captureLead');
  });

  it('says when the database goes away under it, and where to get everything back from when it is opened again', async () => {
    const store = await filled(), { workspace: name } = store;
    const page = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const element = page.appendChild(Object.assign(document.createElement('sales-storage'), { workspace: name }));
    await until(() => text(element, '.facts').includes('1 lead'));
    const file = await store.backup();
    store.close();
    await deleteWorkspace(name);
    await until(() => element.matches(':state(error)'));
    expect(text(element, '[part=error]')).to.contain('The database of this workspace is gone');
    await press(element, 'Try again');
    await until(() => text(element, '.lost').includes('2 recorded actions'));
    await element.openFile(file);
    await press(element, 'Restore');
    await until(() => text(element, '.facts').includes('1 lead'));
    element.remove();
    await deleteWorkspace(name);
  });

  it('takes an empty workspace for a new one, once told that nothing is to be found again', async () => {
    const store = await workspace();
    localStorage.setItem(`salescycle.storage.seen.${store.workspace}`, JSON.stringify({ changes: 7, at: '2026-03-02T08:00:00.000Z' }));
    const element = await shown(store);
    await press(element, 'Start again without it');
    await until(() => !element.shadowRoot!.querySelector('.lost'));
    expect(text(element, '.last')).to.contain('Never saved').and.to.contain('Nothing to save yet').and.to.not.contain('Overdue');
  });
});

describe('<sales-storage> taking in a file', () => {
  let mine: Store;
  let theirs: Store;
  let element: SalesStorage;
  beforeEach(async () => {
    mine = await filled();
    theirs = await workspace();
    await theirs.restore(await mine.backup());
    await theirs.run(editRecord, { type: 'lead', id: 'min', fields: { company: 'Theirs' } });
    await theirs.run(createRecord, { type: 'account', id: 'new', fields: { name: 'New' } });
    await mine.run(editRecord, { type: 'lead', id: 'min', fields: { company: 'Mine' } });
    element = await shown(mine);
  });

  it('says what it would bring, merges it, and takes it back', async () => {
    const changes: ChangeEvent['detail'][] = [];
    element.addEventListener('sales-change', ({ detail }) => changes.push(detail));
    await element.openFile(await theirs.backup());
    expect(text(element, '.file')).to.contain(theirs.workspace).and.to.contain('Accounts1–').and.to.contain('Leads–1').and.to.contain('1 change clashes').and.to.contain('10 changes of it are here already');
    await expect(element).to.be.accessible();
    await press(element, 'Merge');
    await until(() => text(element, '.file').includes('2 changes taken in'));
    expect((await mine.read({ kind: 'window', type: 'account' })).total).to.equal(1);
    expect(element.shadowRoot!.activeElement?.className).to.contain('file');
    await press(element, 'Undo');
    await until(() => text(element, '.file').includes('taken back'));
    expect((await mine.read({ kind: 'window', type: 'account' })).total).to.equal(0);
    expect(changes.map(({ command, undoable, origin }) => [command, undoable, origin])).to.deep.equal([['mergeBackup', true, 'user'], ['undo', true, 'undo']]);
  });

  it('offers nothing to do with a file that says just what is here', async () => {
    const file = await mine.backup(), buttons = () => [...element.shadowRoot!.querySelectorAll('.file button')].map(({ textContent }) => textContent.trim());
    await element.openFile(file);
    expect(text(element, '.file')).to.contain('Everything in this file is here already').and.not.to.contain('Adds what is new');
    expect(buttons()).to.deep.equal(['Close']);
    await mine.run(editRecord, { type: 'lead', id: 'min', fields: { company: 'Later' } });
    await element.openFile(file);
    expect(text(element, '.file')).to.contain('Everything in this file is here already').and.not.to.contain('Adds what is new');
    expect(buttons()).to.deep.equal(['Replace everything', 'Cancel']);
    await press(element, 'Cancel');
  });

  it('replaces everything only after a second question that says what is lost', async () => {
    await element.openFile(await theirs.backup());
    await press(element, 'Replace everything');
    await until(() => text(element, '.file').includes('1 change made here'));
    await press(element, 'Save a copy of what is here');
    await until(() => browser.saved.length === 1);
    await press(element, 'Replace');
    await until(() => text(element, '.file').includes('Everything is as the file says'));
    expect(await mine.read({ kind: 'record', type: 'lead', id: 'min' })).to.include({ company: 'Theirs' });
  });

  it('does nothing when the host says no, and says so', async () => {
    let asked: RecordEditEvent['detail'] | undefined;
    element.addEventListener('sales-record-edit', (event) => {
      asked = event.detail;
      event.preventDefault();
    });
    await element.openFile(await theirs.backup());
    await press(element, 'Merge');
    await until(() => text(element).includes('This page does not allow it'));
    expect([asked?.command, (await mine.read({ kind: 'window', type: 'account' })).total]).to.deep.equal(['mergeBackup', 0]);
  });

  it('names the line of a file that cannot be used', async () => {
    await element.openFile(new Blob([(await (await theirs.backup()).text()).replace('"seq":2', '"seq":')]));
    expect(text(element, '.file')).to.contain('look at line 3');
    await element.openFile(new Blob(['name,amount\nPumps,3\n']));
    expect(text(element, '.file')).to.contain('look at line 1');
  });

  it('takes none where records can only be read', async () => {
    element.readonly = true;
    await element.updateComplete;
    await element.openFile(await theirs.backup());
    expect([element.shadowRoot!.querySelector('.file'), element.shadowRoot!.querySelector('.erase'), button(element, 'Save a copy').disabled]).to.deep.equal([null, null, false]);
  });

  it('stays with the file when it is moved on the page', async () => {
    await element.openFile(await theirs.backup());
    document.body.append(element);
    await until(() => text(element, '.file').includes('Accounts1–'));
    element.remove();
  });
});

describe('<sales-storage> with a folder', () => {
  let folder: Folder;
  beforeEach(async () => {
    const root = await navigator.storage.getDirectory();
    folder = await root.getDirectoryHandle(`copies-${crypto.randomUUID()}`, { create: true });
  });
  const names = async () => {
    const found: string[] = [];
    for await (const [name] of folder.entries()) found.push(name);
    return found.sort();
  };
  const copiesOf = (store: Store) => new FolderCopies({ store, copies: openSafeCopies(store), quiet: 30, between: 0 });

  it('writes a copy when one is chosen, says so, and stops when it is to', async () => {
    const picker = globalThis as unknown as { showDirectoryPicker: unknown }, before = picker.showDirectoryPicker;
    picker.showDirectoryPicker = () => Promise.resolve(folder);
    const store = await filled(), element = await shown(store);
    await press(element, 'Choose a folder');
    await until(() => text(element, '.folder').includes(`Into the folder “${folder.name}”`) && text(element, '.last').includes('Everything is in it'));
    const [name] = await names();
    expect(name).to.match(new RegExp(`^${store.workspace}-.*\\.jsonl$`));
    const copy = await workspace();
    await copy.restore(await (await folder.getFileHandle(name!)).getFile());
    expect((await copy.read({ kind: 'window', type: 'lead' })).total).to.equal(1);
    await press(element, 'Stop');
    await until(() => text(element, '.folder').includes('After changes a copy is written'));
    expect(await openSafeCopies(store).folder()).to.equal(null);
    if (before === undefined) Reflect.deleteProperty(picker, 'showDirectoryPicker');
    else picker.showDirectoryPicker = before;
  });

  it('writes one when changes have come to rest, none when nothing changed, and keeps the last five', async () => {
    const store = await filled(), stop = new AbortController(), copies = copiesOf(store);
    for (let i = 1; i <= 7; i++) await folder.getFileHandle(nameOf(store.workspace, new Date(Date.UTC(2026, 0, i))), { create: true });
    await folder.getFileHandle('mine.txt', { create: true });
    await openSafeCopies(store).keepFolder(folder);
    await copies.begin(stop.signal);
    await until(() => copies.state.kind === 'ready' && !copiesSaved(copies));
    const last = async () => (await openSafeCopies(store).last())?.at;
    await untilAsync(async () => (await openSafeCopies(store).last())?.isCurrent === true);
    const first = await last();
    await copies.write();
    expect(await last()).to.equal(first);
    await store.run(createRecord, { type: 'account', id: 'a', fields: { name: 'A' } });
    await untilAsync(async () => await last() !== first);
    await until(() => copies.state.kind === 'ready');
    const found = await names();
    expect([found.includes('mine.txt'), found.length, found.includes(nameOf(store.workspace, new Date(Date.UTC(2026, 0, 1))))]).to.deep.equal([true, 6, false]);
    stop.abort();
  });

  it('says when the browser took the permission back, and writes nothing until it is given again', async () => {
    const store = await filled(), permission = { now: 'prompt' as PermissionState };
    const guarded = new Proxy(folder, { get: (target, name) => {
      if (name === 'queryPermission') return () => Promise.resolve(permission.now);
      if (name === 'requestPermission') return () => Promise.resolve((permission.now = 'granted'));
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
    } });
    const copies = openSafeCopies(store), stop = new AbortController();
    const automatic = new FolderCopies({ store, copies: { ...copies, folder: () => Promise.resolve(guarded) }, quiet: 10 });
    await automatic.begin(stop.signal);
    expect(automatic.state.kind).to.equal('forbidden');
    await automatic.write();
    expect(await names()).to.deep.equal([]);
    await automatic.allow();
    await untilAsync(async () => (await names()).length === 1);
    stop.abort();
  });

  it('says when the folder is gone', async () => {
    const store = await filled(), copies = openSafeCopies(store), stop = new AbortController();
    const root = await navigator.storage.getDirectory();
    await root.removeEntry(folder.name, { recursive: true });
    const automatic = new FolderCopies({ store, copies: { ...copies, folder: () => Promise.resolve(folder) } });
    await automatic.begin(stop.signal);
    await automatic.write();
    expect([automatic.state.kind, await copies.last()]).to.deep.equal(['failed', null]);
    stop.abort();
  });
});

describe('<sales-storage> erasing a person', () => {
  it('finds them, says what it does and what it cannot reach, and erases for good', async () => {
    const store = await filled(), element = await shown(store), changes: ChangeEvent['detail'][] = [];
    await store.run(logActivity, { fields: { kind: 'call', subject: 'Call with Wang Min', regarding: [{ type: 'lead', id: 'min' }] } });
    element.addEventListener('sales-change', ({ detail }) => changes.push(detail));
    await store.attach(openReplica).takeIn({ from: null, operations: [], cursor: '1' });
    element.shadowRoot!.querySelector('details')!.open = true;
    const input = element.shadowRoot!.querySelector<HTMLInputElement>('.erase input')!;
    const type = (words: string) => {
      input.value = words;
      input.dispatchEvent(new Event('input'));
    };
    type('nobody');
    await until(() => text(element, '.erase').includes('Nobody of that name'));
    type('wang huaxin');
    await until(() => element.shadowRoot!.querySelector('.person'));
    element.shadowRoot!.querySelector<HTMLButtonElement>('.person')!.click();
    await until(() => text(element, '.erase').includes('Erase Wang Min for good?') && text(element, '.erase').includes('Activities: Call with Wang Min'));
    expect(text(element, '.erase')).to.contain('1 record will be emptied').and.to.contain('Copies saved before on any device').and.to.contain('Devices that have not synced since');
    await expect(element).to.be.accessible();
    await press(element, 'Erase for good');
    await until(() => text(element, '.erase').includes('Erased on'));
    expect([(await store.read({ kind: 'window', type: 'lead' })).total, (await (await store.backup()).text()).includes('min@huaxin')]).to.deep.equal([0, false]);
    expect(changes.map(({ command, ids, undoable }) => [command, ids, undoable])).to.deep.equal([['erase', ['min'], false]]);
  });
});

function copiesSaved({ state }: FolderCopies): boolean {
  return state.kind === 'writing';
}

async function untilAsync(done: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await done()) return;
    await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
  throw new Error(`still not so: ${String(done)}`);
}
