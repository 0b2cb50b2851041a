import '@salescycle/widgets/storage/define.js';
import { playground } from '../playground.js';
import '../shell.js';
import '../sample-panel.js';
import { labelControl, readonlyControl } from './choices.js';

playground({
  tag: 'sales-storage',
  controls: [labelControl, readonlyControl],
  events: ['sales-ready', 'sales-storage-state', 'sales-record-edit', 'sales-change', 'sales-error'],
});
