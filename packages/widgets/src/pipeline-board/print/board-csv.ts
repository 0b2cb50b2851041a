import { moneyToText, probabilityOf, recordTables, valueOf, type Account, type Field, type Opportunity } from '@salescycle/model';
import { csvText, saveCsv } from '../../shared/csv.js';
import { sourceText } from '../../shared/source-words.js';
import { say, type BoardContext } from '../context.js';
import { strings } from '../views/options.strings.js';
import type { Gathering, StagePile } from './gathering.js';

/** Saves every card of the shown columns as CSV. */
export async function saveAsCsv(gathering: Gathering, context: BoardContext): Promise<void> {
  const piles = await gathering.collect();
  if (piles) saveCsv(`${strings[context.language].fileName}-${context.today}.csv`, boardCsv(piles, context));
}

/** The cards as CSV in the reader's language: amounts as plain numbers beside their currency, days as they are stored. */
export function boardCsv(piles: readonly StagePile[], context: BoardContext): string {
  const t = strings[context.language];
  const head = [t.deal, t.account, t.stage, t.owner, t.amount, t.currency, t.close, t.probability, t.kind, t.source, t.tags, t.next, t.reason, ...context.own.map(({ label }) => say(context, label))];
  return csvText([head, ...piles.flatMap((pile) => pile.rows.map(({ record }) => lineOf(record, pile, context)))]);
}

function lineOf(deal: Opportunity, { stage, related }: StagePile, context: BoardContext): string[] {
  const { pipeline, users, language } = context;
  const account = related.get(deal.accountId ?? '') as Account | undefined;
  const kinds = (recordTables.opportunity.fields as readonly Field[]).find(({ name }) => name === 'kind')?.enum;
  const kind = deal.kind && kinds?.[deal.kind];
  return [
    deal.name, account?.name ?? '', say(context, stage.name), users.get(deal.ownerId ?? '')?.name ?? '',
    deal.amount ? moneyToText(deal.amount) : '', deal.amount?.currency ?? '', deal.expectedCloseDate ?? '',
    String(probabilityOf(deal, pipeline)?.percent ?? ''), kind ? say(context, kind) : '', deal.source ? sourceText(deal.source.kind, language) : '',
    (deal.tags ?? []).join(', '), [deal.nextStep?.text, deal.nextStep?.dueDate].filter(Boolean).join(' '), deal.probabilityOverride?.reason ?? '',
    ...context.own.map(({ name }) => plain(valueOf(deal, name), context)),
  ];
}

/** A value as a table reads it: numbers and days as they are stored. */
function plain(value: unknown, { t }: BoardContext): string {
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  return Array.isArray(value) ? value.join(', ') : typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
