import type { Id, RecordType } from '@salescycle/model';
import type { Row } from './queries/query.js';

/** Rows by type and id. */
export class Rows {
  private readonly byType = new Map<RecordType, Map<Id, Row>>();

  get(type: RecordType, id: Id): Row | undefined {
    return this.byType.get(type)?.get(id);
  }

  /** The rows of a type, deleted ones too, in no order. */
  of(type: RecordType): Iterable<Row> {
    return this.byType.get(type)?.values() ?? [];
  }

  set(row: Row): void {
    const { type, id } = row.record;
    const ofType = this.byType.get(type);
    if (ofType) ofType.set(id, row);
    else this.byType.set(type, new Map([[id, row]]));
  }

  delete({ record: { type, id } }: Row): void {
    this.byType.get(type)?.delete(id);
  }

  clear(): void {
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
