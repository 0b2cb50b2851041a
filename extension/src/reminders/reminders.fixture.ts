import type { AnyRecord, Lead, Opportunity, Task } from '@salescycle/model';

const common = { createdAt: '2026-06-17T02:00:00.000Z', updatedAt: '2026-06-17T02:00:00.000Z', createdBy: 'han', rev: 1, sv: 1 };

/** An open task. */
export function taskOf(id: string, fields: Partial<Task> = {}): AnyRecord {
  return { ...common, id, type: 'task', title: `Task ${id}`, status: 'open', ...fields };
}

/** An open deal. */
export function dealOf(id: string, fields: Partial<Opportunity> = {}): AnyRecord {
  return { ...common, id, type: 'opportunity', name: `Deal ${id}`, pipelineId: 'p', stageId: 's', status: 'open', ...fields };
}

/** A new lead. */
export function leadOf(id: string, fields: Partial<Lead> = {}): AnyRecord {
  return { ...common, id, type: 'lead', name: `Lead ${id}`, status: 'new', ...fields };
}
