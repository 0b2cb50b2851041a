// A board of a few invented deals for tests, and what a person does to it.
import { fixture, html } from '@open-wc/testing';
import type { Id, Lead, Opportunity, OpportunityEvent, Pipeline, Stage } from '@salescycle/model';
import { money, sampleAccounts, sampleDeal, sampleLeads, sampleLossReasons, sampleUsers, SAMPLE_NOW, type Step } from '../shared/sample.fixture.js';
import type { SalesPipelineBoard } from './pipeline-board.js';
import './define.js';
// The forms are at hand, so that a test waits for the board and not for a file.
import './forms/forms.js';

/** Four open stages with one gate of each kind, won and lost. */
export const stages: Stage[] = [
  { id: 'inquiry', order: 0, type: 'open', name: { en: 'Inquiry', zh: '线索意向' }, probability: 10, forecastCategory: 'pipeline', rottenDays: 14 },
  {
    id: 'needs', order: 1, type: 'open', name: { en: 'Needs', zh: '需求分析' }, probability: 40, forecastCategory: 'bestCase', wipLimit: 1,
    exitCriteria: [{ id: 'confirmed', text: { en: 'The customer has confirmed the need', zh: '客户已确认需求' }, manual: true, blocking: true }],
  },
  {
    id: 'quote', order: 2, type: 'open', name: { en: 'Quote', zh: '方案报价' }, probability: 60, forecastCategory: 'mostLikely',
    requiredFields: ['amount', 'expectedCloseDate'],
  },
  { id: 'won', order: 3, type: 'won', name: { en: 'Won', zh: '成交' }, probability: 100, forecastCategory: 'closed' },
  { id: 'lost', order: 4, type: 'lost', name: { en: 'Lost', zh: '输单' }, probability: 0, forecastCategory: 'omitted' },
];

/** The stages as a pipeline to create in a store. */
export const template: Pick<Pipeline, 'key' | 'name' | 'stages'> & { lossReasons: [] } = {
  key: 'test', name: { en: 'Test pipeline', zh: '测试流程' }, stages, lossReasons: [],
};

const open = (stageId: string): Step[1] => ({ stageId, status: 'open' });

const deals = [
  sampleDeal('d-1', [['2026-06-10', { ...open('inquiry'), amount: money(180_000), expectedCloseDate: '2026-07-01' }]], {
    name: 'Cold chain', accountId: 'a-1', ownerId: 'u-lin', nextStep: { text: 'Call back', dueDate: '2026-06-18' },
  }),
  sampleDeal('d-2', [['2026-05-10', { ...open('inquiry'), amount: money(64_000, 'USD'), expectedCloseDate: '2026-07-02' }]], { name: 'Portal', accountId: 'a-5', ownerId: 'u-moore' }),
  sampleDeal('d-3', [['2026-06-01', open('inquiry')]], { name: 'Energy report', ownerId: 'u-han', nextStep: { text: 'Visit', dueDate: '2026-06-10' } }),
  sampleDeal('d-4', [['2026-06-01', { ...open('needs'), amount: money(480_000), expectedCloseDate: '2026-07-04' }]], {
    name: 'Warehouse', accountId: 'a-2', ownerId: 'u-lin', nextStep: { text: 'None', none: true },
  }),
  sampleDeal('d-5', [['2026-06-01', { stageId: 'won', status: 'won', amount: money(90_000) }]], { name: 'Yard', accountId: 'a-6', ownerId: 'u-han' }),
];

/** The deals of the small board. */
export const opportunities: Opportunity[] = deals.map(({ opportunity }) => opportunity);
const histories = new Map<Id, readonly OpportunityEvent[]>(deals.map(({ opportunity, history }) => [opportunity.id, history]));

/** Leads that wait. */
export const leads: Lead[] = sampleLeads(3);

/** A board fed by records, not on the page yet. */
export function controlledBoard(changes: Partial<SalesPipelineBoard> = {}): SalesPipelineBoard {
  return Object.assign(document.createElement('sales-pipeline-board'), {
    opportunities, stages, accounts: sampleAccounts, users: sampleUsers, histories, lossReasons: [...sampleLossReasons().values()],
    asOf: SAMPLE_NOW, timeZone: 'Asia/Shanghai', label: 'New business', ...changes,
  });
}

/** A board on a page of a width, some frames later. */
export async function shown(board: SalesPipelineBoard, { width = 1400, lang = 'en' } = {}): Promise<SalesPipelineBoard> {
  const page = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  page.style.setProperty('inline-size', `${width}px`);
  page.style.setProperty('block-size', '700px');
  page.append(board);
  await settled(board);
  return board;
}

/** Some frames later, with every transition at its end: colours on their way have no contrast worth testing. */
export async function settled(board: SalesPipelineBoard, ms = 80): Promise<void> {
  // In many turns, each after the disk has answered: on a busy machine one long timer may end before anything else had its turn.
  for (let turn = 0; turn < 8; turn++) {
    await new Promise((resolve) => setTimeout(resolve, ms / 8));
    await indexedDB.databases();
  }
  await board.updateComplete;
  const ending = [...document.getAnimations(), ...board.shadowRoot!.getAnimations()].filter(({ effect }) => Number(effect?.getComputedTiming().endTime) < Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

/** Everything in the board. */
export const all = (board: SalesPipelineBoard, selector: string): HTMLElement[] => [...board.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
/** One thing in the board. */
export const one = (board: SalesPipelineBoard, selector: string): HTMLElement => board.shadowRoot!.querySelector<HTMLElement>(selector)!;
/** A card by its record's id. */
export const card = (board: SalesPipelineBoard, id: string): HTMLElement => one(board, `.card[data-id="${id}"]:not(.guest)`);
/** The column a card stands in. */
export const columnOf = (board: SalesPipelineBoard, id: string): string | undefined => card(board, id)?.closest<HTMLElement>('[data-column]')?.dataset.column;
/** What a person reads. */
export const text = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
