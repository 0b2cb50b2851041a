import type { ImportPlan, PlannedRow } from '@salescycle/connect';

/** How many rows of each kind a preview shows. */
const NEW = 5, REMARKED = 2, SKIPPED = 3, WRONG = 6;

const known = new WeakMap<ImportPlan, PlannedRow[]>();

/** The first rows of each kind, in the order of the files: new ones, some for each remark, ones passed over and ones with errors. */
export function previewRows(plan: ImportPlan): PlannedRow[] {
  let rows = known.get(plan);
  if (!rows) known.set(plan, (rows = choose(plan)));
  return rows;
}

function choose({ rows, reports }: ImportPlan): PlannedRow[] {
  const shown = new Set<PlannedRow>();
  const takeFirst = (count: number, fits: (row: PlannedRow) => boolean) => {
    let taken = 0;
    for (const row of rows) {
      if (taken === count) return;
      if (!fits(row)) continue;
      shown.add(row);
      taken++;
    }
  };
  takeFirst(NEW, ({ outcome, remarks }) => outcome === 'new' && remarks.length === 0);
  for (const report of reports) for (const at of report.rows.slice(0, REMARKED)) shown.add(rows[at]!);
  if (shown.size === 0) takeFirst(NEW, ({ outcome }) => outcome === 'new');
  takeFirst(SKIPPED, ({ outcome }) => outcome === 'skip');
  takeFirst(WRONG, ({ outcome }) => outcome === 'error');
  return [...shown].sort((a, b) => a.sheet - b.sheet || a.row.line - b.row.line);
}
