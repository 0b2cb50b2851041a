import { evaluate, expressionProblem } from '../expression/expression.js';
import type { Label } from '../label.js';
import type { Opportunity } from '../records/opportunity.js';
import { stageOf, stagesOf, type Criterion, type Pipeline, type Stage } from '../records/pipeline.js';
import { WORKSPACE_ID } from '../records/workspace.js';
import { isRefusal, refuse, type Missing, type Refusal } from '../refusal.js';
import type { State } from '../commands/command.js';
import { may, type Rights } from '../commands/rights.js';
import { fieldsToEnter } from './fields-to-enter.js';

/** A move as the gates see it: the opportunity with the fields filled in that come along. A new deal has the stage {@link NO_STAGE}. */
export interface Move {
  opportunity: Opportunity;
  /** As it was, where it may become somebody else's on the way. */
  before?: Pick<Opportunity, 'ownerId'> | undefined;
  pipeline: Pipeline;
  to: Stage;
  reason?: string | undefined;
  /** Passes criteria that are not met, for those who have the right and give a reason. */
  override?: true | undefined;
  rights?: Rights | undefined;
}

/** The stage of an opportunity that is about to be created. */
export const NO_STAGE = '';

/** What a gate finds: things to ask for, or a plain no. */
type Finding = { gate: string; missing: Missing[]; mayOverride?: true } | Refusal;
type Gate = (move: Move, state: State) => Finding | null;

/** The gates of a move in their order (domain.md 5). Each looks at one rule; {@link checkMove} collects what they find. */
const GATES: readonly Gate[] = [skippedStages, requiredFields, exitCriteria, wipLimit, regression, closing];

/** What stays in its stage enters nothing and leaves nothing; but a limit is per owner, and it may become somebody else's. */
const STAYING: readonly Gate[] = [wipLimit];

/**
 * Whether the opportunity may enter the stage; one that stands there, whether it may become somebody else's.
 *
 * @returns `null` when it may; otherwise one refusal that lists everything missing at all gates, so that one form can ask for it.
 */
export function checkMove(move: Move, state: State): Refusal | null {
  const stays = move.opportunity.stageId === move.to.id;
  if (stays && (!move.before || move.before.ownerId === move.opportunity.ownerId)) return null;
  const findings = (stays ? STAYING : GATES).map((gate) => gate(move, state)).filter((finding) => finding !== null);
  const no = findings.find((finding) => isRefusal(finding));
  if (no) return no;
  const asked = findings as Exclude<Finding, Refusal>[];
  const missing = unique(asked.flatMap((finding) => finding.missing));
  if (!missing.length) return null;
  return refuse('gate', stays ? fullText(move.to.name) : missingText(missing.length, move.to.name), {
    missing, gate: asked[0]!.gate, recordId: move.opportunity.id, ...(asked.some(({ mayOverride }) => mayOverride) && { mayOverride: true }),
  });
}

/** The open stages strictly between the current stage and the target of a forward move; a new deal comes from before the first. */
export function skipped({ opportunity, pipeline, to }: Move): Stage[] {
  const from = stageOf(pipeline, opportunity.stageId);
  if (to.type === 'lost' || (from && from.type !== 'open')) return [];
  return stagesOf(pipeline).filter((stage) => stage.type === 'open' && stage.order > (from?.order ?? -1) && stage.order < to.order);
}

function skippedStages(move: Move): Finding | null {
  const stages = skipped(move);
  if (move.pipeline.skip !== 'forbid' || !stages.length) return null;
  return closed(move, 'pipeline.skip', {
    en: `Stages cannot be skipped here: ${stages.map(({ name }) => name.en).join(', ')} comes first.`,
    zh: `此流程不可跳过阶段，须先经过${stages.map(({ name }) => name.zh).join('、')}。`,
  });
}

/** Losing needs no fields of the stages on the way: a deal may be lost from anywhere. */
function requiredFields(move: Move, state: State): Finding | null {
  const { pipeline, to } = move, settings = state.get('workspace', WORKSPACE_ID);
  const stages = to.type === 'lost' || isBackward(move) ? [to] : [...skipped(move), to];
  const missing = stages.flatMap((stage) =>
    fieldsToEnter({ stage, pipeline, settings })
      .filter((field) => isEmpty(valueAt(move.opportunity, field)))
      .map((field): Missing => ({ kind: 'field', field, stageId: stage.id })));
  return missing.length ? { gate: `${to.id}.enter`, missing } : null;
}

function exitCriteria(move: Move): Finding | null {
  const from = stageOf(move.pipeline, move.opportunity.stageId);
  if (!from || from.type !== 'open' || move.to.type === 'lost' || isBackward(move)) return null;
  const unmet = (from.exitCriteria ?? []).filter((criterion) => !isMet(criterion, move.opportunity));
  const mayOverride = may(move.rights, 'override');
  const passes = mayOverride && move.override && hasReason(move);
  const missing = [
    ...unmet.filter(({ blocking }) => blocking && !passes).map((criterion): Missing => ({ kind: 'criterion', id: criterion.id, text: criterion.text, manual: isTicked(criterion) })),
    ...(hasReason(move) ? [] : toAccountFor(unmet)),
  ];
  if (!missing.length) return null;
  return { gate: `${from.id}.exit`, missing, ...(mayOverride && missing.some(({ kind }) => kind === 'criterion') && { mayOverride }) };
}

/** One reason accounts for all criteria that may be passed with one. */
function toAccountFor(unmet: readonly Criterion[]): Missing[] {
  const texts = unmet.filter(({ blocking, reason }) => !blocking && reason).map(({ text }) => text);
  if (!texts.length) return [];
  return [{ kind: 'reason', why: 'criterion', text: { en: texts.map(({ en }) => en).join('; '), zh: texts.map(({ zh }) => zh).join('；') } }];
}

/** Whether an exit criterion holds for the opportunity: ticked by hand, or its condition is true. One that cannot be read ({@link criterionProblem}) is not. */
export function isMet(criterion: Criterion, opportunity: Opportunity): boolean {
  if (opportunity.checks?.includes(criterion.id)) return true;
  return criterion.when !== undefined && !criterionProblem(criterion) && evaluate(criterion.when, opportunity) === true;
}

/** Whether people say that it holds: where it is made so, and where its condition cannot be read, so that no deal is stuck. */
export function isTicked(criterion: Criterion): boolean {
  return criterion.manual === true || criterion.when === undefined || criterionProblem(criterion) !== null;
}

/** Why the condition of an exit criterion cannot be read, in one English clause; `null` when it can, or there is none. */
export function criterionProblem({ when }: Criterion): string | null {
  return when === undefined ? null : expressionProblem(when);
}

/** Over the limit a reason is asked for where the pipeline blocks, and nothing helps where it refuses; where it only warns, the board shows it. */
function wipLimit(move: Move, state: State): Finding | null {
  const { opportunity, pipeline, to } = move;
  if (pipeline.wip !== 'block' && pipeline.wip !== 'refuse') return null;
  if (to.wipLimit === undefined || (pipeline.wip === 'block' && hasReason(move))) return null;
  const count = state.countInStage(pipeline.id, to.id, opportunity.ownerId);
  if (count < to.wipLimit) return null;
  if (pipeline.wip === 'block') return { gate: 'wip', missing: [{ kind: 'reason', why: 'wip' }] };
  return closed(move, 'wip', {
    en: `${to.name.en} is full (${count} of ${to.wipLimit} for this owner). Move one on first.`,
    zh: `${to.name.zh}已满（该负责人 ${count}/${to.wipLimit}），先推进一个。`,
  });
}

/** A gate that no answer opens: a plain no, or for who may pass it anyway the question why. */
function closed(move: Move, gate: string, message: Label): Finding | null {
  if (!may(move.rights, 'override')) return refuse('gate', message, { gate, recordId: move.opportunity.id });
  return hasReason(move) ? null : { gate, missing: [{ kind: 'reason', why: 'override', text: message }] };
}

function hasReason({ reason }: Move): boolean {
  return Boolean(reason?.trim());
}

function regression(move: Move): Finding | null {
  if (!move.pipeline.regressReason || !isBackward(move) || hasReason(move)) return null;
  return { gate: 'pipeline.regress', missing: [{ kind: 'reason', why: 'regress' }] };
}

/** Won needs an amount and a date, lost needs a reason; whatever else a pipeline wants stands in the stage's required fields. */
function closing({ opportunity, to }: Move): Finding | null {
  const needed = { open: [], won: ['amount', 'expectedCloseDate'], lost: ['lossReasonId'] }[to.type];
  const missing = needed
    .filter((field) => isEmpty(valueAt(opportunity, field)))
    .map((field): Missing => ({ kind: 'field', field, stageId: to.id }));
  return missing.length ? { gate: `${to.id}.enter`, missing } : null;
}

function isBackward({ opportunity, pipeline, to }: Move): boolean {
  const from = stageOf(pipeline, opportunity.stageId);
  return from?.type === 'open' && to.type === 'open' && to.order < from.order;
}

function valueAt(record: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], record);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function unique(missing: Missing[]): Missing[] {
  const key = (item: Missing) => (item.kind === 'field' ? `field ${item.field}` : JSON.stringify(item));
  return [...new Map(missing.map((item) => [key(item), item])).values()];
}

function missingText(count: number, stage: Label): Label {
  return {
    en: `${count === 1 ? 'One thing' : `${count} things`} missing for ${stage.en}`,
    zh: `进入${stage.zh}还差 ${count} 项`,
  };
}

/** All that can be missing for what stays. */
function fullText(stage: Label): Label {
  return { en: `The new owner has as many in ${stage.en} as the limit allows. Give a reason`, zh: `新负责人在${stage.zh}的商机已达上限，请填写理由` };
}
