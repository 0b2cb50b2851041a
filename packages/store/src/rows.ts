import type { Id, Opportunity, RecordType } from '@salescycle/model';
import type { Row } from './queries/query.js';

/** Rows by type and id. */
export class Rows {
  private readonly byType = new Map<RecordType, Map<Id, Row>>();
  /** Opportunities by stage, until one changes; those that are new join theirs. */
  private byStage: Map<string, Row[]> | null = new Map();

  get(type: RecordType, id: Id): Row | undefined {
    return this.byType.get(type)?.get(id);
  }

  /** The rows of a type, deleted ones too, in no order. */
  of(type: RecordType): Iterable<Row> {
    return this.byType.get(type)?.values() ?? [];
  }

  /** The opportunities of a stage, deleted ones too, in no order: many columns are asked for between two changes. */
  inStage(stageId: string): Iterable<Row> {
    this.byStage ??= grouped(this.of('opportunity'));
    return this.byStage.get(stageId) ?? [];
  }

  /** Puts a row in the place of its former self, which is returned. */
  set(row: Row): Row | undefined {
    const { type, id } = row.record;
    let ofType = this.byType.get(type);
    if (!ofType) this.byType.set(type, (ofType = new Map<Id, Row>()));
    const former = ofType.get(id);
    ofType.set(id, row);
    if (former) this.byStage = null;
    else if (type === 'opportunity' && this.byStage) join(this.byStage, row);
    return former;
  }

  delete({ record: { type, id } }: Row): void {
    this.byStage = null;
    this.byType.get(type)?.delete(id);
  }

  clear(): void {
    this.byStage = new Map();
    this.byType.clear();
  }

  get size(): number {
    let size = 0;
    for (const rows of this.byType.values()) size += rows.size;
    return size;
  }

  *[Symbol.iterator](): Generator<Row> {
    for (const rows of this.byType.values()) yield* rows.values();
  }
}

function grouped(opportunities: Iterable<Row>): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of opportunities) join(groups, row);
  return groups;
}

function join(groups: Map<string, Row[]>, row: Row): void {
  const { stageId } = row.record as Opportunity, group = groups.get(stageId);
  if (group) group.push(row);
  else groups.set(stageId, [row]);
}
