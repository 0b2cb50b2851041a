import { dateIn, stageOf, stagesOf, type ImportedRecord, type Instant, type Stage, type TrackedPatch } from '@salescycle/model';
import { ENTERED } from '../mapping/target.js';
import { matchStages } from '../stages/match-stages.js';
import { instantOf } from '../values/date-text.js';
import type { ReasonCode } from '../values/reason.js';
import type { ImportOptions, ImportPipeline } from './plan.js';
import type { RowDraft } from './row-draft.js';

/** How a deal began and what happened since, as far as its row says. */
export interface DealHistory {
  /** Absent: nobody knows when it began. */
  at?: Instant;
  /** Where it stands at the beginning of its history. */
  begin: { stageId: string; status: Stage['type'] };
  steps: NonNullable<ImportedRecord['steps']>;
  /** Where it stands now. */
  stage: Stage;
  /** When it was closed, for a closed deal that says so. */
  closedAt?: Instant;
}

/** A value of the row that contradicts the others. */
export interface Contradiction {
  target: string;
  code: ReasonCode;
}

interface Entry {
  at: Instant;
  stage: Stage;
}

/** The history that a row tells by its stage, its status and its dates; or what is wrong with them. */
export function historyOf({ values }: RowDraft, options: ImportOptions): DealHistory | Contradiction {
  const { pipeline, now, timeZone } = options;
  if (!pipeline) return { target: 'stageId', code: 'noPipeline' };
  const place = placeOf(values, pipeline, options);
  if ('code' in place) return place;
  const entries = entriesOf(values, pipeline, options, place);
  const late = [...values].find(([name, value]) => isMoment(name) && (value as Instant) > now);
  if (late) return { target: late[0], code: 'future' };
  if (place.stage.type === 'open') return openHistory(entries, place.stage, values.get('stageSince') as Instant | undefined);
  const closeDate = values.get('closeDate') as string | undefined;
  if (closeDate === undefined) return { begin: stand(place.stage), steps: [], stage: place.stage };
  const day = instantOf({ date: closeDate, seconds: 0 }, timeZone);
  if (day > now) return { target: 'closeDate', code: 'future' };
  const last = entries.at(-1);
  if (last && closeDate < dateIn(timeZone, last.at)) return { target: 'closeDate', code: 'closedBeforeBegun' };
  // A day has no hour: a deal that began at nine and closed the same day did not close at midnight before.
  const closedAt = last && day < last.at ? last.at : day;
  const begin = entries[0]?.stage ?? place.via ?? firstOpen(pipeline);
  return { ...started(entries), begin: stand(begin), steps: [...moves(entries), { at: closedAt, set: stand(place.stage) }], stage: place.stage, closedAt };
}

function isMoment(name: string): boolean {
  return name === 'createdAt' || name === 'stageSince' || name.startsWith(ENTERED);
}

interface Place {
  stage: Stage;
  /** The open stage a closed deal stood in, where the row says both. */
  via?: Stage;
}

function placeOf(values: RowDraft['values'], pipeline: ImportPipeline, { stages = {} }: ImportOptions): Place | Contradiction {
  const said = values.get('stageId') as string | undefined;
  const status = values.get('status') as Stage['type'] | undefined;
  const id = said === undefined ? undefined : (stages[said] ?? matchStages([said], pipeline)[said]);
  const stage = id ? stageOf(pipeline, id) : undefined;
  if (said !== undefined && !stage) return { target: 'stageId', code: 'noStage' };
  const wanted = status ?? 'open';
  if (stage && (stage.type !== 'open' || wanted === 'open')) return { stage };
  const closed = stagesOf(pipeline).find(({ type }) => type === wanted);
  return closed ? { stage: closed, ...(stage && { via: stage }) } : { target: 'status', code: 'noStage' };
}

/** Every dated entry into an open stage, oldest first. The begin of the deal is one when it lies before the others. */
function entriesOf(values: RowDraft['values'], pipeline: ImportPipeline, { stages = {} }: ImportOptions, place: Place): Entry[] {
  const entries: Entry[] = [];
  for (const [name, at] of values) {
    if (!name.startsWith(ENTERED)) continue;
    const value = name.slice(ENTERED.length);
    const stage = stageOf(pipeline, stages[value] ?? matchStages([value], pipeline)[value] ?? '');
    if (stage?.type === 'open') entries.push({ at: at as Instant, stage });
  }
  entries.sort((a, b) => (a.at === b.at ? a.stage.order - b.stage.order : a.at < b.at ? -1 : 1));
  const begun = values.get('createdAt') as Instant | undefined;
  if (begun === undefined || (entries[0] && entries[0].at <= begun)) return entries;
  const isAlone = entries.length === 0 && place.stage.type === 'open' && values.get('stageSince') === undefined;
  return [{ at: begun, stage: isAlone ? place.stage : (place.via ?? firstOpen(pipeline)) }, ...entries];
}

/** The stage column is the truth about today; when the deal came there is known at best by `since`. */
function openHistory(entries: readonly Entry[], stage: Stage, since: Instant | undefined): DealHistory {
  const last = entries.at(-1);
  if (!last) return { ...(since !== undefined && { at: since }), begin: stand(stage), steps: [], stage };
  const arrival = last.stage.id === stage.id ? [] : [{ at: since !== undefined && since > last.at ? since : last.at, set: stand(stage) }];
  return { at: entries[0]!.at, begin: stand(entries[0]!.stage), steps: [...moves(entries), ...arrival], stage };
}

function started(entries: readonly Entry[]): { at?: Instant } {
  return entries[0] ? { at: entries[0].at } : {};
}

function moves(entries: readonly Entry[]): { at: Instant; set: TrackedPatch }[] {
  return entries.slice(1).map(({ at, stage }) => ({ at, set: { stageId: stage.id } }));
}

function stand({ id, type }: Stage): { stageId: string; status: Stage['type'] } {
  return { stageId: id, status: type };
}

function firstOpen(pipeline: ImportPipeline): Stage {
  return stagesOf(pipeline).find(({ type }) => type === 'open')!;
}
