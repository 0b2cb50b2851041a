import { recordTables, type Standing } from '@salescycle/model';
import type { Language } from '@salescycle/widgets/shared/language.js';
import { ageOf } from '../panel/age.js';
import type { PortalWords } from './portal.strings.js';

interface Reader {
  t: PortalWords;
  locale: string;
  language: Language;
  now: string;
}

/** What a portal has made of a lead, in three texts: its stage there (its status, while it is a lead), who owns it, and when it was last touched; `''` for what is not known. */
export function standingWords({ stage, status, owner = '', touchedAt }: Standing, { t, locale, language, now }: Reader): [string, string, string] {
  return [stage?.[language] ?? statusWords(status, language), owner, touchedAt ? t.touched(ageOf(touchedAt, now, locale)) : ''];
}

function statusWords(status: Standing['status'], language: Language): string {
  const field = recordTables.lead.fields.find(({ name }) => name === 'status') as { enum: Record<string, { en: string; zh: string }> };
  return status ? (field.enum[status]?.[language] ?? '') : '';
}
