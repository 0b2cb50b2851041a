import { deleteRecord, editRecord, isRefusal, type Command, type Id, type Opportunity } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { ChangeEvent, RecordEditEvent, RefusalEvent, type VetoableEvent } from '../../shared/events.js';
import { failureText } from '../../shared/failure-words.js';
import { isVeto, type ChangeOutcome } from '../../shared/record-source.js';
import type { BoardHost } from '../board-host.js';
import { columnName, say, type BoardContext } from '../context.js';
import type { NewAccount } from '../forms/form.js';
import { formContextOf } from '../forms/form-context.js';
import type { BulkAim, BulkParts } from './bulk-part.js';
import { BulkSheet } from './bulk-sheet.js';
import { strings } from './bulk.strings.js';
import type { Lane } from '../lanes/lane.js';
import { inputOf } from '../moving/edit-change.js';
import { changedIn } from '../moving/changed-in.js';
import { EditSheet, type Edit, type Edited } from './edit-sheet.js';
import { planOf, type Given, type Inverses, type LeadInput, type OneInput, type Plan, type Way } from './plan.js';
import { Running } from './running.js';
import { selectionBar } from './selection-bar.js';
import { asTheyStand, changeOf, detailOf, toStage } from './ways.js';
import { withAccountOnce } from './with-account-once.js';

export { bulkStyles as styles } from './bulk.styles.js';

/** A change of several deals: the command, an input for each, and what the host hears of it. */
interface ManyChange<Input> {
  command: Command<Input>;
  inputs: readonly Input[];
  ids: readonly Id[];
  event(inverses?: Inverses): VetoableEvent;
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
    // What is selected stays so, but nobody sees it beside what changed between two days.
    const isSeen = selection.size > 0 && this.board.element.mode === 'board';
    const bar = isSeen || this.running.shown ? selectionBar(context, { selection, running: this.running }, {
      move: (near) => this.parts.moveMenu(near),
      edit: (edit, near) => void this.edit(edit, near),
      clear: () => this.clear(),
    }) : nothing;
    return html`${bar}${this.sheet.view(dressed)}${this.edits.view(dressed)}`;
  }

  /** Moves all selected deals to a stage, to another row, or both. What misses something is asked for in one sheet; what passes may go alone. */
  async move({ stage, lane, column, orders, said }: BulkAim): Promise<void> {
    await this.once(async (context) => {
      const fieldsOf = (deal: Opportunity) => {
        const gained = lane?.fieldsFor(deal);
        const boardOrder = orders?.get(deal.id);
        return { ...(gained && 'fields' in gained && gained.fields), ...(boardOrder !== undefined && { boardOrder }) };
      };
      const name = stage ? columnName(context, stage, lane) : lane?.name ?? '';
      const along = !stage && lane && this.board.lanes.takesLeads ? this.leadsTo(lane) : undefined;
      const gone = await (stage ? this.change(context, { ...toStage(stage, name, fieldsOf), ...(said !== undefined && { done: () => said }) })
        : this.change(context, asTheyStand(name, fieldsOf, { ...(along && { along }), done: (what, t) => t.moved(what, name) })));
      if (!gone) return;
      // What stayed stays selected: it is what is still to be done.
      this.parts.selection.keep([...gone.stayed, ...along ? [] : this.parts.selection.leads.keys()]);
      if (column) this.board.focusCard({ column, id: gone.ids[0]! });
    });
  }

  /** What the selected leads get in a row, those left out that have it. */
  private leadsTo(lane: Lane): LeadInput[] {
    return [...this.parts.selection.leads.values()].flatMap((lead) => {
      const gained = lane.fieldsForLead(lead), fields = 'fields' in gained ? changedIn(lead, gained.fields) : {};
      return Object.keys(fields).length ? [inputOf(lead, fields) as LeadInput] : [];
    });
  }

  /** A change of all selected deals, or of those given, once what its gates ask for is known; `null` when nothing was changed. */
  private async change<Input extends OneInput>(context: BoardContext, way: Way<Input>, deals: ReadonlyMap<Id, Opportunity> = this.parts.selection.deals): Promise<{ ids: Id[]; stayed: Id[] } | null> {
    const { changes, selection: { names } } = this.parts, { pipeline, settings, rights } = context;
    let given = new Map<Id, Given>(), account: NewAccount | undefined, mayLeave = false;
    for (;;) {
      const plan = await planOf({ way, source: this.board.feed.source!, pipeline, settings, rights, deals: new Map(deals), names, given });
      const asks = plan.asking.length + plan.stuck.length > 0 && !mayLeave;
      if (!asks) return this.changeReady(context, way, plan, account);
      this.sayRefused(way.command.name, plan);
      const answer = await this.sheet.ask({ plan, near: this.bar, currency: changes.currency(), newId: changes.newId });
      if (!answer) return this.sayKept(context), null;
      if (answer === 'ready') {
        mayLeave = true;
        continue;
      }
      given = joined(given, answer.given);
      account = answer.newAccount ?? account;
    }
  }

  private async changeReady<Input extends OneInput>(
    { language, format }: BoardContext, { command, event, name, done, along }: Way<Input>, { ready, asking, stuck }: Plan<Input>, account: NewAccount | undefined,
  ): Promise<{ ids: Id[]; stayed: Id[] } | null> {
    const t = strings[language], ids = [...ready.map(({ deal }) => deal.id), ...(along ?? []).map(({ id }) => id)], stayed = [...asking, ...stuck].map(({ deal }) => deal.id);
    if (!ids.length) return this.parts.toast.show({ text: t.noneMoved(name) }), null;
    const isDone = await this.make<Input | LeadInput>({
      command: account ? withAccountOnce(command, account) : command, inputs: [...ready.map(({ input }) => input), ...(along ?? [])], ids, event: (inverses) => event(ready, inverses),
    });
    if (!isDone) return null;
    const { size } = this.parts.selection.leads, what = t.what(ready.length ? format.count(ready.length) : '', along?.length ? format.count(along.length) : '');
    const said = stayed.length ? t.movedSome(what, name, format.count(stayed.length)) : done(what, t);
    this.sayDone(along || !size ? said : `${said}${language === 'zh' ? '。' : '. '}${t.leadsStay(format.count(size))}`);
    return { ids, stayed };
  }

  private async edit(edit: Edit, near: HTMLElement): Promise<void> {
    await this.once(async (context) => {
      const t = strings[context.language];
      const answer = await this.edits.ask(edit, near);
      if (!answer) return near.focus();
      const ids = answer.map(({ id }) => id), what = this.whatOf(context, answer);
      if (!ids.length) return this.parts.toast.show({ text: t.nothing });
      if (edit === 'owner' && answer.some(({ type }) => type === 'opportunity')) return void (await this.handOver(context, answer));
      const event = (command: Command<never>) => (inverses?: Inverses) => new RecordEditEvent(detailOf(command.name, answer.map((each) => changeOf(each, inverses))));
      const isDone = edit === 'delete'
        ? await this.make({ command: deleteRecord, inputs: answer.map(({ type, id }) => ({ type, id })), ids, event: event(deleteRecord) })
        : await this.make({ command: editRecord, inputs: answer.map((each) => inputOf(each, each.fields)), ids, event: event(editRecord) });
      if (isDone) this.sayDone(edit === 'delete' ? t.deleted(what) : t.changed(what));
      if (isDone && edit === 'delete') this.parts.selection.clear();
    });
  }

  /** A limit is per owner, so a new owner is a matter of the gates. */
  private handOver(context: BoardContext, edited: readonly Edited[]): Promise<unknown> {
    const { deals } = this.parts.selection, fields = new Map(edited.map((each) => [each.id, each.fields]));
    const name = context.users.get(edited[0]!.fields.ownerId ?? '')?.name ?? '';
    const along = edited.map((each) => inputOf(each, each.fields)).filter((input) => input.type === 'lead');
    return this.change(context, asTheyStand(name, ({ id }) => fields.get(id)!, { along, done: (what, t) => t.changed(what) }), new Map([...deals].filter(([id]) => fields.has(id))));
  }

  /** Makes the change, with progress where it takes a while; whether it was made. Says why when it was not. */
  private async make<Input>({ command, inputs, ids, event }: ManyChange<Input>): Promise<boolean> {
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

  private whatOf({ language, format }: BoardContext, edited: readonly Edited[]): string {
    const leads = edited.filter(({ type }) => type === 'lead').length, deals = edited.length - leads;
    return strings[language].what(deals ? format.count(deals) : '', leads ? format.count(leads) : '');
  }

  private sayDone(text: string): void {
    const { changes, toast } = this.parts;
    toast.show({ text, ...(this.board.feed.source?.keepsChanges && { undo: () => void changes.undo() }) });
  }

  private sayKept(context: BoardContext): void {
    this.board.announce(strings[context.language].kept(context.format.count(this.parts.selection.deals.size)));
    this.bar?.querySelector('button')?.focus();
  }

  private sayRefused(command: string, { asking, stuck }: Plan): void {
    const refused = [...asking, ...stuck], first = refused[0]!.refusal!;
    const missing = [...new Map(refused.flatMap(({ refusal }) => refusal!.missing).map((item) => [JSON.stringify(item), item])).values()];
    this.board.element.dispatchEvent(new RefusalEvent({ command, gate: first.gate, missing, reason: first.message.en }));
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
