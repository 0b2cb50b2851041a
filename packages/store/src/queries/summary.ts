import { sameValue, type Pipeline } from '@salescycle/model';
import { addTo, totalsOf, type Cell, type Cells } from '../totals.js';
import type { Memory } from '../memory.js';
import type { RowChange } from '../row-changes.js';
import { wholly, type Kind } from './live.js';
import type { Selection, Summary, SummaryQuery } from './query.js';
import { conditionOf, dependsOn, matcherOf, type Matcher } from './selection.js';

/** What the stored totals are told apart by; a selection by anything else has to be counted. */
const STORED = ['ownerId', 'stageId', 'pipelineId'];

/** Cells that hold the totals of a selection. */
interface Source {
  cells(): Iterable<Cell>;
  update?(changes: readonly RowChange[]): void;
}

/** Totals per stage: straight from the stored ones, or kept for a selection by taking each change out and putting it in again. */
export const summary: Kind<SummaryQuery, Summary> = {
  missing: (query, { memory }) => (isStored(selectionOf(query)) ? [] : wholly(query.search ? ['opportunity', 'account'] : ['opportunity'], memory)),
  start(query, { memory }) {
    const { pipelineId } = query;
    const selection = selectionOf(query);
    const source = isStored(selection) ? stored(selection, memory) : counted(selection, memory, matcherOf(selection, memory));
    const compute = () => summaryOf(source.cells(), memory.live('pipeline', pipelineId));
    let shown = compute();
    const concerns = ({ after: { record } }: RowChange) => record.type === 'opportunity' || record.id === pipelineId || dependsOn(query, record.type);
    return {
      result: () => shown,
      update(changes) {
        if (!changes.some(concerns)) return false;
        source.update?.(changes);
        const now = compute();
        if (summary.same(shown, now)) return false;
        shown = now;
        return true;
      },
    };
  },
  same: (a, b) => sameValue(flat(a), flat(b)),
};

function selectionOf({ pipelineId, where, search }: SummaryQuery): Selection {
  return { type: 'opportunity', where: { ...where, pipelineId }, ...(search !== undefined && { search }) };
}

function isStored({ where = {}, search }: Selection): boolean {
  return !search && Object.keys(where).every((field) => STORED.includes(field));
}

function stored({ where }: Selection, memory: Memory): Source {
  const fits = conditionOf(where);
  return { cells: () => [...memory.totals.values()].filter((cell) => fits({ ...cell, ownerId: cell.ownerId || null })) };
}

function counted(selection: Selection, memory: Memory, matches: Matcher): Source {
  let cells = scan();

  function scan(): Cells {
    const found: Cells = new Map();
    for (const row of memory.rowsOf('opportunity')) if (matches(row)) addTo(found, row, 1);
    return found;
  }

  return {
    cells: () => cells.values(),
    update(changes) {
      if (changes.some(({ after }) => dependsOn(selection, after.record.type))) {
        cells = scan();
        return;
      }
      for (const { before, after } of changes) {
        if (matches(before)) addTo(cells, before, -1);
        if (matches(after)) addTo(cells, after, 1);
      }
    },
  };
}

function summaryOf(cells: Iterable<Cell>, pipeline: Pipeline | undefined): Summary {
  const byStage = new Map<string, Cell[]>();
  for (const cell of cells) {
    if (cell.count === 0) continue;
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
