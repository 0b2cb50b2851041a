import { refuse, type Refusal } from '../refusal.js';

/** What somebody may do: move deals between stages, change and add records, delete them, and pass a gate that is closed. */
export type Right = 'move' | 'edit' | 'delete' | 'override';

/** What the host lets the actor do. In a browser rights guide; only the host's server enforces them. */
export type Rights = readonly Right[];

/** The right that a command needs; all others need `edit`. */
const NEEDED: Readonly<Record<string, Right>> = {
  moveOpportunity: 'move', moveOpportunities: 'move', winOpportunity: 'move', loseOpportunity: 'move', reopenOpportunity: 'move', convertLead: 'move',
  arrangeOpportunity: 'move',
  deleteRecord: 'delete', mergeRecords: 'delete',
};

const WORDS: Readonly<Record<Right, { en: string; zh: string }>> = {
  move: { en: 'move deals', zh: '移动商机' },
  edit: { en: 'change records', zh: '修改记录' },
  delete: { en: 'delete records', zh: '删除记录' },
  override: { en: 'pass closed gates', zh: '越过限制' },
};

/** Whether somebody may. Where the host says nothing everything is allowed, but passing a closed gate: that right is always given by name. */
export function may(rights: Rights | undefined, right: Right): boolean {
  return rights?.includes(right) ?? right !== 'override';
}

/** What somebody may do whom two hosts let work, each with rights of its own: what both allow. `undefined`, which says nothing, narrows nothing. */
export function bothRights(one: Rights | undefined, other: Rights | undefined): Rights | undefined {
  return one && other ? one.filter((right) => other.includes(right)) : one ?? other;
}

/** The refusal of a command that these rights do not allow; `null` when they do. What the product does by itself needs none. */
export function forbidden({ name, by }: { name: string; by?: string | undefined }, rights: Rights | undefined): Refusal | null {
  const right = NEEDED[name] ?? 'edit';
  if (by !== undefined || may(rights, right)) return null;
  return refuse('notAllowed', {
    en: `Nothing was changed: you may not ${WORDS[right].en} here. Ask whoever runs this portal.`,
    zh: `未改动：你在这里无权${WORDS[right].zh}，可联系门户管理员。`,
  }, { gate: `right.${right}` });
}
