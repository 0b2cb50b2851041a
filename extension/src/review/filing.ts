import { addDays, dateIn, isPlainDate, type PlainDate } from '@salescycle/model';
import type { Basis, Draft, Filing } from '../drafts/draft.js';
import type { Settings } from '../settings/settings.js';
import { sourceKind } from './lead-fields.js';

/** Days a lead is kept where nobody decided otherwise. */
const RETENTION_DAYS = 365;

/** What is decided about every lead of this device. */
export interface FilingDefaults {
  /** Days a lead may be kept. */
  retentionDays: number;
  /** ISO 3166 country the person works in. */
  region: string;
}

/** The defaults, as an organisation's policy has them where it says. */
export function filingDefaults({ policy }: Pick<Settings, 'policy'>, region: string): FilingDefaults {
  return { retentionDays: policy.retentionDays ?? RETENTION_DAYS, region };
}

/** What a draft is filed under when nobody says otherwise. */
export function proposedFiling(draft: Draft, { retentionDays, region }: FilingDefaults, { timeZone }: { timeZone: string }): Required<Filing> {
  const keptUntil: PlainDate = addDays(dateIn(timeZone, draft.readAt), retentionDays);
  return { source: sourceKind(draft), campaign: '', basis: basisOf(draft, region), evidence: '', keptUntil };
}

/** A draft with all it is filed under: what somebody said, else what is proposed. A day that is none is no end. */
export function withFiling(draft: Draft, defaults: FilingDefaults, zone: { timeZone: string }): Draft {
  const filing = { ...proposedFiling(draft, defaults, zone), ...draft.filing };
  return { ...draft, filing: { ...filing, keptUntil: isPlainDate(filing.keptUntil) ? filing.keptUntil : '' } };
}

/** Chinese law knows no legitimate interest: there it is what somebody published, or what they asked for. */
function basisOf({ origin: { kind } }: Draft, region: string): Basis {
  if (region !== 'CN') return 'interest';
  return kind === 'page' ? 'public' : 'contract';
}
