import { expect, fixture, html } from '@open-wc/testing';
import { createPipeline, createRecord, isRefusal, salesProcessTemplate, type RecordType } from '@salescycle/model';
import { openStore, type Store } from '@salescycle/store';
import type { ChangeEvent, RecordEditEvent } from '../shared/events.js';
import { widgetConformance } from '../shared/conformance.fixture.js';
import { SalesImport } from './import.js';
import { strings } from './import.strings.js';
import './define.js';

const DEALS = [
  'Deal,Account,Contact,Amount,Expected close,Stage,Owner,Hobby', 'Pumps,Northwind Freight,Sam Field,48万,2026-09-30,Quote,Kim Doe,chess',
  'Valves,Calder Instruments,Ada Lind,12000,2026-10-31,报价中,Kim Doe,', 'Seals,Oakline Foods,,about 20,2026-10-31,Quote,Kim Doe,', '',
].join('\n');

/** Column names that are no word of the widget's own. */
const UNSPOKEN = DEALS.replace(/^.*/, 'deal_name,account_name,contact_name,deal_amount,expected_close_date,deal_stage,deal_owner,hobby');

const csv = (text: string, name = 'deals.csv') => new File([text], name);

/** A workspace with a person and, unless told otherwise, the sales process. */
async function workspace(options: { pipeline?: boolean; actor?: boolean } = {}): Promise<Store> {
  const store = await openStore({ workspace: `import-${crypto.randomUUID()}` });
  if (options.actor === false) return store;
  await store.setActor('u-kim');
  await store.run(createRecord, { type: 'user', id: 'u-kim', fields: { name: 'Kim Doe', active: true } });
  if (options.pipeline !== false) await store.run(createPipeline, { id: 'pipe', template: salesProcessTemplate });
  return store;
}

async function shown(store: Store, ...files: File[]): Promise<SalesImport> {
  const element = await fixture<SalesImport>(html`<sales-import lang="en" .store=${store}></sales-import>`);
  if (files.length) await element.addFiles(files);
  await element.updateComplete;
  return element;
}

const find = <E extends Element>(element: SalesImport, selector: string) => element.shadowRoot!.querySelector<E>(selector)!;
const all = <E extends Element>(element: SalesImport, selector: string) => [...element.shadowRoot!.querySelectorAll<E>(selector)];
const text = (element: SalesImport, selector = '.base') => find(element, selector).textContent.replace(/\s+/g, ' ').trim();
const counts = (element: SalesImport) => all(element, '.counts .tag').map((tag) => tag.textContent);
const column = (element: SalesImport, header: string) => find<HTMLSelectElement>(element, `select[aria-label="${header} goes to"]`);
const button = (element: SalesImport, label: RegExp) => all<HTMLButtonElement>(element, 'button').find((each) => label.test(each.textContent))!;

async function until(done: () => unknown): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (done()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`still not so: ${String(done)}`);
}

async function choose(element: SalesImport, select: HTMLSelectElement, value: string): Promise<void> {
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve));
  await until(() => find(element, '.preview').getAttribute('aria-busy') === 'false');
}

const total = async (store: Store, type: RecordType) => (await store.read({ kind: 'window', type })).total;
const dealsOf = async (store: Store) => (await store.read({ kind: 'window', type: 'opportunity', orderBy: { field: 'name' } })).rows.map(({ record }) => record);

/** A store that answers and keeps nothing, so that the suite sees whether the widget opens one by itself. */
function paperStore(): Store {
  let ids = 0;
  const no = () => Promise.reject(new Error('the paper store keeps nothing'));
  return {
    workspace: 'paper', actor: 'u', setActor: () => Promise.resolve(), run: no, runBatch: no, watch: () => undefined, at: no, undo: no, redo: no, backup: no, restore: no,
    newId: () => `p${ids++}`, close: () => undefined,
    read: (query: { kind: string }) => Promise.resolve(query.kind === 'window' ? { total: 0, offset: 0, rows: [], related: new Map() } : undefined),
  } as unknown as Store;
}

/** Elements with a file read in, off the page again: the suite looks at what is shown, not at how long reading takes. */
const prepared: SalesImport[] = [];

async function prepare(): Promise<void> {
  const element = Object.assign(document.createElement('sales-import'), { store: paperStore() });
  document.body.append(element);
  await element.updateComplete;
  await element.addFiles([csv(UNSPOKEN)]);
  element.remove();
  prepared.push(element);
}

before(async () => {
  localStorage.clear();
  for (let i = 0; i < 10; i++) await prepare();
});
afterEach(() => localStorage.clear());

widgetConformance({
  element: SalesImport, controlled: () => prepared.pop()!, strings,
  connected: (store) => Object.assign(document.createElement('sales-import'), { store }),
});

describe('<sales-import> reading files', () => {
  it('shows where each column goes, with values from the file', async () => {
    const element = await shown(await workspace(), csv(DEALS));
    expect(['Deal', 'Account', 'Contact', 'Amount', 'Expected close', 'Stage', 'Owner', 'Hobby'].map((header) => column(element, header).value))
      .to.deep.equal(['name', 'accountId', 'contact.name.full', 'amount', 'expectedCloseDate', 'stageId', 'ownerId', 'custom']);
    expect(text(element, '.map li:nth-child(2) .from')).to.contain('Northwind Freight · Calder Instruments');
    expect(text(element, '.about')).to.equal('deals.csv, 3 rows, UTF-8');
  });

  it('takes files before it has drawn, and reads and imports them once it has', async () => {
    const store = await workspace();
    const page = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const element = page.appendChild(Object.assign(document.createElement('sales-import'), { store }));
    const handed = [csv('Deal,Stage,Amount\nPumps,Quote,¥1\n')];
    element.reset();
    const reading = element.addFiles(handed);
    handed.pop();
    expect(element.shadowRoot!.querySelector('.base')).to.equal(null);
    await reading;
    expect(await element.start()).to.equal(true);
    expect(await total(store, 'opportunity')).to.equal(1);
    element.reset();
    await element.updateComplete;
    expect(find(element, '.drop')).to.not.equal(null);
  });

  it('says why a file cannot be read and what to do, and keeps the ones that can', async () => {
    const element = await shown(await workspace(), csv('', 'none.csv'), csv('a,a\n1,2', 'twice.csv'), csv(DEALS));
    expect(all(element, '.alert').map((alert) => alert.textContent.trim())).to.deep.equal([
      'none.csv: The file is empty. Choose another one.', 'twice.csv: Two columns are named “a”. Rename one of them.',
    ]);
    expect(text(element, '.about')).to.contain('deals.csv');
  });

  it('takes files that are dropped and tables that are pasted', async () => {
    const store = await workspace();
    const dropped = await shown(store);
    const data = new DataTransfer();
    data.items.add(csv(DEALS));
    find(dropped, '.drop').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    await until(() => counts(dropped).length);
    const pasted = await shown(store);
    find<HTMLDetailsElement>(pasted, '.paste').open = true;
    find<HTMLTextAreaElement>(pasted, 'textarea').value = 'Deal\tStage\nPumps\tQuote';
    button(pasted, /Use this table/).click();
    await until(() => counts(pasted).length);
    expect(counts(pasted)).to.deep.equal(['1 new']);
  });

  it('asks for the currency where the file names none, and imports nothing before', async () => {
    const element = await shown(await workspace(), csv(DEALS));
    expect(button(element, /^Import/).disabled).to.equal(true);
    expect(text(element, '.foot')).to.contain('One thing to choose');
    await choose(element, find(element, 'select[name=currency]'), 'CNY');
    expect(counts(element)).to.deep.equal(['1 new', '2 errors']);
    expect(button(element, /^Import/).disabled).to.equal(false);
  });

  it('proposes the reporting currency of the workspace', async () => {
    const element = await fixture<SalesImport>(html`<sales-import lang="en" currency="EUR" .store=${await workspace()}></sales-import>`);
    await element.addFiles([csv(DEALS)]);
    await element.updateComplete;
    expect(find<HTMLSelectElement>(element, 'select[name=currency]').value).to.equal('EUR');
  });

  it('asks whether day or month comes first where the column does not say it', async () => {
    const element = await shown(await workspace(), csv('Deal,Stage,Created\nPumps,Quote,3/4/2026\n'));
    expect(button(element, /^Import/).disabled).to.equal(true);
    await choose(element, find(element, 'select[name=date-order]'), 'day');
    expect(counts(element)).to.deep.equal(['1 new']);
  });

  it('names row, column and reason of what does not fit, in the language of the page', async () => {
    const element = await shown(await workspace(), csv(DEALS));
    await choose(element, find(element, 'select[name=currency]'), 'CNY');
    expect(all(element, '.wrong').map((cell) => cell.textContent.trim())).to.deep.equal([
      'row 3: Stage: stage “报价中” is not matched to a stage', 'row 4: Amount: “about 20” is not an amount',
    ]);
    element.lang = 'zh';
    await until(() => text(element).includes('第 4 行：Amount：“about 20”不是金额'));
  });

  it('lets people match a stage that no name matches', async () => {
    const element = await shown(await workspace(), csv(DEALS));
    await choose(element, find(element, 'select[name=currency]'), 'CNY');
    expect(text(element, '.stage-values')).to.contain('Stage: 1 of 2 values matched');
    await choose(element, find(element, '.stage-value select'), 'quote');
    expect(counts(element)).to.deep.equal(['2 new', '1 error']);
    expect(find(element, '.stage-value .glyph')).to.not.equal(null);
  });

  it('moves a target to the column it is chosen for', async () => {
    const element = await shown(await workspace(), csv(DEALS));
    await choose(element, column(element, 'Hobby'), 'name');
    expect([column(element, 'Hobby').value, column(element, 'Deal').value]).to.deep.equal(['name', 'custom']);
    await choose(element, column(element, 'Deal'), '');
    expect(column(element, 'Deal').value).to.equal('');
  });
});

describe('<sales-import> importing', () => {
  /** Shows the file with its questions answered. */
  async function ready(store: Store, file = csv(DEALS)): Promise<SalesImport> {
    const element = await shown(store, file);
    await choose(element, find(element, 'select[name=currency]'), 'CNY');
    await choose(element, find(element, '.stage-value select'), 'quote');
    return element;
  }

  it('brings in everything as one step, and one undo takes it back', async () => {
    const store = await workspace();
    const element = await ready(store);
    const changes: ChangeEvent['detail'][] = [];
    element.addEventListener('sales-change', (event) => changes.push(event.detail));
    button(element, /Import 2 rows/).click();
    await until(() => element.shadowRoot!.querySelector('.done'));
    const deals = await dealsOf(store);
    expect(deals.map(({ name, stageId, amount }) => [name, stageId, amount?.amount])).to.deep.equal([['Pumps', 'quote', 48_000_000], ['Valves', 'quote', 1_200_000]]);
    expect(deals[0]!.ownerId).to.equal('u-kim');
    expect([await total(store, 'account'), await total(store, 'contact')]).to.deep.equal([2, 2]);
    expect(text(element, '.done-head')).to.contain('6 records imported');
    expect(element.shadowRoot!.activeElement).to.equal(find(element, '.done'));
    button(element, /Undo/).click();
    await until(() => text(element).includes('Everything is as it was before the import'));
    expect([await total(store, 'opportunity'), await total(store, 'account'), await total(store, 'contact')]).to.deep.equal([0, 0, 0]);
    expect(changes.map(({ command, origin }) => [command, origin])).to.deep.equal([['importRecords', 'user'], ['undo', 'undo']]);
    await expect(element).to.be.accessible();
  });

  it('makes a pipeline of the file\'s stages, and one undo takes that back too', async () => {
    const store = await workspace({ pipeline: false });
    const element = await shown(store, csv('Deal,Stage,Amount\nPumps,Zwei,¥1\nValves,Eins,¥2\nSeals,Won,¥3\n'));
    expect(all(element, '.new-stages li').map((stage) => stage.textContent.trim())).to.deep.equal(['Zwei', 'Eins', 'Won', 'Lost']);
    expect(await element.start()).to.equal(true);
    const [pipeline] = (await store.read({ kind: 'window', type: 'pipeline' })).rows;
    expect(pipeline!.record.key).to.equal('deals');
    expect((await dealsOf(store)).every(({ pipelineId }) => pipelineId === pipeline!.record.id)).to.equal(true);
    button(element, /Undo/).click();
    await until(() => text(element).includes('Everything is as it was'));
    expect([await total(store, 'pipeline'), await total(store, 'lossReason'), await total(store, 'opportunity')]).to.deep.equal([0, 0, 0]);
  });

  it('leaves everything as it was when cancelled', async () => {
    const store = await workspace();
    const many = Array.from({ length: 3000 }, (_, i) => `Deal ${i},Company ${i % 40},Quote,¥${i}`);
    const element = await shown(store, csv(`Deal,Account,Stage,Amount\n${many.join('\n')}\n`));
    await until(() => counts(element).length);
    const importing = element.start();
    await until(() => Number(element.shadowRoot!.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')) > 0);
    button(element, /Cancel/).click();
    expect(await importing).to.equal(false);
    await element.updateComplete;
    expect(text(element, '.note-bar')).to.equal('Cancelled. Everything is as it was.');
    expect([await total(store, 'opportunity'), await total(store, 'account')]).to.deep.equal([0, 0]);
    expect(await element.start()).to.equal(true);
    expect(await total(store, 'opportunity')).to.equal(3000);
  });

  it('passes over what is here already when the same file comes again, and remembers columns and stages', async () => {
    const store = await workspace();
    const first = await ready(store);
    await choose(first, column(first, 'Hobby'), 'nextStep.text');
    await first.start();
    const second = await shown(store, csv(DEALS));
    expect(column(second, 'Hobby').value).to.equal('nextStep.text');
    expect(find<HTMLSelectElement>(second, 'select[name=currency]').value).to.equal('CNY');
    expect(text(second, '.bar')).to.contain('mapping remembered from');
    expect(find<HTMLSelectElement>(second, '.stage-value select').value).to.equal('quote');
    await until(() => counts(second).length);
    expect(counts(second)).to.deep.equal(['2 skip', '1 error']);
    expect(text(second)).to.contain('here already');
    expect(button(second, /^Import/)).to.equal(undefined);
  });

  it('imports though the browser keeps nothing for the page, and says that it will not remember', async () => {
    const element = await ready(await workspace());
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => { throw new DOMException('refused', 'SecurityError'); };
    try {
      expect(await element.start()).to.equal(true);
    } finally {
      Storage.prototype.setItem = setItem;
    }
    await element.updateComplete;
    expect(text(element, '.done')).to.contain('The browser keeps nothing for this page');
  });

  it('says what happened when the device is full, and nothing is half-written', async () => {
    const store = await workspace();
    const element = await ready(store);
    store.runBatch = () => Promise.reject(Object.assign(new Error('full'), { code: 'storage-full' }));
    expect(await element.start()).to.equal(false);
    await element.updateComplete;
    expect(text(element, '.note-bar')).to.contain('no space left');
    expect(await total(store, 'opportunity')).to.equal(0);
    expect(counts(element)).to.deep.equal(['2 new', '1 error']);
  });

  it('asks the page first, which may refuse', async () => {
    const store = await workspace();
    const element = await ready(store);
    element.addEventListener('sales-record-edit', (event: RecordEditEvent) => {
      expect(event.detail).to.deep.include({ command: 'importRecords', origin: 'user', fields: { records: 6 } });
      event.preventDefault();
    });
    expect(await element.start()).to.equal(false);
    await element.updateComplete;
    expect(text(element, '.note-bar')).to.contain('the page refused it');
    expect(await total(store, 'opportunity')).to.equal(0);
  });

  it('asks who works here before the first change, and changes nothing without an answer', async () => {
    const store = await workspace({ actor: false });
    const element = await shown(store, csv('Deal,Stage,Amount\nPumps,Quote,¥1\n'));
    const importing = element.start();
    await until(() => element.shadowRoot!.querySelector('dialog'));
    find<HTMLDialogElement>(element, 'dialog').close();
    expect(await importing).to.equal(false);
    expect(await total(store, 'opportunity')).to.equal(0);
  });

  it('hands out the rows with errors as a file that can be mended and imported', async () => {
    const element = await ready(await workspace());
    const handed: Blob[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => { handed.push(blob); return 'about:blank#'; };
    HTMLAnchorElement.prototype.click = () => undefined;
    try {
      button(element, /Error file, 1 row/).click();
    } finally {
      URL.createObjectURL = createObjectURL;
      delete (HTMLAnchorElement.prototype as Partial<HTMLAnchorElement>).click;
    }
    expect((await handed[0]!.text()).split('\r\n')[1]).to.equal('Seals,Oakline Foods,,about 20,2026-10-31,Quote,Kim Doe,,4,Amount,“about 20” is not an amount');
  });

  it('joins several files and shows the columns of each', async () => {
    const store = await workspace();
    const element = await shown(store, csv('Deal,Account,Stage\nPumps,Birch,Quote\n'), csv('Account name,Industry,Parent account\nBirch,Food,Acme\n', 'accounts.csv'));
    expect(all(element, '.file-name').map((tab) => tab.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal(['deals.csvDeals 1', 'accounts.csvAccounts 1']);
    all<HTMLButtonElement>(element, '.file-name')[1]!.click();
    await element.updateComplete;
    expect(column(element, 'Industry').value).to.equal('industry');
    await element.start();
    const [deal] = await dealsOf(store);
    const accounts = (await store.read({ kind: 'window', type: 'account', orderBy: { field: 'name' } })).rows.map(({ record }) => record);
    expect(accounts.map(({ name, industry }) => [name, industry])).to.deep.equal([['Acme', undefined], ['Birch', 'Food']]);
    expect(deal!.accountId).to.equal(accounts[1]!.id);
  });

  it('reads and offers nothing where the workspace can only be read', async () => {
    const store = await workspace();
    const element = await fixture<SalesImport>(html`<sales-import lang="en" readonly .store=${store}></sales-import>`);
    await element.addFiles([csv(DEALS)]);
    expect(text(element)).to.contain('can only be read');
    expect(await element.start()).to.equal(false);
  });

  it('undoes nothing that others changed since, and says how much', async () => {
    const store = await workspace();
    const element = await ready(store);
    await element.start();
    const undoing = store.undo.bind(store);
    store.undo = async (group) => {
      const outcome = await undoing(group);
      return isRefusal(outcome) ? outcome : { ...outcome, kept: [{ type: 'opportunity', recordId: 'x', field: 'amount' }] };
    };
    button(element, /Undo/).click();
    await until(() => text(element).includes('Left as they are: 1 value'));
  });
});
