// The overview: the four elements together, over the sample workspace, and the record of whatever is opened in them.
import '@salescycle/widgets/funnel-chart/define.js';
import '@salescycle/widgets/kpi-card/define.js';
import '@salescycle/widgets/lead-qualifier/define.js';
import '@salescycle/widgets/pipeline-board/define.js';
import { leadWorthSeeing } from '../host.js';
import { byId } from '../dom.js';
import { pipelineField } from '../pipeline-field.js';
import { openRecordsInDialog } from '../record-dialog.js';
import { sampleStore, watchDeals } from '../workspace.js';
import '../shell.js';
import '../sample-panel.js';

const qualifier = document.querySelector('sales-lead-qualifier')!;

/** Opens a lead that has answers already; a list of forty names says less about the element. */
async function openLead(): Promise<void> {
  if (qualifier.leadId) return;
  const { lead } = await leadWorthSeeing(await sampleStore());
  if (lead) qualifier.leadId = lead.id;
}

openRecordsInDialog();
byId('pipeline').append(pipelineField('', (key) => {
  for (const widget of document.querySelectorAll('[data-widget]')) {
    if (key) widget.setAttribute('pipeline', key);
    else widget.removeAttribute('pipeline');
  }
}));

await watchDeals((count) => { if (count > 0) void openLead(); });
