/** The view in a fragment under a key; `null` when there is none. */
export function viewIn(hash: string, key: string): string | null {
  const mine = segmentsOf(hash).find((each) => each.startsWith(`${key}=`));
  return mine === undefined ? null : mine.slice(key.length + 1);
}

/**
 * The fragment with the view put under its key, or taken out where it says nothing. All else stays letter for letter: a host's route
 * (`#/deals`) gets the view as a query, an anchor or the host's own pairs as one more pair.
 *
 * @example withView('#/deals?tab=2', 'sales-board', 'group:owner'); // '#/deals?tab=2&sales-board=group:owner'
 */
export function withView(hash: string, key: string, view: string): string {
  const others = withoutView(hash, key);
  if (!view) return others;
  const mine = `${key}=${view}`;
  if (others.length < 2) return `#${mine}`;
  const joint = /^#!?\//.test(others) && !others.includes('?') ? '?' : /[?&]$/.test(others) ? '' : '&';
  return `${others}${joint}${mine}`;
}

function withoutView(hash: string, key: string): string {
  const at = new RegExp(`(^#|[?&])${key.replaceAll(/[^\w-]/g, '\\$&')}=[^&]*(&|$)`).exec(hash);
  if (!at) return hash;
  const [whole, before = '', after = ''] = at;
  // What stood before stays the separator of what comes after.
  const joint = after ? before : before === '#' ? '#' : '';
  return `${hash.slice(0, at.index)}${joint}${hash.slice(at.index + whole.length)}`;
}

function segmentsOf(hash: string): string[] {
  return hash.replace(/^#/, '').split(/[?&]/);
}
