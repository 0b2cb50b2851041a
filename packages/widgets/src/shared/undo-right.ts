import { forbidden, type Refusal, type Rights } from '@salescycle/model';
import type { Store } from '@salescycle/store';

/** Why whoever works here may not take back what they did last, or make it again: the right its command needs is missing. `null` when they may, or there is nothing. */
export async function undoForbidden(store: Store, which: 'undo' | 'redo', rights: Rights | undefined): Promise<Refusal | null> {
  if (!rights) return null;
  const { [which]: step } = await store.read({ kind: 'undo' });
  return step ? forbidden({ name: step.cmd }, rights) : null;
}
