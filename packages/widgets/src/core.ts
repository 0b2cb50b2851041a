// The one-file bundle `salescycle.js`: registers the first four elements.
import './funnel-chart/define.js';
import './kpi-card/define.js';
import './lead-qualifier/define.js';
import './pipeline-board/define.js';

export { openStore } from '@salescycle/store';
