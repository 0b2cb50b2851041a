import { fixture, html } from '@open-wc/testing';
import { createOpportunity, createPipeline, createRecord, isRefusal, salesProcessTemplate, type Command, type EditableFields, type Opportunity } from '@salescycle/model';
import { deleteWorkspace, openStore, type Store } from '@salescycle/store';
import { money } from '../shared/sample.fixture.js';
import './define.js';
import type { SalesRecord } from './record.js';

const opened: Store[] = [];

/** Closes and deletes the workspaces that were opened. */
export async function forgetWorkspaces(): Promise<void> {
  for (const store of opened.splice(0)) {
    store.close();
    await deleteWorkspace(store.workspace);
  }
}

/** Runs a command that has to go through. */
export async function run<Input>(store: Store, command: Command<Input>, input: Input): Promise<void> {
  const outcome = await store.run(command, input);
  if (isRefusal(outcome)) throw new Error(`${command.name}: ${outcome.message.en}`);
}

/** A deal of an account with two contacts, on the page and in a workspace of its own. */
export async function shownDeal(fields: EditableFields<Opportunity> = {}, more: Partial<SalesRecord> & { lang?: string } = {}): Promise<{ element: SalesRecord; store: Store }> {
  const store = await openStore({ workspace: `record-${crypto.randomUUID()}`, actor: 'u-han' });
  opened.push(store);
  await run(store, createPipeline, { id: 'pipe', template: salesProcessTemplate });
  await run(store, createRecord, { type: 'user', id: 'u-han', fields: { name: '韩凯', active: true } });
  await run(store, createRecord, { type: 'account', id: 'a-1', fields: { name: 'Huaxin' } });
  await run(store, createRecord, { type: 'contact', id: 'c-1', fields: { name: { full: 'Xu Lan' }, accountIds: ['a-1'] } });
  await run(store, createRecord, { type: 'contact', id: 'c-2', fields: { name: { full: 'Gao Wei' }, accountIds: ['a-1'] } });
  await run(store, createOpportunity, { id: 'd-1', pipelineId: 'pipe', fields: { name: 'Warehouse', amount: money(480_000), ownerId: 'u-han', accountId: 'a-1', contactIds: ['c-1'], ...fields } });
  return { store, element: await shown(Object.assign(document.createElement('sales-record'), { store, recordId: 'd-1' }, more)) };
}

/** The element on a page of its own, once it shows something. */
export async function shown(element: SalesRecord): Promise<SalesRecord> {
  const page = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  page.append(element);
  await until(() => element.shadowRoot!.querySelector('.header, .notice'));
  return element;
}

/** Waits until it is so. */
export async function until(isSo: () => unknown): Promise<void> {
  for (let tries = 0; tries < 800; tries++) {
    if (isSo()) return;
    await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
  throw new Error(`still not so: ${String(isSo)}`);
}

/** Waits until nothing fades or slides any more: what is half faded in has too little contrast. */
export const still = (element: Element): Promise<void> => until(() => element.shadowRoot!.getAnimations().length === 0);

export const all = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E[] => [...element.shadowRoot!.querySelectorAll<E>(selector)];
export const one = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E => element.shadowRoot!.querySelector<E>(selector)!;
/** Never an element itself: to say how two elements differ, the assertion library walks the whole page. */
export const has = (element: Element, selector: string): boolean => element.shadowRoot!.querySelector(selector) !== null;
export const text = (element: Element, selector: string): string => (element.shadowRoot!.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
export const dealIn = async (store: Store): Promise<Opportunity> => (await store.read({ kind: 'record', type: 'opportunity', id: 'd-1' }))!;

/** The button of this label or these words. */
export function button(element: Element, label: string): HTMLButtonElement {
  return all<HTMLButtonElement>(element, 'button').find((each) => each.getAttribute('aria-label') === label || (each.textContent ?? '').trim() === label)!;
}

/** Types or chooses, as a person does: the value, then the event. */
export function put(element: Element, selector: string, words: string): void {
  const input = one<HTMLInputElement>(element, selector);
  input.value = words;
  input.dispatchEvent(new Event(input.localName === 'select' ? 'change' : 'input', { bubbles: true }));
}

/** Whether the focus is within it. */
export const isFocused = (element: Element, selector: string): boolean => element.shadowRoot!.activeElement?.closest(selector) !== null && element.shadowRoot!.activeElement !== null;
