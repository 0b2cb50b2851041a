import {
  applyOperation, extendHistory, isRefusal, undoOperations,
  type Deal, type Id, type Lead, type Operation, type Opportunity, type OpportunityEvent, type Patch, type State,
} from '@salescycle/model';
import type { Random } from './random.fixture.js';

const DAY = 86_400_000;
const STAGES = ['inquiry', 'proposal', 'negotiation'];
const AMOUNTS = [{ amount: 100_004, currency: 'CNY' }, { amount: 2505, currency: 'USD' }, { amount: 1250, currency: 'JPY' },
  { amount: 77, currency: 'EUR' }, { amount: 0, currency: 'CNY' }, { amount: 999_999_999, currency: 'USD' }, null];
const DATES = ['2026-02-10', '2026-02-28', '2026-03-01', '2026-04-15', null];

/** A small sales team at random work: every step is one command, kept as operations and folded by the model's own code. */
export class World {
  readonly operations: Operation[] = [];
  readonly deals = new Map<Id, Deal>();
  readonly leads = new Map<Id, Lead>();
  #random: Random;
  #clock = Date.parse('2026-01-05T02:00:00.000Z');
  #made = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  /** The moment of the last command. */
  get now(): string {
    return new Date(this.#clock).toISOString();
  }

  /** Does something at random and returns the id of the record it concerned. */
  step(): Id {
    // Often no time passes, so that events of one instant are put in order by their ids.
    this.#clock += this.#random.chance(0.3) ? 0 : Math.floor(this.#random.next() * 3 * DAY);
    const deal = this.deals.size && this.#random.chance(0.8) ? this.#random.pick([...this.deals.values()]) : null;
    if (deal) return this.#work(deal);
    return this.#random.chance(0.35) ? this.#workLead() : this.#create();
  }

  #work({ opportunity }: Deal): Id {
    const commands: Record<string, () => void> = {
      move: () => this.#edit(opportunity, { stageId: this.#random.pick(STAGES), probabilityOverride: null, forecastCategory: null }),
      lateMove: () => this.#edit(opportunity, { stageId: this.#random.pick(STAGES) }, this.#between(opportunity.createdAt)),
      win: () => this.#edit(opportunity, { stageId: 'won', status: 'won', closedAt: this.now }),
      lose: () => this.#edit(opportunity, { stageId: 'lost', status: 'lost', closedAt: this.now, lossReasonId: this.#random.pick(['price', 'duplicate', 'competitor', null]) }),
      lateWin: () => this.#edit(opportunity, { stageId: 'won', status: 'won' }, this.#between(opportunity.createdAt)),
      reopen: () => this.#edit(opportunity, { stageId: this.#random.pick(STAGES), status: 'open', closedAt: null, lossReasonId: null }),
      amount: () => this.#edit(opportunity, { amount: this.#random.pick(AMOUNTS) }),
      date: () => this.#edit(opportunity, { expectedCloseDate: this.#random.pick(DATES) }),
      override: () => this.#edit(opportunity, { probabilityOverride: this.#random.pick([{ p: 33.3333 }, { p: 0 }, null]) }),
      category: () => this.#edit(opportunity, { forecastCategory: this.#random.pick(['omitted', 'commit', null]) }),
      delete: () => this.#edit(opportunity, { deletedAt: opportunity.deletedAt ? null : this.now }),
      undo: () => this.#undo(opportunity),
      undoAgain: () => this.#undo(opportunity),
    };
    commands[this.#random.pick(Object.keys(commands))]!();
    return opportunity.id;
  }

  #create(): Id {
    const { pick, chance } = this.#random;
    const id = this.#id('D');
    const status = pick(['open', 'open', 'open', 'open', 'won', 'lost']);
    const stageId = status !== 'open' ? status : pick([...STAGES, 'inquiry', 'inquiry', 'forgotten']);
    this.#add(id, 'opportunity', {
      name: id, pipelineId: chance(0.07) ? 'p2' : 'p1', stageId, status, amount: pick(AMOUNTS), expectedCloseDate: pick(DATES),
      leadId: this.leads.size && chance(0.4) ? pick([...this.leads.keys()]) : null,
    }, this.now, chance(0.1));
    return id;
  }

  #workLead(): Id {
    const { pick, chance } = this.#random;
    if (!this.leads.size || chance(0.5)) {
      const id = this.#id('L');
      this.#add(id, 'lead', { name: id, status: 'new' }, this.now, false);
      return id;
    }
    const lead = pick([...this.leads.values()]);
    const status = pick(['working', 'qualified', 'converted', 'disqualified']);
    const patch = chance(0.1) ? { deletedAt: lead.deletedAt ? null : this.now } : { status, convertedAt: status === 'converted' ? this.now : null };
    this.#edit(lead, patch);
    return lead.id;
  }

  /** Takes an earlier operation back, or takes the taking back back. */
  #undo(record: Opportunity): void {
    const own = this.operations.filter(({ recordId, base }) => recordId === record.id && base > 0);
    if (!own.length) return;
    const target = this.#random.chance(0.5) ? own.at(-1)! : this.#random.pick(own);
    const state = { get: () => record } as unknown as State;
    const undoing = undoOperations(target.undoes ? 'redo' : 'undo', [target], state, { at: this.now, by: 'u1', device: 'd1', newId: () => this.#id('O') });
    if (!isRefusal(undoing)) undoing.operations.forEach((operation) => this.#apply(operation));
  }

  #edit(record: Opportunity | Lead, patch: Record<string, unknown>, when = this.now): void {
    const before = record as unknown as Record<string, unknown>;
    const changed = Object.entries(patch).filter(([name, value]) => JSON.stringify(before[name] ?? null) !== JSON.stringify(value));
    if (!changed.length) return;
    const was = Object.fromEntries(changed.map(([name]) => [name, before[name] ?? null])) as Patch;
    this.#apply({ ...this.#head(record.id, record.type, when), cmd: 'edit', base: record.rev, patch: Object.fromEntries(changed) as Patch, was });
  }

  #add(id: Id, type: 'opportunity' | 'lead', fields: Record<string, unknown>, when: string, undated: boolean): void {
    const patch = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Patch;
    this.#apply({ ...this.#head(id, type, when), cmd: 'create', base: 0, patch, was: {}, ...(undated && { undated: true as const }) });
  }

  #head(recordId: Id, type: 'opportunity' | 'lead', when: string) {
    return { id: this.#id('O'), at: when, by: 'u1', device: 'd1', group: 'g', type, recordId, sv: 1 };
  }

  #apply(operation: Operation): void {
    this.operations.push(operation);
    if (operation.type === 'lead') {
      this.leads.set(operation.recordId, applyOperation(this.leads.get(operation.recordId), operation) as Lead);
      return;
    }
    const before = this.deals.get(operation.recordId);
    const history: readonly OpportunityEvent[] = extendHistory(before?.history ?? [], operation);
    this.deals.set(operation.recordId, { opportunity: applyOperation(before?.opportunity, operation) as Opportunity, history });
  }

  #between(createdAt: string): string {
    const from = Date.parse(createdAt);
    return new Date(from + Math.floor(this.#random.next() * Math.max(0, this.#clock - from))).toISOString();
  }

  /** Unique, and in no order: events of one instant come in any order of arrival. */
  #id(kind: string): Id {
    return `${kind}${this.#random.below(36 ** 4).toString(36).padStart(4, '0')}${String(this.#made++).padStart(4, '0')}`;
  }
}
