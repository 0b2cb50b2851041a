import type { SalesKpiCard } from '@salescycle/widgets/kpi-card/kpi-card.js';
import '@salescycle/widgets/kpi-card/define.js';
import { dealsOf, settingsOf } from '../host.js';
import { playground } from '../playground.js';
import '../shell.js';
import '../sample-panel.js';
import { compareControl, labelControl, measureControl, periodControl, pipelineControl } from './choices.js';

playground<SalesKpiCard>({
  tag: 'sales-kpi-card',
  width: 380,
  controls: [pipelineControl, measureControl, periodControl, compareControl, { attribute: 'target', label: { en: 'Target', zh: '目标' }, kind: 'text' }, labelControl],
  events: ['sales-ready', 'sales-drill', 'sales-error'],
  controlled: {
    async feed(card, store) {
      const { pipeline, leads, workspace, lossReasons } = await settingsOf(store);
      card.settings = { rates: workspace?.rates ?? [], fiscalStartMonth: workspace?.fiscalStartMonth ?? 1, lossReasons };
      card.pipelineRecord = pipeline;
      card.leads = leads;
      card.deals = await dealsOf(store);
    },
    code: ['el.pipelineRecord = pipeline;', 'el.settings = { rates };', 'el.deals = deals;  // [{ opportunity, history }]'],
  },
});
