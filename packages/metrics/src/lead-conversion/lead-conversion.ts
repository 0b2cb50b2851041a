import type { Lead } from '@salescycle/model';
import { ratio, statusOfRate, type Figure } from '../figure.js';
import type { Measure, MeasureContext } from '../measure.js';
import { Ledger, type Reading } from '../shared/ledger.js';
import { leadAt } from '../shared/lead-at.js';
import { spanOf, type Span } from '../shared/span.js';
import { wilson } from '../statistics/wilson.js';

/** Lead conversion. `value` is `overall`; `n` is the leads created. */
export interface LeadConversionFigure extends Figure<number> {
  created: number;
  converted: number;
  disqualified: number;
  /** converted / created. */
  overall: number | null;
  /** converted / (converted + disqualified): of those somebody decided on. */
  decided: number | null;
  decidedInterval: [number, number] | null;
}

type Outcome = 'converted' | 'disqualified' | 'pending';

/** Lead conversion (线索转化率): of the leads created in the period, how many have become an opportunity by now. */
export const leadConversion: Measure<LeadConversionFigure> = {
  id: 'lead-conversion',
  label: { en: 'Lead conversion', zh: '线索转化率' },
  definition: {
    en: 'Of the leads created in the period, the share that has become a deal so far. Recent leads may still be on their way.',
    zh: '本期新建的线索中已转为商机的比例；较新的线索可能仍在跟进中。',
  },
  formula: { en: 'converted leads ÷ leads created, by creation date', zh: '已转化线索数 ÷ 新建线索数，按创建日期' },
  unit: 'ratio',
  better: 'higher',
  start(context) {
    const count = { converted: 0, disqualified: 0, pending: 0 };
    const ledger = new Ledger<Outcome>((outcome, sign) => (count[outcome] += sign));
    const span = spanOf(context);
    return {
      put: () => undefined,
      putLead: (lead) => ledger.set(lead.id, readingOf(lead, context, span)),
      drop: (id) => ledger.set(id, null),
      figure: () => figureOf(count, ledger, context, span.isAhead),
    };
  },
};

function readingOf(lead: Lead, context: MeasureContext, span: Span): Reading<Outcome> | null {
  const known = leadAt(lead, context);
  if (!known || !span.has(lead.createdAt)) return null;
  return { part: known.isConverted ? 'converted' : known.isDisqualified ? 'disqualified' : 'pending' };
}

function figureOf(count: Record<Outcome, number>, ledger: Ledger<Outcome>, { asOf, period }: MeasureContext, isAhead: boolean): LeadConversionFigure {
  const { converted, disqualified, pending } = count;
  const created = converted + disqualified + pending;
  const overall = ratio(converted, created);
  return {
    value: overall, n: created, interval: wilson(converted, created), status: isAhead ? 'notApplicable' : statusOfRate(created), asOf, period,
    excluded: ledger.excluded(), unconverted: 0, recordIds: () => ledger.ids(),
    created, converted, disqualified, overall,
    decided: ratio(converted, converted + disqualified),
    decidedInterval: wilson(converted, converted + disqualified),
  };
}
