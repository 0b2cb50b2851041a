import type { AnyRecord } from '@salescycle/model';

/** What a person would call the record. */
export function nameOf(record: AnyRecord): string {
  const { name } = record as { name?: string | { full?: string; en?: string; zh?: string } };
  if (typeof name === 'object') return [name.full, name.en, name.zh].filter(Boolean).join(' ');
  return name ?? '';
}
