// Controls that several pages offer.
import { measures } from '@salescycle/metrics';
import type { Control } from '../control.js';

/** Which pipeline, once there are several: the sample's, or one that came with a file. */
export const pipelineControl: Control = { attribute: 'pipeline', label: { en: 'Pipeline', zh: '销售流程' }, kind: 'pipeline' };

/** Which figure. */
export const measureControl: Control = {
  attribute: 'measure', label: { en: 'Measure', zh: '指标' }, values: Object.fromEntries(measures.map(({ id, label }) => [id, label])),
};

/** Which span of time; the first is the elements' default. */
export const periodControl: Control = {
  attribute: 'period', label: { en: 'Period', zh: '期间' }, values: {
    quarter: { en: 'This quarter', zh: '本季度' }, month: { en: 'This month', zh: '本月' }, year: { en: 'This year', zh: '今年' }, 'last-quarter': { en: 'Last quarter', zh: '上季度' },
    'last-12-months': { en: 'Last 12 months', zh: '近 12 个月' }, all: { en: 'All time', zh: '全部' },
  },
};

/** Compared with what. */
export const compareControl: Control = {
  attribute: 'compare', label: { en: 'Compare', zh: '对比' }, values: { previous: { en: 'Period before', zh: '上一期间' }, none: { en: 'Nothing', zh: '不对比' } },
};

/** The heading. */
export const labelControl: Control = { attribute: 'label', label: { en: 'Heading', zh: '标题' }, kind: 'text' };

/** Whether people may change anything. */
export const readonlyControl: Control = { attribute: 'readonly', label: { en: 'Read only', zh: '只读' }, kind: 'flag' };
