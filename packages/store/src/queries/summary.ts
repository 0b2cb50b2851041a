import { sameValue, type Pipeline } from '@salescycle/model';
import { Tally, totalsOf, type Cell } from '../totals.js';
import type { Memory } from '../memory.js';
import type { RowChange } from '../row-changes.js';
import { wholly, type Kind } from './live.js';
import type { Row, Selection, Summary, SummaryQuery } from './query.js';
import { dependsOn, matcherOf, type Matcher } from './selection.js';
import { conditionOf, grouperOf } from './where.js';

/** What the stored totals are told apart by; a selection by anything else has to be counted. */
const STORED = ['ownerId', 'stageId', 'pipelineId'];

/** What a group of all, or of one owner, is known by in the cells. */
type Groups = Map<string | null, Cell[]>;

/** Cells that hold the totals of a selection. */
interface Source {
  groups(): Groups;
  /** Takes in what changed; the groups it concerns, or all of them. */
  update(changes: readonly RowChange[]): Set<string | null> | 'all';
}

/** Totals per stage: straight from the stored ones, or kept for a selection by taking each change out and putting it in again. */
export const summary: Kind<SummaryQuery, Summary> = {
  missing: (query, { memory }) => (isStored(query) ? [] : wholly(query.search ? ['opportunity', 'account'] : ['opportunity'], memory)),
  start(query, { memory }) {
    const { pipelineId } = query;
    const selection = selectionOf(query);
    const source = isStored(query) ? stored(query, memory) : counted(query, memory, matcherOf(selection, memory));
    let shown = compute('all');
    const concerns = ({ after: { record } }: RowChange) => record.type === 'opportunity' || record.id === pipelineId || dependsOn(query, record.type);

    function compute(touched: Set<string | null> | 'all', former?: Summary['groups']): Summary {
      const pipeline = memory.live('pipeline', pipelineId);
      const cells = source.groups();
      const whole = summaryOf([...cells.values()].flat(), pipeline);
      if (!query.by) return whole;
      const groups = new Map<string | null, Summary>();
      for (const [group, ofGroup] of cells) {
        const known = touched === 'all' || touched.has(group) ? undefined : former?.get(group);
        const each = known ?? summaryOf(ofGroup, pipeline);
        if (each.stages.size) groups.set(group, each);
      }
      return { ...whole, groups };
    }

    return {
      result: () => shown,
      update(changes) {
        if (!changes.some(concerns)) return false;
        const touched = source.update(changes);
        const now = compute(changes.some(({ after: { record } }) => record.id === pipelineId) ? 'all' : touched, shown.groups);
        if (summary.same(shown, now)) return false;
        shown = now;
        return true;
      },
    };
  },
  same: (a, b) => sameValue(flat(a), flat(b)) && sameGroups(a.groups, b.groups),
};

function selectionOf({ pipelineId, where, search }: SummaryQuery): Selection {
  return { type: 'opportunity', where: { ...where, pipelineId }, ...(search !== undefined && { search }) };
}

function isStored({ where = {}, search, by }: SummaryQuery): boolean {
  return !search && Object.keys(where).every((field) => STORED.includes(field)) && (!by || by.field === 'ownerId');
}

function stored(query: SummaryQuery, memory: Memory): Source {
  const fits = conditionOf(selectionOf(query).where);
  return {
    groups() {
      const cells = [...memory.totals.values()].filter((cell) => fits({ record: { ...cell, ownerId: cell.ownerId || null } }));
      const groups: Groups = new Map();
      for (const cell of cells) {
        const group = query.by ? cell.ownerId || null : null;
        groups.set(group, [...(groups.get(group) ?? []), cell]);
      }
      return groups;
    },
    update: () => 'all',
  };
}

function counted({ by, search }: SummaryQuery, memory: Memory, matches: Matcher): Source {
  const groupOf = by ? grouperOf(by) : () => null;
  let groups: Map<string | null, Tally>;
  scan();

  function scan(): void {
    groups = new Map();
    for (const row of memory.rowsOf('opportunity')) count(row, 1);
  }

  function count(row: Row | undefined, sign: 1 | -1): string | null | undefined {
    if (!row || !matches(row)) return undefined;
    const group = groupOf(row);
    let tally = groups.get(group);
    if (!tally) groups.set(group, (tally = new Tally()));
    tally.add(row, sign);
    return group;
  }

  return {
    groups: () => new Map([...groups].map(([group, tally]) => [group, [...tally.values()]])),
    update(changes) {
      if (search && changes.some(({ after }) => dependsOn({ search }, after.record.type))) {
        scan();
        return 'all';
      }
      const touched = new Set<string | null>();
      for (const { before, after } of changes) {
        for (const group of [count(before, -1), count(after, 1)]) if (group !== undefined) touched.add(group);
      }
      return touched;
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

/** A group that was not touched is the same object, so that the comparison costs what the change did. */
function sameGroups(a: Summary['groups'], b: Summary['groups']): boolean {
  if (!a || !b) return a === b;
  return a.size === b.size && [...a].every(([group, each]) => {
    const other = b.get(group);
    return other === each || (other !== undefined && sameValue(flat(each), flat(other)));
  });
}
