import type { Label } from '@salescycle/model';

/** Why a value does not fit, as a sentence in both languages that names the value. */
export type ReasonCode = keyof typeof REASONS;

const REASONS = {
  required: () => ({ en: 'needs a value', zh: '必须有值' }),
  notANumber: (value) => ({ en: `“${value}” is not a number`, zh: `“${value}”不是数字` }),
  notMoney: (value) => ({ en: `“${value}” is not an amount`, zh: `“${value}”不是金额` }),
  noCurrency: (value) => ({ en: `“${value}” has no currency; choose one for the file`, zh: `“${value}”没有币种，为文件选一个` }),
  unknownCurrency: (value) => ({ en: `“${value}” is not a currency`, zh: `“${value}”不是币种` }),
  notADate: (value) => ({ en: `“${value}” is not a date`, zh: `“${value}”不是日期` }),
  noSuchDay: (value) => ({ en: `“${value}”: there is no such day`, zh: `“${value}”：没有这一天` }),
  dateOrder: (value) => ({ en: `“${value}”: day or month first? Choose it for the column`, zh: `“${value}”：日在前还是月在前？为该列选定` }),
  notAPercentage: (value) => ({ en: `“${value}” is not a percentage from 0 to 100`, zh: `“${value}”不是 0 到 100 的百分比` }),
  notYesOrNo: (value) => ({ en: `“${value}” is neither yes nor no`, zh: `“${value}”不是“是”或“否”` }),
  outOfRange: (value) => ({ en: `“${value}” is out of range`, zh: `“${value}”超出范围` }),
  tooLong: (value) => ({ en: `“${value.slice(0, 40)}…” is too long`, zh: `“${value.slice(0, 40)}…”太长` }),
  noStage: (value) => ({ en: `stage “${value}” is not matched to a stage`, zh: `阶段“${value}”没有对应` }),
  noPipeline: () => ({ en: 'no pipeline is chosen', zh: '没有选择销售流程' }),
  noStatus: (value) => ({ en: `“${value}” is neither open, won nor lost`, zh: `“${value}”不是进行中、赢单或输单` }),
  future: (value) => ({ en: `“${value}” lies in the future`, zh: `“${value}”在将来` }),
  closedBeforeBegun: (value) => ({ en: `“${value}” lies before the day the deal began`, zh: `“${value}”早于开始日期` }),
  surplus: (value) => ({ en: `the row has more values than columns: “${value}”`, zh: `该行的值多于列数：“${value}”` }),
  ownParent: (value) => ({ en: `“${value}” cannot stand above itself`, zh: `“${value}”不能是自己的上级` }),
} as const satisfies Record<string, (value: string) => Label>;

/** The sentence for a code. */
export function reasonOf(code: ReasonCode, value = ''): Label {
  return REASONS[code](value);
}
