import type { RowDraft } from './row-draft.js';

/** What a row says but no field of that name holds: it is looked up, or becomes history. */
const NOT_FIELDS = new Set([
  'externalId', 'createdAt', 'currency', 'stageId', 'status', 'closeDate', 'stageSince', 'product', 'lossReasonId', 'ownerId', 'parentId', 'managerId',
  'accountId', 'accountIds', 'probabilityOverride.p',
]);

/** The fields that a row fills by itself. */
export function plainFields({ values, type }: RowDraft, system: string): Record<string, unknown> {
  const fields: Record<string, unknown> = { source: { kind: 'import' } };
  for (const [name, value] of values) {
    if (NOT_FIELDS.has(name) || name.endsWith('.key') || name.startsWith('contact.') || name.startsWith('entered:')) continue;
    const [outer, inner] = name.split('.') as [string, string?];
    fields[outer] = inner === undefined ? value : { ...(fields[outer] as object | undefined), [inner]: value };
  }
  const id = values.get('externalId') as string | undefined;
  if (id !== undefined) fields.externalIds = [{ system, id }];
  if (type === 'contact') fields.name = fullName(fields.name as Record<string, string> | undefined);
  if (fields.nextStep && !(fields.nextStep as { text?: string }).text) delete fields.nextStep;
  return fields;
}

/** Names written in Han characters join without a space, family name first. */
function fullName(name: Record<string, string> | undefined): Record<string, string> | undefined {
  if (!name || name.full !== undefined) return name;
  const { family = '', given = '' } = name;
  const isHan = /\p{Script=Han}/u.test(family + given);
  return { ...name, full: isHan ? `${family}${given}` : `${given} ${family}`.trim() };
}

