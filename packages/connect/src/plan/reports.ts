import type { Label } from '@salescycle/model';
import type { PlannedRow, RemarkKind, Report } from './plan.js';

const LABELS: Readonly<Record<RemarkKind, Label>> = {
  productUnknown: { en: 'Product is not among the products; its name is kept on the deal', zh: '产品不在产品表中，名称保留在商机上' },
  noAccount: { en: 'Deal without an account', zh: '商机没有客户' },
  noDate: { en: 'No date: when the deal began is unknown', zh: '没有日期：商机开始时间未知' },
  closedWithoutDate: { en: 'Closed without a close date; figures by date leave it out', zh: '已关闭但没有成交日期，按日期的统计不计入' },
  lostWithoutAmount: { en: 'Lost with the amount 0, kept as “no amount”', zh: '输单金额为 0，记为“未填金额”' },
  choiceUnknown: { en: 'Value is none of the choices; kept among the other fields', zh: '值不在选项中，保留在其他字段' },
  referenceUnknown: { en: 'Id points at nothing here; kept among the other fields', zh: '编号在此没有对应，保留在其他字段' },
  nameAmbiguous: { en: 'Several records have this name; not linked, kept among the other fields', zh: '有多条同名记录，未关联，保留在其他字段' },
};

/** The rows that go in with a remark, by remark, the most frequent first. */
export function reportsOf(rows: readonly PlannedRow[]): Report[] {
  const found = new Map<RemarkKind, number[]>();
  const rowsOf = (kind: RemarkKind) => found.get(kind) ?? found.set(kind, []).get(kind)!;
  rows.forEach(({ outcome, remarks }, at) => {
    if (outcome !== 'new') return;
    for (const kind of new Set(remarks.map((remark) => remark.kind))) rowsOf(kind).push(at);
  });
  return [...found].map(([kind, at]) => ({ kind, label: LABELS[kind], rows: at })).sort((a, b) => b.rows.length - a.rows.length);
}
