import type { Task } from '../records/task.js';
import { isRefusal, refuse } from '../refusal.js';
import { live, type Command } from './command.js';
import type { EditableFields } from './fields-of.js';

/** Makes an open task. */
export const scheduleTask: Command<{ id?: string; fields: EditableFields<Task> }> = {
  name: 'scheduleTask',
  run(_state, { id, fields }, { newId, by }) {
    return [{ type: 'task', id: id ?? newId(), create: { ownerId: by, ...fields, status: 'open' } }];
  },
};

/** Ends a task as done, or as cancelled. */
export const completeTask: Command<{ id: string; status?: 'done' | 'cancelled' }> = {
  name: 'completeTask',
  run(state, { id, status = 'done' }, { at }) {
    const task = live(state, 'task', id);
    if (isRefusal(task)) return task;
    if (task.status !== 'open') return refuse('nothingToDo', { en: `“${task.title}” is ended already.`, zh: `“${task.title}”已结束。` }, { recordId: id });
    return [{ type: 'task', id, set: { status, ...(status === 'done' && { doneAt: at }) } }];
  },
};
