import type { Language } from '@salescycle/widgets/shared/language.js';
import type { Known } from '../review/known.js';
import type { LogTarget } from './mail-log-view.js';
import type { Words } from './panel.strings.js';

/** Where a mail of somebody known may be logged: their open deals, then they themselves. */
export function logTargets({ record, name, deals }: Pick<Known, 'record' | 'name' | 'deals'>, t: Words, language: Language): LogTarget[] {
  const open = deals.filter(({ status }) => status === 'open');
  return [
    ...open.map(({ id, name: deal, stage }): LogTarget => ({ about: { type: 'opportunity', id, name: deal }, hint: stage?.[language] ?? '' })),
    { about: { type: record.type, id: record.id, name }, hint: record.type === 'lead' ? t.theLead : t.theContact },
  ];
}
