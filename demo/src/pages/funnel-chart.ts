import '@salescycle/widgets/funnel-chart/define.js';
import { playground } from '../playground.js';
import '../shell.js';
import '../sample-panel.js';
import { compareControl, labelControl, periodControl } from './choices.js';

playground({
  tag: 'sales-funnel-chart',
  attributes: { pipeline: 'new-business', period: 'last-12-months' },
  controls: [
    { attribute: 'mode', label: { en: 'Mode', zh: '口径' }, values: { cohort: { en: 'Cohort', zh: '同批' }, snapshot: { en: 'Today', zh: '当前' } } },
    { attribute: 'by', label: { en: 'Counts', zh: '计量' }, values: { count: { en: 'Deals', zh: '商机数' }, value: { en: 'Value', zh: '金额' } } },
    periodControl, compareControl, labelControl,
  ],
  events: ['sales-ready', 'sales-drill', 'sales-error'],
});
