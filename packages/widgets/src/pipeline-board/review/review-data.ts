import { ChangesTally, type DealChange } from '@salescycle/metrics';
import type { Id, Opportunity, Pipeline } from '@salescycle/model';
import type { Changes } from '@salescycle/store';
import type { RecordSource } from '../../shared/record-source.js';
import type { Span } from './span.js';

/** Deals looked at before the page has its turn. */
const SLICE = 1_000;

/** What is looked at: deals of a source and a pipeline, over a span. */
export interface ReviewQuestion {
  source: RecordSource;
  pipeline: Pipeline;
  span: Span;
}

/** What changed in a span, live: the deals that did, with their names and those of their accounts. */
export class ReviewData {
  /** Whether all deals have been looked at. */
  isComplete = false;
  private readonly question: ReviewQuestion;
  private readonly tally: ChangesTally;
  private readonly opportunities = new Map<Id, Opportunity>();
  private readonly accounts = new Map<Id, string>();
  private readonly asked = new Set<Id>();
  private readonly life = new AbortController();
  private readonly changed: () => void;
  private work: Promise<void> = Promise.resolve();

  constructor(question: ReviewQuestion, changed: () => void) {
    this.question = question;
    this.changed = changed;
    const { span: { from, to }, pipeline } = question;
    this.tally = new ChangesTally({ from, to, pipeline });
    question.source.watch({ kind: 'changes', types: ['opportunity'] }, (changes) => {
      this.work = this.work.then(() => this.take(changes));
    }, this.life);
  }

  /** Whether this answers another question. */
  asks({ source, pipeline, span }: ReviewQuestion): boolean {
    const mine = this.question;
    return mine.source === source && mine.pipeline === pipeline && mine.span.from === span.from && mine.span.to === span.to;
  }

  /** The deals that changed, in no order. */
  get changes(): readonly DealChange[] {
    return [...this.tally.deals.values()];
  }

  /** Deals left out, by reason. */
  get excluded(): Record<string, number> {
    return this.tally.excluded;
  }

  deal(id: Id): Opportunity {
    return this.opportunities.get(id)!;
  }

  /** The name of a deal's account; it is looked up when it is first asked for, and shown when it comes. */
  accountOf({ accountId }: Opportunity): string | undefined {
    if (accountId === undefined) return undefined;
    if (!this.asked.has(accountId)) {
      this.asked.add(accountId);
      this.question.source.watch({ kind: 'record', type: 'account', id: accountId }, (account) => {
        if (account?.name === this.accounts.get(accountId)) return;
        if (account) this.accounts.set(accountId, account.name);
        else this.accounts.delete(accountId);
        this.changed();
      }, this.life);
    }
    return this.accounts.get(accountId);
  }

  close(): void {
    this.life.abort();
  }

  private async take({ put, drop }: Changes): Promise<void> {
    for (const id of drop) this.forget(id);
    for (let start = 0; start < put.length; start += SLICE) {
      if (start) await new Promise((resume) => { setTimeout(resume); });
      if (this.life.signal.aborted) return;
      for (const { record, history } of put.slice(start, start + SLICE)) {
        const opportunity = record as Opportunity, { id } = opportunity;
        this.tally.put({ opportunity, history });
        if (this.tally.deals.has(id)) this.opportunities.set(id, opportunity);
        else this.opportunities.delete(id);
      }
    }
    this.isComplete = true;
    this.changed();
  }

  private forget(id: Id): void {
    this.tally.drop(id);
    this.opportunities.delete(id);
  }
}
