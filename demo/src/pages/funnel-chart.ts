import type { SalesFunnelChart } from '@salescycle/widgets/funnel-chart/funnel-chart.js';
import '@salescycle/widgets/funnel-chart/define.js';
import { dealsOf, historiesOf, settingsOf } from '../host.js';
import { playground } from '../playground.js';
import '../shell.js';
import '../sample-panel.js';
import { compareControl, labelControl, periodControl, pipelineControl } from './choices.js';

playground<SalesFunnelChart>({
  tag: 'sales-funnel-chart',
  attributes: { period: 'last-12-months' },
  controls: [
    pipelineControl,
    { attribute: 'mode', label: { en: 'Mode', zh: '口径' }, values: {
      cohort: { en: 'Cohort', zh: '同批商机' }, snapshot: { en: 'Today', zh: '当前' }, lifecycle: { en: 'Lead to win', zh: '线索到成交' },
    } },
    { attribute: 'unit', label: { en: 'Counted in', zh: '计量' }, values: { count: { en: 'Deals', zh: '商机数' }, value: { en: 'Value', zh: '金额' } } },
    periodControl, compareControl, labelControl, { attribute: 'table', label: { en: 'Table', zh: '表格' }, kind: 'flag' },
  ],
  events: ['sales-ready', 'sales-drill', 'sales-error'],
  controlled: {
    async feed(chart, store) {
      const [deals, { pipeline, leads, workspace, lossReasons }] = await Promise.all([dealsOf(store), settingsOf(store)]);
      chart.settings = { rates: workspace?.rates ?? [], fiscalStartMonth: workspace?.fiscalStartMonth ?? 1, lossReasons };
      chart.pipelineRecord = pipeline;
      chart.leads = leads;
      chart.history = historiesOf(deals);
      chart.opportunities = deals.map(({ opportunity }) => opportunity);
    },
    code: ['el.pipelineRecord = pipeline;', 'el.settings = { rates };', 'el.history = history;  // Map of id to events', 'el.opportunities = opportunities;'],
  },
});
