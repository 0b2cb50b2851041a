import type { GroupBy } from '@salescycle/store';

/** What the board's rows can be: by owner, account, source, month of closing; or any field of a deal that holds one of a few values, by its name or path. */
const GROUPINGS: Readonly<Record<string, GroupBy>> = {
  owner: { field: 'ownerId' },
  account: { field: 'accountId' },
  source: { field: 'source.kind' },
  month: { field: 'expectedCloseDate', month: true },
};

/** How the store groups by this name: `owner`, `account`, `source`, `month`, or a field such as `kind` or `custom.segment`. */
export function groupingOf(name: string): GroupBy {
  return GROUPINGS[name] ?? { field: name };
}
