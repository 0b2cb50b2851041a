import '@salescycle/widgets/import/define.js';
import { byId } from '../dom.js';
import { playground } from '../playground.js';
import '../shell.js';
import '../sample-panel.js';
import { labelControl, readonlyControl } from './choices.js';

playground({
  tag: 'sales-import',
  controls: [labelControl, readonlyControl],
  events: ['sales-ready', 'sales-record-edit', 'sales-change', 'sales-refusal', 'sales-error'],
});

byId('try').addEventListener('click', () => void readSampleFile());

async function readSampleFile(): Promise<void> {
  const name = 'sample-deals.csv', response = await fetch(`../${name}`);
  await document.querySelector('sales-import')!.addFiles([new File([await response.blob()], name)]);
}
