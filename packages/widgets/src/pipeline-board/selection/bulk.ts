import {
  deleteRecord, editRecord, isRefusal, moveOpportunities, type Command, type Id, type Opportunity, type Stage,
} from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { ChangeEvent, OpportunityMoveEvent, RecordEditEvent, RefusalEvent, type ChangeDetail, type ChangeOfOne, type VetoableEvent } from '../../shared/events.js';
import { failureText } from '../../shared/failure-words.js';
import { isVeto, type ChangeOutcome } from '../../shared/record-source.js';
import type { BoardHost } from '../board-host.js';
import { columnName, say, type BoardContext } from '../context.js';
import type { NewAccount } from '../forms/form.js';
import { formContextOf } from '../forms/form-context.js';
import type { BulkParts, Placing } from './bulk-part.js';
import { BulkSheet } from './bulk-sheet.js';
import { strings } from './bulk.strings.js';
import { EditSheet, type Edit } from './edit-sheet.js';
import { planOf, type Given, type Plan, type Planned } from './plan.js';
import { Running } from './running.js';
import { selectionBar } from './selection-bar.js';
import { withAccountOnce } from './with-account-once.js';

export { bulkStyles as styles } from './bulk.styles.js';

/** A change of several deals: the command, an input for each, and what the host hears of it. */
interface ManyChange<Input> {
  command: Command<Input>;
  inputs: readonly Input[];
  ids: readonly Id[];
  event(inverses?: ReadonlyMap<Id, Readonly<Record<string, unknown>>>): VetoableEvent;
}

/** What is done with several deals at once: one sheet for all, one answer of the host, one step of undo. */
export class Bulk {
  private readonly board: BoardHost;
  private readonly parts: BulkParts;
  private readonly sheet: BulkSheet;
  private readonly edits: EditSheet;
  private readonly running: Running;
  private isBusy = false;

  constructor(board: BoardHost, parts: BulkParts) {
    this.board = board;
    this.parts = parts;
    this.sheet = new BulkSheet(board);
    this.edits = new EditSheet(board, { selection: parts.selection, currency: () => parts.changes.currency() });
    this.running = new Running(() => board.element.requestUpdate());
  }

  view(context: BoardContext): TemplateResult | typeof nothing {
    const { selection } = this.parts;
    const dressed = formContextOf(context);
    const bar = selection.size || this.running.shown ? selectionBar(context, { selection, running: this.running }, {
      move: (near) => this.parts.moveMenu(near),
      edit: (edit, near) => void this.edit(edit, near),
      clear: () => this.clear(),
    }) : nothing;
    return html`${bar}${this.sheet.view(dressed)}${this.edits.view(dressed)}`;
  }

  /** Moves all selected deals to a stage. What misses something is asked for in one sheet; what passes may go alone. */
  async move(to: Stage, placing?: Placing): Promise<void> {
    await this.once(async (context) => {
      let given = new Map<Id, Given>([...placing?.orders ?? []].map(([id, boardOrder]) => [id, { fields: { boardOrder } }])), account: NewAccount | undefined, mayLeave = false;
      for (;;) {
        const plan = await this.plan(context, to, given);
        const asks = plan.asking.length + plan.stuck.length > 0 && !mayLeave;
        if (!asks) return this.moveAll(context, plan, { account, said: placing?.said });
        this.sayRefused(plan);
        const answer = await this.sheet.ask({ plan, near: this.bar, currency: this.parts.changes.currency(), newId: this.parts.changes.newId });
        if (!answer) return this.sayKept(context);
        if (answer === 'ready') {
          mayLeave = true;
          continue;
        }
        given = joined(given, answer.given);
        account = answer.newAccount ?? account;
      }
    });
  }

  private plan({ pipeline, rights }: BoardContext, to: Stage, given: ReadonlyMap<Id, Given>): Promise<Plan> {
    const { deals, names } = this.parts.selection;
    return planOf({ source: this.board.feed.source!, pipeline, rights, deals: new Map(deals), names, to, given });
  }

  private async moveAll(context: BoardContext, { to, ready, asking, stuck }: Plan, { account, said }: { account: NewAccount | undefined; said: string | undefined }): Promise<void> {
    const t = strings[context.language], stage = columnName(context, to);
    if (!ready.length) return this.parts.toast.show({ text: t.noneMoved(stage) });
    const ids = ready.map(({ deal }) => deal.id), stayed = asking.length + stuck.length;
    const done = await this.change({
      command: account ? withAccountOnce(moveOpportunities, account) : moveOpportunities, inputs: ready.map(({ input }) => input), ids,
      event: (inverses) => {
        const detail = detailOf(moveOpportunities, ids, ready.map((each) => changeOf(each, inverses)));
        // Those that only get another place in their stage do not move.
        return ready.every(({ deal }) => deal.stageId === to.id) ? new RecordEditEvent(detail) : new OpportunityMoveEvent({ ...detail, to: to.id });
      },
    });
    if (!done) return;
    const [count, left] = [context.format.count(ids.length), context.format.count(stayed)];
    this.sayDone(said ?? (stayed ? t.movedSome(count, stage, left) : t.moved(count, stage)));
    // What stayed stays selected: it is what is still to be done.
    this.parts.selection.keep([...asking, ...stuck].map(({ deal }) => deal.id));
    const column = this.board.columns.find((each) => each.stage?.id === to.id && each.indexOf(ids[0]!) >= 0) ?? this.board.feed.column(to.id);
    if (column) this.board.focusCard({ column, id: ids[0]! });
  }

  private async edit(edit: Edit, near: HTMLElement): Promise<void> {
    await this.once(async (context) => {
      const t = strings[context.language];
      const answer = await this.edits.ask(edit, near);
      if (!answer) return near.focus();
      const ids = answer.map(({ id }) => id), count = context.format.count(ids.length);
      if (!ids.length) return this.parts.toast.show({ text: t.nothing });
      const each = (inverses?: ReadonlyMap<Id, Readonly<Record<string, unknown>>>) => answer.map(({ id, fields }) => ({ id, fields, ...inverseOf(id, inverses) }));
      const event = (command: Command<never>) => (inverses?: ReadonlyMap<Id, Readonly<Record<string, unknown>>>) => new RecordEditEvent(detailOf(command, ids, each(inverses)));
      const done = edit === 'delete'
        ? await this.change({ command: deleteRecord, inputs: ids.map((id) => ({ type: 'opportunity' as const, id })), ids, event: event(deleteRecord) })
        : await this.change({ command: editRecord, inputs: answer.map(({ id, fields }) => ({ type: 'opportunity' as const, id, fields })), ids, event: event(editRecord) });
      if (done) this.sayDone(edit === 'delete' ? t.deleted(count) : t.changed(count));
      if (done && edit === 'delete') this.parts.selection.clear();
    });
  }

  /** Makes the change, with progress where it takes a while; whether it was made. Says why when it was not. */
  private async change<Input>({ command, inputs, ids, event }: ManyChange<Input>): Promise<boolean> {
    const { element, feed } = this.board, { changes } = this.parts;
    const outcome = await this.running.run(inputs.length, (options) =>
      feed.source!.changeAll({ command: changes.allowed(command), inputs, target: element, event, options }));
    const problem = this.problemOf(outcome);
    if (problem) this.parts.toast.show({ text: problem, warning: outcome !== 'cancelled' });
    if (outcome === 'cancelled' || isVeto(outcome) || isRefusal(outcome)) return false;
    if (feed.source!.keepsChanges) {
      element.dispatchEvent(new ChangeEvent({ operationId: outcome.operations[0]!.id, command: command.name, ids: [...ids], undoable: true, origin: 'user' }));
    }
    return true;
  }

  private problemOf(outcome: ChangeOutcome | 'cancelled'): string | null {
    const context = this.board.context!, t = strings[context.language];
    if (outcome === 'cancelled') return t.cancelled;
    if (isVeto(outcome)) return outcome.vetoed === 'silence' ? t.silent : t.vetoed;
    return isRefusal(outcome) ? say(context, outcome.message) : null;
  }

  /** One thing at a time, by somebody who is known; a failure of the store is said and changes nothing. */
  private async once(work: (context: BoardContext) => Promise<void> | void): Promise<void> {
    const { context, element } = this.board, { changes, toast } = this.parts;
    if (!context || this.isBusy || element.readonly) return;
    this.isBusy = true;
    try {
      if (await changes.isSomebody()) await work(context);
    } catch (error) {
      toast.show({ text: context.t.failed(failureText(error as Error, context.language)), warning: true });
      this.board.complain(error);
    } finally {
      this.isBusy = false;
      element.requestUpdate();
    }
  }

  private sayDone(text: string): void {
    const { changes, toast } = this.parts;
    toast.show({ text, ...(this.board.feed.source?.keepsChanges && { undo: () => void changes.undo() }) });
  }

  private sayKept(context: BoardContext): void {
    this.board.announce(strings[context.language].kept(context.format.count(this.parts.selection.size)));
    this.bar?.querySelector('button')?.focus();
  }

  private sayRefused({ asking, stuck }: Plan): void {
    const refused = [...asking, ...stuck], first = refused[0]!.refusal!;
    const missing = [...new Map(refused.flatMap(({ refusal }) => refusal!.missing).map((item) => [JSON.stringify(item), item])).values()];
    this.board.element.dispatchEvent(new RefusalEvent({ command: moveOpportunities.name, gate: first.gate, missing, reason: first.message.en }));
  }

  /** The card the keys start from has the focus once the bar is gone. */
  private clear(): void {
    this.parts.selection.clear();
    this.board.element.renderRoot.querySelector<HTMLElement>('.card[tabindex="0"]')?.focus();
  }

  private get bar(): HTMLElement | null {
    return this.board.element.renderRoot.querySelector<HTMLElement>('.selection-bar');
  }
}

function joined(before: ReadonlyMap<Id, Given>, more: ReadonlyMap<Id, Given>): Map<Id, Given> {
  const all = new Map(before);
  for (const [id, given] of more) all.set(id, { ...all.get(id), ...given, fields: { ...all.get(id)?.fields, ...given.fields } });
  return all;
}

function detailOf({ name }: Pick<Command<never>, 'name'>, ids: readonly Id[], each: readonly ChangeOfOne[]): ChangeDetail {
  return { command: name, ids: [...ids], each, origin: 'user' };
}

function changeOf({ deal, input }: Planned & { deal: Opportunity }, inverses?: ReadonlyMap<Id, Readonly<Record<string, unknown>>>): ChangeOfOne {
  return { id: deal.id, from: deal.stageId, fields: { ...input.fields }, ...inverseOf(deal.id, inverses) };
}

function inverseOf(id: Id, inverses?: ReadonlyMap<Id, Readonly<Record<string, unknown>>>): Pick<ChangeOfOne, 'inverse'> {
  const inverse = inverses?.get(id);
  return inverse ? { inverse: { ...inverse } } : {};
}
