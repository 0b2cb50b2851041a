import type { LikenessKind } from '@salescycle/model';
import type { MergeWords } from './merge.strings.js';

const WORDS = {
  email: 'email', profile: 'profile', 'sales-navigator': 'profile', mobile: 'mobile', wechat: 'wechat', uscc: 'uscc', domain: 'domain', 'name-domain': 'nameDomain',
  'name-company': 'nameCompany', 'name-account': 'nameAccount', name: 'sameName',
} as const satisfies Record<LikenessKind, keyof MergeWords>;

/** What two records share, in words. */
export function reasonText(t: MergeWords, kind: LikenessKind): string {
  return t[WORDS[kind]];
}
