import {
  commandForMove, convertLead, deviceUlidSource, editRecord, isRefusal, ulids, withRights,
  type ArrangeInput, type Command, type EditableFields, type Id, type Lead, type Opportunity, type Refusal, type Stage,
} from '@salescycle/model';
import type { Done, Row } from '@salescycle/store';
import { ensureActor } from '../../shared/actor-prompt.js';
import {
  ChangeEvent, OpportunityMoveEvent, RefusalEvent, type ChangeDetail, type Origin, type VetoableEvent,
} from '../../shared/events.js';
import { strings as loading } from '../../shared/face-loading.strings.js';
import { failureText } from '../../shared/failure-words.js';
import { undoForbidden } from '../../shared/undo-right.js';
import type { BoardHost } from '../board-host.js';
import { isVeto, type ChangeOutcome, type Veto } from '../../shared/record-source.js';
import { cardName } from '../cards/card.js';
import { INTAKE, type Column } from '../columns/column.js';
import { columnName, say } from '../context.js';
import { strings as selection } from '../selection/selection.strings.js';
import { editChange, inputOf } from './edit-change.js';
import { gainedIn } from './gained-in.js';
import { whereabouts } from './whereabouts.js';
import { withAccount } from './with-account.js';
import type { GateAnswer, GateQuestion } from '../forms/gate-sheet.js';
import type { Toast } from '../../shared/toast.js';

/** Ids where there is no store. Not `crypto.randomUUID`: portals on plain http do not have it. */
const hostId = ulids(deviceUlidSource);

/** A card somebody moves: which one, from where, to where. */
export interface Move {
  row: Row;
  from: Column;
  to: Column;
  origin: Origin;
  /** The place it was put at in the board's own order: before which row, what the record gets for it, and by which command where it keeps its stage. */
  place?: { at: number | null; boardOrder: string; arrange: Command<ArrangeInput>; said?(name: string): string };
}

/** A change in the terms the gates and the host need: the command with what was given so far, and the words around it. */
export interface Change<Input> {
  command: Command<Input>;
  input(given: GateAnswer): Input;
  event(given: GateAnswer, inverse?: Readonly<Record<string, unknown>>): VetoableEvent;
  ids: Id[];
  deal: Partial<Opportunity>;
  name: string;
  /** What is given from the start. */
  given?: GateAnswer;
  /** The column it comes from; `null` for something new. */
  from: string | null;
  to: Stage | null;
  near(): Element | null;
  origin: Origin;
}

/** What became of a change, for whoever started it; `notLoaded` when the sheet that would have asked did not come. */
export type Result = { done: Done } | { kept: true } | { veto: Veto } | { refusal: Refusal } | { notLoaded: true } | { error: unknown };

/** Asks the person what a gate misses: `null` when the card is rather left where it is. */
export type AskPerson = (question: GateQuestion) => Promise<GateAnswer | 'notLoaded' | null>;

/** The one way anything on the board is changed: actor, host's veto, command, gates, and then the words about it. */
export class Changes {
  private readonly board: BoardHost;
  private readonly ask: AskPerson;
  private readonly toast: Toast;
  private moving: { from: Column; to: Column; id: Id } | null = null;

  constructor(board: BoardHost, parts: { ask: AskPerson; toast: Toast }) {
    this.board = board;
    this.ask = parts.ask;
    this.toast = parts.toast;
  }

  /** Moves a card, through the gates; the card stands in its new place at once and goes back when it may not stay. */
  async move(move: Move): Promise<boolean> {
    const { row, from, to, origin, place } = move;
    const { context } = this.board;
    if (!context || this.moving || (from === to && !place) || !(to.stage ?? to.lane) || this.board.element.readonly) return false;
    const gained = gainedIn(to, from, row);
    if ('no' in gained) return this.refuse(gained.no, from, row.record.id);
    const fields = { ...gained.fields, ...(place && { boardOrder: place.boardOrder }) };
    this.moving = { from, to, id: row.record.id };
    const { related } = from.at(from.indexOf(row.record.id)) ?? { related: from.related };
    const name = cardName(row, related);
    const index = place?.at ?? (from === to ? null : this.board.feed.landingOf(to, row));
    if (index !== null) to.host({ row, related, index, kind: 'pending', isFromHere: from === to });
    const result = from.stage === to.stage ? await this.edit(row as Row<Opportunity | Lead>, to, { fields, arrange: place?.arrange, name, origin })
      : row.record.type === 'lead' ? await this.make({ ...this.conversion(row, to, name, origin), given: { fields } })
      : await this.make({ ...this.stageMove(row as Row<Opportunity>, to, name, origin), given: { fields } });
    to.host(null);
    this.moving = null;
    const made = 'done' in result ? result.done.operations.find(({ type }) => type === 'opportunity')?.recordId ?? row.record.id : null;
    this.report(result, made === null ? move : { ...move, to: await whereabouts(this.board, made, to) }, name, made);
    return 'done' in result;
  }

  /** A move that no gate looks at, since the card may not go there by moving. */
  private refuse(text: string, from: Column, id: Id): boolean {
    this.toast.show({ text, warning: true });
    this.board.focusCard({ column: from, id });
    return false;
  }

  /** The card on its way out of a column, whose place stays free until the answer comes. */
  movingFrom(column: Column): Id | null {
    const { moving } = this;
    return moving?.from === column && (moving.to !== column || column.guest) ? moving.id : null;
  }

  /** Makes a change, asking for what a gate misses as often as it takes. */
  async make<Input>(change: Change<Input>): Promise<Result> {
    try {
      return (await this.isSomebody()) ? await this.attempt(change) : { kept: true };
    } catch (error) {
      return { error };
    }
  }

  /** Whether it is known who works here; asks when it is not. @throws StoreError */
  async isSomebody(): Promise<boolean> {
    const { storeInUse, element } = this.board;
    return !storeInUse || ensureActor(element, storeInUse, element.actor);
  }

  /** The command as whoever works here may run it. */
  allowed<Input>(command: Command<Input>): Command<Input> {
    return withRights(command, this.board.context?.rights);
  }

  private async attempt<Input>(change: Change<Input>): Promise<Result> {
    let given: GateAnswer = change.given ?? { fields: {} };
    for (;;) {
      const outcome = await this.run(change, given);
      if (isVeto(outcome)) return { veto: outcome };
      if (!isRefusal(outcome)) return this.done(outcome, change);
      const { command, gate, missing, message } = outcome;
      this.board.element.dispatchEvent(new RefusalEvent({ command, gate, missing, reason: message.en }));
      if (!missing.length || !change.to) return { refusal: outcome };
      const answer = await this.ask({
        refusal: outcome, deal: { ...change.deal, ...given.fields }, name: change.name, from: change.from, to: change.to, near: change.near(),
        currency: this.currency(change.deal), newId: this.newId,
      });
      if (answer === 'notLoaded') return { notLoaded: true };
      if (!answer) return { kept: true };
      given = { ...given, ...answer, fields: { ...given.fields, ...answer.fields } };
    }
  }

  private run<Input>(change: Change<Input>, given: GateAnswer): Promise<ChangeOutcome> {
    return this.board.feed.source!.change({
      command: this.allowed(given.newAccount ? withAccount(change.command, given.newAccount) : change.command),
      input: change.input(given),
      target: this.board.element,
      event: (inverse) => change.event(given, inverse),
    });
  }

  /** A new id for something that is about to be made. */
  readonly newId = (): Id => this.board.storeInUse?.newId() ?? hostId();

  /** The currency to offer where a deal has none. */
  currency(deal: Partial<Opportunity> = {}): string {
    const { feed } = this.board;
    return deal.amount?.currency ?? feed.settings?.currency ?? feed.summary?.open.sums[0]?.currency ?? (this.board.context?.language === 'zh' ? 'CNY' : 'USD');
  }

  private done<Input>(outcome: Done, { command, ids, origin }: Change<Input>): Result {
    if (this.board.feed.source!.keepsChanges) {
      this.board.element.dispatchEvent(new ChangeEvent({ operationId: outcome.operations[0]!.id, command: command.name, ids, undoable: true, origin }));
    }
    return { done: outcome };
  }

  private stageMove(row: Row<Opportunity>, to: Column, name: string, origin: Origin): Change<Parameters<ReturnType<typeof commandForMove>['run']>[1]> {
    const { record: deal } = row;
    const stage = to.stage!;
    const command = commandForMove(deal, stage);
    return {
      command, ids: [deal.id], deal, name, from: deal.stageId, to: stage, origin, near: () => this.board.places.card({ column: to, id: deal.id }),
      input: ({ fields, reason, override }) => ({ id: deal.id, stageId: stage.id, fields, ...(reason !== undefined && { reason }), ...(override && { override }) }),
      event: ({ fields }, inverse) => this.moveEvent({ command: command.name, ids: [deal.id], from: deal.stageId, to: stage.id, fields, origin }, inverse),
    };
  }

  /** What a deal gets that goes to another row, or to another place, and keeps its stage; a lead that goes to another row. */
  private edit({ record }: Row<Opportunity | Lead>, to: Column, { fields, arrange, name, origin }: { fields: EditableFields<Opportunity>; arrange: Command<ArrangeInput> | undefined; name: string; origin: Origin }): Promise<Result> {
    const { boardOrder, ...others } = fields, { id } = record, near = () => this.board.places.card({ column: to, id });
    const subject = { record, to: to.stage, near, fields, name, origin };
    return arrange && boardOrder
      ? this.make(editChange(arrange, { id, boardOrder, fields: others }, subject))
      : this.make(editChange(editRecord, inputOf(record, fields), subject));
  }

  private conversion(row: Row, to: Column, name: string, origin: Origin): Change<Parameters<typeof convertLead.run>[1]> {
    const { id } = row.record;
    const stage = to.stage!;
    return {
      command: convertLead, ids: [id], deal: {}, name, from: INTAKE, to: stage, origin, near: () => this.board.places.card({ column: to, id }),
      input: ({ fields }) => {
        const { accountId, ...others } = fields as { accountId?: Id };
        return { id, pipelineId: this.board.context!.pipeline.id, stageId: stage.id, fields: others, ...(accountId !== undefined && { accountId }) };
      },
      event: ({ fields }, inverse) => this.moveEvent({ command: convertLead.name, ids: [id], from: 'intake', to: stage.id, fields, origin }, inverse),
    };
  }

  private moveEvent(detail: ChangeDetail, inverse: Readonly<Record<string, unknown>> | undefined): OpportunityMoveEvent {
    return new OpportunityMoveEvent({ ...detail, ...(inverse && { inverse: { ...inverse } }) });
  }

  /** Says what became of a move; a card that went back has the focus again. */
  private report(result: Result, { row, from, to, place }: Move, name: string, made: Id | null): void {
    const { context, feed } = this.board;
    if (!context) return;
    const { t } = context;
    const [there, here] = [columnName(context, to.stage, to.lane), columnName(context, from.stage, from.lane)];
    if ('done' in result) {
      const text = place?.said?.(name) ?? (row.record.type === 'lead' && to.stage ? t.convertedLead(name, there) : t.moved(name, there));
      this.toast.show({ text, ...(feed.source?.keepsChanges && { undo: () => void this.undo() }) });
      this.board.focusCard({ column: to, id: made! });
      return;
    }
    if ('kept' in result) this.board.announce(t.putBack(name, here));
    else this.toast.show({ text: this.problem(result, name, here), warning: true });
    if ('error' in result) this.board.complain(result.error);
    this.board.focusCard({ column: from, id: row.record.id });
  }

  /** A refusal, a veto or a failure in words. */
  problem(result: Exclude<Result, { done: Done } | { kept: true }>, name: string, stage: string): string {
    const context = this.board.context!;
    const { t } = context;
    if ('veto' in result) return result.veto.vetoed === 'silence' ? t.silent(stage) : t.vetoed(name, stage);
    if ('refusal' in result) return say(context, result.refusal.message);
    return t.failed('notLoaded' in result ? loading[context.language].notLoaded : failureText(result.error as Error, context.language));
  }

  /** Takes back the last change of this person and says what it was. */
  async undo(): Promise<boolean> {
    return this.again('undo');
  }

  /** Makes the change again that was taken back last. */
  async redo(): Promise<boolean> {
    return this.again('redo');
  }

  private async again(which: 'undo' | 'redo'): Promise<boolean> {
    const { storeInUse, context } = this.board;
    if (!context || !storeInUse) {
      if (context) this.toast.show({ text: context.t.undoIsHosts });
      return false;
    }
    const { focused } = this.board.places;
    try {
      // Nothing is taken back where nothing can be changed.
      const outcome = await undoForbidden(storeInUse, which, context.readonly ? [] : context.rights) ?? await storeInUse[which]();
      this.toast.show({ text: isRefusal(outcome) ? say(context, outcome.message) : await this.describe(which, outcome) });
      if (isRefusal(outcome)) return false;
      this.board.element.dispatchEvent(new ChangeEvent({
        operationId: outcome.operations[0]!.id, command: which, ids: outcome.operations.map(({ recordId }) => recordId), undoable: which === 'redo', origin: 'undo',
      }));
      if (focused) this.followWithFocus(outcome);
      return true;
    } catch (error) {
      this.toast.show({ text: context.t.failed(failureText(error as Error, context.language)), warning: true });
      this.board.complain(error);
      return false;
    }
  }

  /** The card that went to another column or place took the focus out of the document; it gets it back there. */
  private followWithFocus({ operations }: Done): void {
    const moved = operations.find(({ patch }) => typeof patch.stageId === 'string' || 'boardOrder' in patch);
    const column = moved && (this.board.columns.find((each) => each.indexOf(moved.recordId) >= 0) ?? this.board.feed.column(moved.patch.stageId as string));
    if (column) this.board.focusCard({ column, id: moved.recordId });
  }

  private async describe(which: 'undo' | 'redo', { operations, kept, count }: Done): Promise<string> {
    const context = this.board.context!;
    const { t } = context;
    const moved = operations.find(({ type, patch }) => type === 'opportunity' && typeof patch.stageId === 'string');
    const ids = (wanted: string) => new Set(operations.filter(({ type }) => type === wanted).map(({ recordId }) => recordId)).size;
    if (ids('opportunity') > 1 || ids('lead') > 1) {
      const words = selection[context.language], isMixed = ids('lead') > 0;
      return (which === 'undo' ? (isMixed ? words.undoneRecords : words.undoneMany) : isMixed ? words.redoneRecords : words.redoneMany)(context.format.count(count));
    }
    const put = moved ?? operations.find(({ type, patch }) => type === 'opportunity' && 'boardOrder' in patch);
    const record = put && await this.board.storeInUse!.read({ kind: 'record', type: 'opportunity', id: put.recordId });
    const account = record?.accountId === undefined ? undefined : await this.board.storeInUse!.read({ kind: 'record', type: 'account', id: record.accountId });
    const stage = context.pipeline.stages.find(({ id }) => id === moved?.patch.stageId);
    const isUndo = which === 'undo', name = account?.name ?? record?.name ?? '';
    const text = record && stage ? (isUndo ? t.undone : t.redone)(name, columnName(context, stage))
      : record ? (isUndo ? t.undonePlace : t.redonePlace)(name) : isUndo ? t.undoneOther : t.redoneOther;
    if (!kept.length) return text;
    return `${text}. ${t.kept(context.format.list([...new Set(kept.map(({ field }) => field))]))}`;
  }
}
