import type { ImportedRecord } from '@salescycle/model';

/** The records with each one's parent before it; a circle of parents is left in the order of the file. */
export function parentsFirst(records: readonly ImportedRecord[], field: string): ImportedRecord[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const placed = new Set<string>();
  const ordered: ImportedRecord[] = [];
  for (const record of records) {
    const line: ImportedRecord[] = [];
    for (let each: ImportedRecord | undefined = record; each && !placed.has(each.id); each = byId.get(each.fields[field] as string)) {
      placed.add(each.id);
      line.push(each);
    }
    ordered.push(...line.reverse());
  }
  return ordered;
}
