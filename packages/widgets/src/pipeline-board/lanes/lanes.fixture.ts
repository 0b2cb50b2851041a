// Rows of the board for tests, and what a person does to them.
import { waitUntil } from '@open-wc/testing';
import { createPipeline, createRecord, isRefusal, type Command } from '@salescycle/model';
import { deleteWorkspace, openStore, type Store } from '@salescycle/store';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { all, card, controlledBoard, one, settled, shown, template, text } from '../pipeline-board.fixture.js';
import type { SalesPipelineBoard } from '../pipeline-board.js';
// At hand, so that a test waits for the board and not for a file.
import './lanes.js';
import '../selection/bulk.js';

/** What the rows are called, from top to bottom. */
export const names = (board: SalesPipelineBoard) => all(board, '.lane-toggle .strong.cut').map((each) => text(each));
/** The key of the cell of a stage in the row of a value. */
export const cell = (stage: string, lane: string) => `${stage} =${lane}`;

/** A board in rows, fed by records, with its cards. */
export async function laned(group: string, changes: Partial<SalesPipelineBoard> = {}, page = {}): Promise<SalesPipelineBoard> {
  const board = await shown(controlledBoard({ group, ...changes }), page);
  await waitUntil(() => all(board, '.lane .card[data-id]').length > 0, 'the rows show their cards');
  await settled(board);
  return board;
}

/** Confirms what the host is asked, and says what it was. */
export function accept(board: SalesPipelineBoard): { command: string; fields?: Record<string, unknown>; to?: string }[] {
  const asked: { command: string; fields?: Record<string, unknown>; to?: string }[] = [];
  for (const name of ['sales-opportunity-move', 'sales-record-edit'] as const) {
    board.addEventListener(name, (event) => {
      const { command, fields, to } = event.detail;
      asked.push({ command, ...(fields && { fields }), ...(to !== undefined && { to }) });
      event.respondWith(true);
    });
  }
  return asked;
}

/** What is read out. */
export const said = (board: SalesPipelineBoard) => text(one(board, '[role=status].visually-hidden'));

/** Fills in an input of a sheet. */
export function fill(board: SalesPipelineBoard, id: string, value: string): void {
  const input = board.shadowRoot!.getElementById(id) as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new Event(input.localName === 'select' ? 'change' : 'input', { bubbles: true }));
}

/** Selects cards by keys. */
export async function select(board: SalesPipelineBoard, ...ids: string[]): Promise<void> {
  for (const id of ids) {
    card(board, id).focus();
    await sendKeys({ press: 'x' });
  }
  await waitUntil(() => one(board, '.selection-bar') !== null, 'they are selected');
}

/** Chooses in a card's menu. */
export async function sendByMenu(board: SalesPipelineBoard, id: string, words: string): Promise<void> {
  card(board, id).focus();
  await sendKeys({ press: 'm' });
  await settled(board);
  all(board, '[role=menuitem]').find((each) => text(each).startsWith(words))!.click();
  await settled(board, 200);
}
/** Drags a card to a column with the mouse. */
export async function drag(board: SalesPipelineBoard, id: string, column: string): Promise<void> {
  const from = card(board, id).getBoundingClientRect();
  const to = one(board, `[data-column="${column}"]`).getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(from.left + 30), Math.round(from.top + 12)] });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: [Math.round(to.left + 60), Math.round(to.top + 10)] });
  await sendMouse({ type: 'move', position: [Math.round(to.left + 62), Math.round(to.top + 12)] });
  await settled(board);
  await sendMouse({ type: 'up' });
  await settled(board, 300);
}

const stores: Store[] = [];

/** Ends the stores of a test. */
export async function forgetStores(): Promise<void> {
  for (const store of stores.splice(0)) {
    store.close();
    await deleteWorkspace(store.workspace);
  }
}

/** Runs a command that is expected to pass. */
export async function run<Input>(store: Store, command: Command<Input>, input: Input): Promise<void> {
  const outcome = await store.run(command, input);
  if (isRefusal(outcome)) throw new Error(outcome.message.en);
}

/** A store with a pipeline and people called `Person 00` and so on. */
export async function storeOf(people: number): Promise<Store> {
  const store = await openStore({ workspace: `lanes-${crypto.randomUUID()}`, actor: 'u-0' });
  stores.push(store);
  await run(store, createPipeline, { id: 'pipe', template });
  for (let i = 0; i < people; i++) await run(store, createRecord, { type: 'user', id: `u-${i}`, fields: { name: `Person ${String(i).padStart(2, '0')}`, active: true } });
  return store;
}

/** A board in rows over a store. */
export const boardOf = (store: Store, group: string) => shown(Object.assign(document.createElement('sales-pipeline-board'), { store, group }));

/** Waits until this is the step that undo would take back. */
export const undoes = (store: Store, { cmd, count }: { cmd: string; count: number }) => waitUntil(async () => {
  const { undo } = await store.read({ kind: 'undo' });
  return undo?.cmd === cmd && undo.count === count;
}, `undo takes back ${cmd} of ${count}`, { timeout: 5_000 });
