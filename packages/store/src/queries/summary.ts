import { sameValue, type Opportunity, type Pipeline } from '@salescycle/model';
import { addTo, totalsOf, type Cell, type Cells } from '../totals.js';
import type { RowChange } from '../memory.js';
import type { Live, Sources, Start } from './live.js';
import type { Summary, SummaryQuery } from './query.js';
import { dependsOn, matcherOf, type Matcher } from './selection.js';

/** Totals per stage: straight from the stored ones, or kept for a selection by taking each change out and putting it in again. */
export const startSummary: Start<SummaryQuery, Summary> = (query, sources) => {
  const filtered = query.where !== undefined || Boolean(query.search);
  return filtered ? selected(query, sources) : whole(query, sources);
};

function whole({ pipelineId }: SummaryQuery, { memory }: Sources): Live<Summary> {
  const compute = () => summaryOf(memory.totals.values(), pipelineId, memory.live(pipelineId) as Pipeline | undefined);
  let shown = compute();
  return {
    result: () => shown,
    update(changes) {
      if (!changes.some((change) => concerns(change, pipelineId))) return false;
      const now = compute();
      if (sameValue(flat(shown), flat(now))) return false;
      shown = now;
      return true;
    },
  };
}

function selected(query: SummaryQuery, { memory }: Sources): Live<Summary> {
  const { pipelineId } = query;
  const selection = { type: 'opportunity' as const, where: { ...query.where, pipelineId }, ...(query.search !== undefined && { search: query.search }) };
  const matches: Matcher = matcherOf(selection, memory);
  let cells: Cells = scan();
  const compute = () => summaryOf(cells.values(), pipelineId, memory.live(pipelineId) as Pipeline | undefined);
  let shown = compute();

  function scan(): Cells {
    const found: Cells = new Map();
    for (const row of memory.rowsOf('opportunity')) if (matches(row)) addTo(found, NONE, row, 1);
    return found;
  }

  return {
    result: () => shown,
    update(changes) {
      if (!changes.some((change) => concerns(change, pipelineId) || dependsOn(query, change.after.record.type))) return false;
      if (changes.some(({ after }) => dependsOn(query, after.record.type))) cells = scan();
      else {
        for (const { before, after } of changes) {
          if (matches(before)) addTo(cells, NONE, before, -1);
          if (matches(after)) addTo(cells, NONE, after, 1);
        }
      }
      const now = compute();
      if (sameValue(flat(shown), flat(now))) return false;
      shown = now;
      return true;
    },
  };
}

const NONE: Cells = new Map();

/** Whether a change touches the pipeline itself or one of its deals, before or after. */
function concerns({ before, after }: RowChange, pipelineId: string): boolean {
  return [before, after].some((row) => row && (row.record.id === pipelineId || (row.record as Opportunity).pipelineId === pipelineId));
}

function summaryOf(cells: Iterable<Cell>, pipelineId: string, pipeline: Pipeline | undefined): Summary {
  const byStage = new Map<string, Cell[]>();
  for (const cell of cells) {
    if (cell.pipelineId !== pipelineId) continue;
    const ofStage = byStage.get(cell.stageId);
    if (ofStage) ofStage.push(cell);
    else byStage.set(cell.stageId, [cell]);
  }
  const stages = new Map([...byStage].map(([stageId, ofStage]) => [stageId, totalsOf(ofStage, pipeline)]));
  const closed = new Set(pipeline?.stages.filter(({ type }) => type !== 'open').map(({ id }) => id));
  const open = [...byStage].filter(([stageId]) => !closed.has(stageId)).flatMap(([, ofStage]) => ofStage);
  return { stages, open: totalsOf(open, pipeline) };
}

function flat({ stages, open }: Summary): unknown {
  return [[...stages].sort(([a], [b]) => (a < b ? -1 : 1)), open];
}
