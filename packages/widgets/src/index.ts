export { SalesFunnelChart } from './funnel-chart/funnel-chart.js';
export { SalesImport } from './import/import.js';
export { SalesKpiCard } from './kpi-card/kpi-card.js';
export { SalesLeadQualifier } from './lead-qualifier/lead-qualifier.js';
export { SalesPipelineBoard } from './pipeline-board/pipeline-board.js';
export { SalesRecord } from './record/record.js';
export { SalesStorage } from './storage/storage.js';
