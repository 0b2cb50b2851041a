/** Under whose name the ledger of hand-offs is kept: it is no step of a person's undo. */
export const HAND_OFF_RULE = 'rule:hand-off';
