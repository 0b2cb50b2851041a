import type { SalesRecord } from '@salescycle/widgets/record/record.js';
import '@salescycle/widgets/record/define.js';
import { all, dealWorthSeeing, historiesOf, relatedTo } from '../host.js';
import { playground } from '../playground.js';
import { sampleStore, watchDeals } from '../workspace.js';
import '../shell.js';
import '../sample-panel.js';
import { readonlyControl } from './choices.js';

const agree = (event: HTMLElementEventMap['sales-opportunity-move' | 'sales-record-edit']) => event.respondWith(true);

playground<SalesRecord>({
  tag: 'sales-record',
  controls: [
    { attribute: 'type', label: { en: 'Type', zh: '类型' }, values: {
      opportunity: { en: 'Deal', zh: '商机' }, lead: { en: 'Lead', zh: '线索' }, account: { en: 'Account', zh: '客户' }, contact: { en: 'Contact', zh: '联系人' },
    } },
    { attribute: 'record-id', label: { en: 'Record id', zh: '记录编号' }, kind: 'text' },
    readonlyControl,
  ],
  events: ['sales-ready', 'sales-opportunity-move', 'sales-record-edit', 'sales-record-open', 'sales-change', 'sales-refusal', 'sales-error'],
  controlled: {
    async feed(record, store) {
      const deal = await dealWorthSeeing(store);
      if (!deal) return;
      record.related = await relatedTo(store, deal.opportunity);
      record.histories = historiesOf([deal]);
      record.record = deal.opportunity;
      record.addEventListener('sales-opportunity-move', agree);
      record.addEventListener('sales-record-edit', agree);
    },
    code: ['el.record = opportunity;', 'el.related = [pipeline, account, ...contacts, ...activities];', "el.addEventListener('sales-record-edit', (event) => event.respondWith(save(event.detail)));"],
  },
});

let shown: string | undefined;

/** Shows a record of the type that is worth seeing until somebody names another one: of the customers the one that stands there twice. */
async function showFirst(): Promise<void> {
  const element = document.querySelector('sales-record');
  if (!element || (element.recordId && element.recordId !== shown) || element.record !== undefined) return;
  const store = await sampleStore(), { type } = element;
  if (type === 'opportunity') shown = (await dealWorthSeeing(store))?.opportunity.id;
  else {
    const records = await all(store, type);
    shown = (records.find(({ tags }) => tags?.length) ?? records[0])?.id;
  }
  element.recordId = shown;
}

document.querySelector('#playground')!.addEventListener('change', () => void showFirst());
await watchDeals((count) => { if (count > 0) void showFirst(); });
