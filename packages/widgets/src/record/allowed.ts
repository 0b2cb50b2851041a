import { may, type RecordType, type Right, type Rights } from '@salescycle/model';

/** What whoever works here can do with a record. */
export interface Allowed {
  /** Nothing can be edited: the host says so, a newer version wrote the workspace, or whoever works here has no right to. */
  readonly: boolean;
  canMove: boolean;
  canDelete: boolean;
  /** Rights that are missing and that somebody would look for; none where nothing can be changed by anybody. */
  lacking: readonly Right[];
}

/** What these rights allow; nothing where everything is `fixed`. */
export function allowedBy(rights: Rights | undefined, fixed: boolean, type: RecordType | undefined): Allowed {
  const looked: readonly Right[] = type === 'opportunity' ? ['edit', 'move'] : ['edit'];
  return {
    readonly: fixed || !may(rights, 'edit'), canMove: !fixed && may(rights, 'move'), canDelete: !fixed && may(rights, 'delete'),
    lacking: fixed ? [] : looked.filter((right) => !may(rights, right)),
  };
}
