import type { Operation } from '@salescycle/model';
import type { MeasureContext } from '../measure.js';
import type { Oracle } from '../shared/promises.fixture.js';
import { naivePlace, naiveRecord, share, type NaiveFields } from '../shared/naive.fixture.js';

/** Every lead that exists at the context's instant, straight from the operations. */
export function naiveLeads(operations: readonly Operation[], { asOf, includeDeleted }: MeasureContext): { id: string; record: NaiveFields }[] {
  const ids = new Set(operations.filter(({ type }) => type === 'lead').map(({ recordId }) => recordId));
  return [...ids]
    .map((id) => ({ id, record: naiveRecord(operations.filter(({ recordId }) => recordId === id)) }))
    .filter(({ record }) => record.createdAt <= asOf && (includeDeleted || !record.deletedAt || record.deletedAt > asOf));
}

/** Whether a lead was converted by then. */
export const naiveConverted = (record: NaiveFields, { asOf }: MeasureContext) =>
  record.status === 'converted' && (!record.convertedAt || record.convertedAt <= asOf);

/** Lead conversion by plain loops over the log. */
export const leadConversionOracle: Oracle = (operations, context) => {
  const created = naiveLeads(operations, context).filter(({ record }) => naivePlace({ at: record.createdAt }, context) === 'in');
  const converted = created.filter(({ record }) => naiveConverted(record, context)).length;
  const disqualified = created.filter(({ record }) => record.status === 'disqualified').length;
  return {
    value: share(converted, created.length), n: created.length, created: created.length, converted, disqualified,
    decided: share(converted, converted + disqualified), excluded: {}, unconverted: 0, recordIds: created.map(({ id }) => id).sort(),
  };
};
