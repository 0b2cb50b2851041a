import { isMoney } from '@salescycle/model';
import type {
  Account, AnyRecord, Id, Lead, LossReason, Operation, Opportunity, OpportunityEvent, Pipeline, RecordType, Stage, User, Workspace,
} from '@salescycle/model';
import type { Row } from '@salescycle/store';
import { nextRow, type Into } from '@salescycle/store/in-memory.js';
import { HostList, type Entry, type Reading, type SkipReason } from './host-list.js';

/** What a host may hand to the board; only `opportunities` is needed, with `stages` or `pipelineRecord`. */
export interface HostInput {
  opportunities: readonly Opportunity[];
  stages?: readonly Stage[] | undefined;
  pipelineRecord?: Pipeline | undefined;
  accounts?: readonly Account[] | undefined;
  users?: readonly User[] | undefined;
  leads?: readonly Lead[] | undefined;
  lossReasons?: readonly LossReason[] | undefined;
  workspaceRecord?: Workspace | undefined;
  histories?: ReadonlyMap<Id, readonly OpportunityEvent[]> | undefined;
  pipelineName: Pipeline['name'];
}

export type { SkipReason } from './host-list.js';

/** A record that cannot be shown, and why. */
export interface Skipped {
  reason: SkipReason;
  /** Its id or name, when it has one. */
  name: string;
}

const NO_HISTORY: readonly OpportunityEvent[] = [];

/** The host's records, checked and looked up by type and id. Records that cannot be shown are left out and listed. */
export class HostRecords {
  skipped: Skipped[] = [];
  private input: HostInput | null = null;
  /** The pipeline around bare stages, which every deal belongs to; `null` where the host has one of its own. */
  private standIn: Pipeline | null = null;
  private readonly lists = new Map<RecordType, HostList>();
  private readonly kept: (type: RecordType, id: Id) => Row | undefined;

  /** @param kept what was put into what answers the queries */
  constructor(kept: (type: RecordType, id: Id) => Row | undefined) {
    this.kept = kept;
  }

  /** The host's own record with its history. */
  row(type: RecordType, id: Id): Row | undefined {
    return this.lists.get(type)?.row(id);
  }

  /**
   * Takes over what the host set; what changed goes into what answers the queries. A record that is the same object is taken for unchanged, except where all
   * lists are the same objects too: then the host changed them in place.
   */
  take(input: HostInput, into: Into): void {
    const before = this.input;
    const anew = before !== null && (sameLists(input, before) || !input.pipelineRecord !== !before.pipelineRecord);
    const stays = !anew && this.standIn?.stages === input.stages;
    this.standIn = input.pipelineRecord ? null : stays ? this.standIn : pipelineOf(input);
    this.input = input;
    this.skipped = [];
    const reading: Reading = {
      anew, otherHistories: input.histories !== before?.histories, otherRules: input.stages !== before?.stages || input.pipelineRecord !== before?.pipelineRecord,
      historyOf: () => NO_HISTORY, problemOf: () => null,
    };
    const pipeline = input.pipelineRecord ?? this.standIn;
    this.takeList('pipeline', pipeline ? [pipeline] : [], reading, into);
    this.takeList('opportunity', input.opportunities, { ...reading, ...this.readingOfDeals(input, pipeline) }, into);
    this.takeList('lead', input.leads, reading, into);
    this.takeList('account', input.accounts, reading, into);
    this.takeList('user', input.users, reading, into);
    this.takeList('lossReason', input.lossReasons, reading, into);
    this.takeList('workspace', input.workspaceRecord && [input.workspaceRecord], reading, into);
  }

  /** Makes a confirmed change, which shows until the host sets its records anew. */
  apply(operations: readonly Operation[], into: Into): void {
    for (const operation of operations) {
      const list = this.lists.get(operation.type);
      if (!list) continue;
      into.put(list.put(nextRow(list.row(operation.recordId), operation)));
    }
  }

  private takeList(type: RecordType, records: readonly AnyRecord[] = [], reading: Reading, into: Into): void {
    let list = this.lists.get(type);
    if (!list) {
      list = new HostList({ find: (id) => this.kept(type, id) as Entry | undefined, counted: (record) => this.counted(type, record) });
      this.lists.set(type, list);
    }
    // Only what would be a card is missed by somebody; of two accounts with one id the first one will do.
    const isCard = type === 'opportunity' || type === 'lead';
    list.take(records, reading, {
      put: (entry) => into.put(entry),
      drop: (id) => into.drop(type, id),
      skip: (record, reason) => { if (isCard) this.skipped.push({ reason, name: nameOf(record) }); },
    });
  }

  /** Deals of another pipeline are no mistake: the queries leave them out. */
  private readingOfDeals({ histories }: HostInput, pipeline: Pipeline | null): Pick<Reading, 'historyOf' | 'problemOf'> {
    const stageIds = new Set<string>(pipeline?.stages.map(({ id }) => id));
    const isOther = (pipelineId: Id) => !this.standIn && pipelineId !== pipeline?.id;
    return {
      historyOf: (id) => histories?.get(id) ?? NO_HISTORY,
      problemOf(record) {
        const { pipelineId, stageId } = record as Opportunity;
        return !stageIds.has(stageId) && !isOther(pipelineId) ? 'stage' : null;
      },
    };
  }

  /** The record as the queries count it. A deal is copied: it belongs to the stand-in, and what the host may do to its own object upsets no total. */
  private counted(type: RecordType, record: AnyRecord): AnyRecord {
    if (type !== 'opportunity') return record.type === type ? record : { ...record, type } as AnyRecord;
    const deal = { ...record, type } as Opportunity, { amount, probabilityOverride } = deal;
    if (this.standIn) deal.pipelineId = this.standIn.id;
    // What cannot be counted would take every total of the board down; its card says that it does not fit.
    if (isMoney(amount)) deal.amount = { amount: amount.amount, currency: amount.currency };
    else if (amount !== undefined) delete deal.amount;
    if (Number.isFinite(probabilityOverride?.p)) deal.probabilityOverride = { ...probabilityOverride! };
    else if (probabilityOverride !== undefined) delete deal.probabilityOverride;
    if (!hasTexts(deal)) for (const name of TEXTS) if (!isText(deal[name])) delete (deal as Partial<Opportunity>)[name];
    return deal;
  }
}

/** Fields by which cards are sorted and found: anything but a text there would take them down, too. */
const TEXTS = ['name', 'expectedCloseDate', 'closedAt', 'accountId', 'ownerId'] as const;

/** Asked of every deal, hence one by one. */
function hasTexts({ name, expectedCloseDate, closedAt, accountId, ownerId }: Opportunity): boolean {
  return isText(name) && isText(expectedCloseDate) && isText(closedAt) && isText(accountId) && isText(ownerId);
}

function isText(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function sameLists(now: HostInput, before: HostInput): boolean {
  return (Object.keys(now) as (keyof HostInput)[]).every((name) => name === 'pipelineName' || now[name] === before[name]);
}

/** A pipeline record around bare stages, for hosts that have no pipeline of their own. */
function pipelineOf({ stages = [], pipelineName }: HostInput): Pipeline {
  const at = '1970-01-01T00:00:00.000Z';
  return {
    id: 'host', type: 'pipeline', createdAt: at, updatedAt: at, createdBy: 'host', rev: 1, sv: 1, key: 'host', name: pipelineName, stages: stages as Stage[],
  };
}

function nameOf(record: unknown): string {
  const { id, name } = (record ?? {}) as Partial<Opportunity>;
  return String(id ?? name ?? '?');
}
