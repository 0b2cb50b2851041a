import type { RecordOf } from '../fields/field.js';
import { recordTable, type RecordIn } from './common.js';

const answerFields = [
  { name: 'dimension', type: 'text', required: true, label: { en: 'Dimension', zh: '维度' } },
  { name: 'value', type: 'int', min: 0, max: 4, label: { en: 'Level', zh: '等级' } },
  {
    name: 'evidence', type: 'json', label: { en: 'Evidence', zh: '依据' }, fields: [
      { name: 'text', type: 'text', required: true, max: 4000, label: { en: 'Quote', zh: '原话' } },
      { name: 'source', type: 'text', max: 500, label: { en: 'Source', zh: '出处' } },
      { name: 'url', type: 'text', max: 2000, label: { en: 'Address', zh: '网址' } },
      { name: 'activityId', type: 'ref', ref: 'activity', label: { en: 'Activity', zh: '跟进记录' } },
    ],
  },
  { name: 'at', type: 'instant', label: { en: 'When', zh: '时间' } },
  { name: 'by', type: 'text', label: { en: 'By', zh: '填写人' } },
] as const;

/** The outcomes of a qualification, decided by a person. */
export const verdicts = {
  qualify: { en: 'Qualified', zh: '合格' },
  nurture: { en: 'Nurture', zh: '培育' },
  disqualify: { en: 'Disqualified', zh: '不合格' },
} as const;

/** A qualification (资格鉴定): one set of answers about a lead or an opportunity. A new one is added each time; old ones stay. */
export const qualificationTable = recordTable('qualification', { en: 'Qualification', zh: '资格鉴定' }, [
  {
    name: 'subject', type: 'json', required: true, label: { en: 'Subject', zh: '对象' }, fields: [
      { name: 'type', type: 'text', required: true, label: { en: 'Type', zh: '类型' } },
      { name: 'id', type: 'text', required: true, label: { en: 'Id', zh: '编号' } },
    ],
  },
  { name: 'frameworkId', type: 'text', required: true, label: { en: 'Framework', zh: '框架' } },
  { name: 'frameworkVersion', type: 'int', required: true, label: { en: 'Version', zh: '版本' } },
  { name: 'answers', type: 'list', required: true, max: 12, fields: answerFields, label: { en: 'Answers', zh: '回答' } },
  { name: 'verdict', type: 'enum', enum: verdicts, label: { en: 'Verdict', zh: '结论' } },
  { name: 'reason', type: 'text', max: 2000, label: { en: 'Reason', zh: '原因' } },
  { name: 'previousId', type: 'ref', ref: 'qualification', label: { en: 'Previous', zh: '上一次' } },
], { appendOnly: true });

/** A qualification as stored. */
export type Qualification = RecordIn<typeof qualificationTable>;
/** One answer: a level 0..4, or no level when it is unknown (unknown is not 0). */
export type Answer = RecordOf<typeof answerFields>;
/** A person's decision about a lead. */
export type Verdict = keyof typeof verdicts;
