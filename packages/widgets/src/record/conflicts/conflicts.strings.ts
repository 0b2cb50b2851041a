import { defineStrings } from '../../shared/language.js';

/** Texts about changes that two people made without knowing of each other. */
export const strings = defineStrings({
  en: {
    title: 'Changed in two places at once',
    count: (n: string) => `${n} to decide`,
    hint: 'One change stands, the other was set aside. Choose which one counts.',
    mark: 'Conflict',
    see: (field: string) => `Conflict about ${field}: show both values`,
    stands: 'Stands now',
    aside: 'Set aside',
    before: (value: string) => `Before: ${value}`,
    since: (value: string) => `Changed again since, to ${value}`,
    keep: 'Keep this',
    take: 'Take this instead',
    ofField: (field: string, value: string) => `, ${field}: ${value}`,
    somebody: 'Somebody else',
    system: 'Salescycle',
    nothing: 'Empty',
    deletion: 'Deleted or kept',
    deleted: 'Deleted',
    notDeleted: 'Kept, with changes',
    kept: (field: string) => `${field} kept as it is`,
    taken: (field: string) => `${field}: the other change taken`,
  },
  zh: {
    title: '两处同时改动',
    count: (n: string) => `${n} 项待处理`,
    hint: '其中一处改动已生效，另一处暂未采用。选定以哪一处为准。',
    mark: '冲突',
    see: (field: string) => `${field}有冲突：查看两个值`,
    stands: '当前生效',
    aside: '未采用',
    before: (value: string) => `改动前：${value}`,
    since: (value: string) => `之后又改为 ${value}`,
    keep: '保留此值',
    take: '改用此值',
    ofField: (field: string, value: string) => `，${field}：${value}`,
    somebody: '其他人',
    system: 'Salescycle',
    nothing: '未填写',
    deletion: '删除或保留',
    deleted: '已删除',
    notDeleted: '保留，且有改动',
    kept: (field: string) => `${field}保持不变`,
    taken: (field: string) => `${field}已改用另一处改动`,
  },
});

/** Texts about conflicts in one language. */
export type ConflictWords = (typeof strings)['en'];
