import { expect, waitUntil } from '@open-wc/testing';
import {
  createOpportunity, createPipeline, createRecord, defineCustomField, isRefusal, moveOpportunities, moveOpportunity, recordTables,
  type Command, type DefineCustomFieldInput, type EditableFields, type Field, type Opportunity, type Pipeline, type Refusal,
} from '@salescycle/model';
import { openStore, type Store } from '@salescycle/store';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import '../../record/define.js';
import '../selection/bulk.js';
import { all, card, one, shown, template, text } from '../pipeline-board.fixture.js';
import type { SalesPipelineBoard } from '../pipeline-board.js';

// The finger's way is in test/embedding/moving.test.ts: only there a real one can be put down.
const stores: Store[] = [];
const known: EditableFields<Opportunity> = { amount: { amount: 1_000_000, currency: 'CNY' }, expectedCloseDate: '2026-12-01' };

/** A gate: what stands before it, and where the deal wants to go. */
interface Gate {
  from: 'inquiry' | 'needs';
  to: { id: string; name: string };
  fields: EditableFields<Opportunity>;
  pipeline?: Partial<Pipeline>;
  own?: DefineCustomFieldInput;
}

/** A field of the workspace's own, which no table of the model knows. */
const REGION: DefineCustomFieldInput = { of: 'opportunity', name: 'region', requiredFrom: { pipe: 'needs' }, schema: { type: 'string', title: { en: 'Region', zh: '大区' }, enum: ['North', 'South'] } };

const GATES: Readonly<Record<string, Gate>> = {
  'fields that are missing': { from: 'inquiry', to: { id: 'quote', name: 'Quote' }, fields: {} },
  'a condition of the stage it leaves': { from: 'needs', to: { id: 'quote', name: 'Quote' }, fields: known },
  'both at once': { from: 'needs', to: { id: 'quote', name: 'Quote' }, fields: {} },
  'a field of the workspace’s own, needed from an earlier stage on': { from: 'inquiry', to: { id: 'quote', name: 'Quote' }, fields: known, own: REGION },
  'one beside fields that are missing': { from: 'inquiry', to: { id: 'quote', name: 'Quote' }, fields: {}, own: REGION },
  'a reason on the way back': { from: 'needs', to: { id: 'inquiry', name: 'Inquiry' }, fields: known, pipeline: { regressReason: true } },
};

async function run<Input>(store: Store, command: Command<Input>, input: Input): Promise<void> {
  const outcome = await store.run(command, input);
  if (isRefusal(outcome)) throw new Error(outcome.message.en);
}

async function storeAt({ from, fields, pipeline, own }: Gate): Promise<Store> {
  const store = await openStore({ workspace: `ways-${Date.now()}-${stores.length}`, actor: 'u-lin' });
  stores.push(store);
  await run(store, createRecord, { type: 'user', id: 'u-lin', fields: { name: '林小雨', active: true } });
  await run(store, createPipeline, { id: 'pipe', template: { ...template, ...pipeline } });
  for (const id of ['a', 'b']) await run(store, createOpportunity, { id, pipelineId: 'pipe', fields: { name: `Deal ${id}`, ...fields } });
  if (from !== 'inquiry') for (const id of ['a', 'b']) await run(store, moveOpportunity, { id, stageId: from });
  if (own) await run(store, defineCustomField, own);
  return store;
}

const boardOf = (store: Store) => shown(Object.assign(document.createElement('sales-pipeline-board'), { store }));

/** Fields by path, with what people call them. */
const LABELS = new Map([...recordTables.opportunity.fields.map(({ name, label }: Field) => [name, label.en] as const), ['custom.region', 'Region'] as const]);

/** What a refusal asks for, in the words a person would read. */
function asked({ missing }: Refusal): string[] {
  const label = (name: string) => LABELS.get(name)!;
  return missing.map((item) => (item.kind === 'field' ? label(item.field) : item.kind === 'criterion' ? item.text.en : 'a reason')).sort();
}

/** What a sheet asks for: its inputs by the field's label, and its boxes by their text. */
async function read(root: ShadowRoot, sheet: string): Promise<string[]> {
  await waitUntil(() => root.querySelector(sheet) !== null, `${sheet} is there`);
  const labels = [...LABELS.values()];
  const found = [...root.querySelectorAll<HTMLInputElement>(`${sheet} :is(input, select, textarea)`)].map((input) => {
    const words = input.getAttribute('aria-label') ?? text(input.labels?.[0] ?? null);
    // Beside a condition of several deals stands of how many.
    return input.type === 'checkbox' ? words.replace(/ \(2\)$/, '') : labels.find((label) => words.startsWith(label)) ?? (/currency/i.test(words) ? '' : 'a reason');
  });
  return [...new Set(found)].filter(Boolean).sort();
}

/** Every way a person can send the deal on, up to what the product then asks. */
const WAYS: Readonly<Record<string, (store: Store, gate: Gate) => Promise<string[]>>> = {
  'by keys': async (store, { to, from }) => {
    const board = await boardOf(store);
    card(board, 'a').focus();
    const steps = to.id === 'inquiry' ? ['ArrowLeft'] : from === 'needs' ? ['ArrowRight'] : ['ArrowRight', 'ArrowRight'];
    for (const press of [' ', ...steps, 'Enter']) await sendKeys({ press });
    return read(board.shadowRoot!, 'dialog.gate');
  },
  'by mouse': async (store, { to }) => {
    const board = await boardOf(store), from = card(board, 'a').getBoundingClientRect(), over = one(board, `[data-column=${to.id}]`).getBoundingClientRect();
    for (const [type, x, y] of [['move', from.x + 40, from.y + 20], ['down', 0, 0], ['move', from.x + 60, from.y + 40], ['move', over.x + 80, over.y + 200], ['up', 0, 0]] as const) {
      await sendMouse(type === 'move' ? { type, position: [Math.round(x), Math.round(y)] } : { type });
    }
    return read(board.shadowRoot!, 'dialog.gate');
  },
  'by the menu': async (store, { to }) => {
    const board = await boardOf(store);
    card(board, 'a').focus();
    await sendKeys({ press: 'm' });
    await choose(board, to.name);
    return read(board.shadowRoot!, 'dialog.gate');
  },
  'together with another': async (store, { to }) => {
    const board = await boardOf(store);
    for (const id of ['a', 'b']) {
      card(board, id).focus();
      await sendKeys({ press: 'x' });
    }
    await waitUntil(() => one(board, '.selection-bar') !== null, 'both are selected');
    one(board, '.selection-bar button').click();
    await choose(board, to.name);
    return read(board.shadowRoot!, 'dialog.bulk');
  },
  'on its record': async (store, { to }) => {
    const record = Object.assign(document.createElement('sales-record'), { store, recordId: 'a' });
    document.body.append(record);
    try {
      const step = () => [...record.shadowRoot?.querySelectorAll<HTMLElement>('.path .step') ?? []].find((each) => text(each).includes(to.name));
      await waitUntil(step, 'the path is there');
      step()!.click();
      return await read(record.shadowRoot!, 'form.gate');
    } finally {
      record.remove();
    }
  },
  'by a program, one of many': async (store, { to }) => {
    const outcome = await store.runBatch(moveOpportunities, [{ id: 'a', stageId: to.id }]);
    return isRefusal(outcome) ? asked(outcome) : [];
  },
};

async function choose(board: SalesPipelineBoard, name: string): Promise<void> {
  const item = () => all(board, '[role=menuitem]').find((each) => text(each) === name);
  await waitUntil(item, 'the menu is open');
  item()!.click();
}

before(() => setViewport({ width: 1440, height: 900 }));
afterEach(async () => {
  await resetMouse();
  stores.splice(0).forEach((store) => store.close());
});

describe('every way to move a deal', () => {
  for (const [name, gate] of Object.entries(GATES)) {
    for (const [way, ask] of Object.entries(WAYS)) {
      it(`asks the same, here ${name}: ${way}`, async () => {
        const store = await storeAt(gate), refusal = await store.run(moveOpportunity, { id: 'a', stageId: gate.to.id });
        if (!isRefusal(refusal)) throw new Error('the gate is open');
        expect(asked(refusal)).to.have.length.above(0);
        expect(await ask(store, gate)).to.deep.equal(asked(refusal));
        const { stageId } = (await store.read({ kind: 'record', type: 'opportunity', id: 'a' }))!;
        expect(stageId, 'nothing has moved yet').to.equal(gate.from);
      });
    }
  }
});
