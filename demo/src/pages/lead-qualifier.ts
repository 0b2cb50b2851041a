import type { SalesLeadQualifier } from '@salescycle/widgets/lead-qualifier/lead-qualifier.js';
import '@salescycle/widgets/lead-qualifier/define.js';
import { all, leadWorthSeeing } from '../host.js';
import { playground } from '../playground.js';
import '../shell.js';
import '../sample-panel.js';
import { labelControl, readonlyControl } from './choices.js';

const agree = (event: HTMLElementEventMap['sales-lead-qualify']) => event.respondWith(true);

playground<SalesLeadQualifier>({
  tag: 'sales-lead-qualifier',
  controls: [{ attribute: 'lead-id', label: { en: 'Lead id', zh: '线索编号' }, kind: 'text' }, labelControl, readonlyControl],
  events: ['sales-ready', 'sales-lead-qualify', 'sales-record-edit', 'sales-change', 'sales-refusal', 'sales-error'],
  controlled: {
    async feed(qualifier, store) {
      const { lead, qualification } = await leadWorthSeeing(store);
      qualifier.users = await all(store, 'user');
      qualifier.qualification = qualification;
      qualifier.lead = lead;
      qualifier.addEventListener('sales-lead-qualify', agree);
    },
    code: ['el.lead = lead;', 'el.qualification = latest;', "el.addEventListener('sales-lead-qualify', (event) => event.respondWith(save(event.detail)));"],
  },
});
