import {
  customFieldsOf, WORKSPACE_ID, type Account, type Activity, type AnyRecord, type Conflict, type Contact, type Field, type Id, type Lead, type Opportunity, type Pipeline, type Qualification,
  type RecordType, type Task, type User, type Workspace,
} from '@salescycle/model';
import type { Query, ResultOf, Row, Target } from '@salescycle/store';
import type { RecordSource } from '../shared/record-source.js';
import { Names } from './names.js';

/** Which other records a record leads to; when they change, what is watched changes. */
interface Links {
  pipelineId: Id | undefined;
  accountId: Id | undefined;
  leadId: Id | undefined;
  qualificationId: Id | undefined;
  /** Deals that belong to it. */
  deals: string | undefined;
  contacts: string | undefined;
}

/** The record and everything that belongs to it, kept live from a source. */
export class Subject {
  /** `undefined` while it is read, `null` when there is none. */
  row: Row | null | undefined;
  pipeline: Pipeline | undefined;
  account: Account | undefined;
  lead: Lead | undefined;
  qualification: Qualification | undefined;
  contacts: readonly Contact[] = [];
  deals: readonly Opportunity[] = [];
  activities: readonly Activity[] = [];
  tasks: readonly Task[] = [];
  /** Changes of the record that met and wait for somebody to decide, oldest first. */
  conflicts: readonly Conflict[] = [];
  users: ReadonlyMap<Id, User> = new Map();
  settings: Workspace | undefined;
  /** A newer version wrote the workspace: nothing can be changed here until the page is reloaded. */
  isReadOnly = false;
  readonly names: Names;
  source: RecordSource | null = null;
  private readonly changed: () => void;
  private target: Target | null = null;
  private life = new AbortController();
  private following = new AbortController();
  private linked = new AbortController();
  private about = new AbortController();
  private links = '';
  private abouts = '';

  constructor(changed: () => void) {
    this.changed = changed;
    this.names = new Names(changed);
  }

  /** Starts over with a source, or stops without one. */
  connect(source: RecordSource | null): void {
    for (const each of [this.life, this.following, this.linked, this.about]) each.abort();
    this.life = new AbortController();
    this.source = source;
    this.names.connect(source);
    Object.assign(this, { users: new Map(), settings: undefined, isReadOnly: false });
    const { target } = this;
    this.target = null;
    this.forget();
    if (!source) return;
    this.watch({ kind: 'status' }, ({ state }) => { this.isReadOnly = state === 'read-only'; }, this.life);
    this.watch({ kind: 'window', type: 'user', orderBy: { field: 'name' } }, ({ rows }) => { this.users = new Map(rows.map(({ record }) => [record.id, record])); }, this.life);
    this.watch({ kind: 'record', type: 'workspace', id: WORKSPACE_ID }, (settings) => { this.settings = settings; }, this.life);
    this.show(target);
  }

  /** Follows this record from now on, and no other. */
  show(target: Target | null): void {
    if (target?.id === this.target?.id && target?.type === this.target?.type) return;
    this.target = target;
    this.following.abort();
    this.following = new AbortController();
    this.forget();
    if (!target || !this.source) return;
    this.watch({ kind: 'row', ...target }, (row) => {
      this.row = row ?? null;
      this.follow();
    }, this.following);
    this.watch({ kind: 'linked', type: 'conflict', field: 'subject', to: [target] }, (found) => { this.conflicts = openOnes(found); }, this.following);
  }

  /** The tracked history of the record shown; empty for all but deals. */
  get history(): Row['history'] {
    return this.row?.history ?? [];
  }

  /** The fields the workspace defined for records of this type. */
  get custom(): readonly Field[] {
    return this.row ? customFieldsOf(this.settings, this.row.record.type) : [];
  }

  private forget(): void {
    this.linked.abort();
    this.about.abort();
    Object.assign(this, {
      row: undefined, pipeline: undefined, account: undefined, lead: undefined, qualification: undefined, contacts: [], deals: [], activities: [], tasks: [], conflicts: [], links: '', abouts: '',
    });
  }

  private watch<Q extends Query>(query: Q, listener: (result: ResultOf<Q>) => void, { signal }: AbortController): void {
    this.source!.watch(query, (result) => {
      listener(result);
      this.changed();
    }, { signal });
  }

  /** Watches what the record leads to, anew only when it leads elsewhere. */
  private follow(): void {
    if (!this.row) return;
    const { record } = this.row, links = linksOf(record);
    const text = JSON.stringify(links);
    if (text === this.links) return;
    this.links = text;
    this.linked.abort();
    this.linked = new AbortController();
    const { pipelineId, accountId, leadId, qualificationId, deals, contacts } = links, to: readonly Target[] = [{ type: record.type, id: record.id }];
    if (pipelineId) this.watch({ kind: 'record', type: 'pipeline', id: pipelineId }, (pipeline) => { this.pipeline = pipeline; }, this.linked);
    if (accountId) this.watch({ kind: 'record', type: 'account', id: accountId }, (account) => { this.account = account; }, this.linked);
    else this.account = undefined;
    if (leadId) this.watch({ kind: 'record', type: 'lead', id: leadId }, (lead) => this.takeLead(lead), this.linked);
    if (qualificationId) this.watch({ kind: 'record', type: 'qualification', id: qualificationId }, (qualification) => { this.qualification = qualification; }, this.linked);
    if (deals) this.watch({ kind: 'linked', type: 'opportunity', field: deals, to }, (found) => this.takeDeals(found), this.linked);
    this.contacts = [];
    const employer = record.type === 'account' ? record.id : accountId;
    if (contacts && employer) this.watch({ kind: 'linked', type: 'contact', field: contacts, to: [{ type: 'account', id: employer }] }, (found) => { this.contacts = found; }, this.linked);
    this.followAbout();
  }

  private takeLead(lead: Lead | undefined): void {
    const before = this.lead?.qualificationId;
    this.lead = lead;
    const id = lead?.qualificationId;
    if (id && id !== before) this.watch({ kind: 'record', type: 'qualification', id }, (qualification) => { this.qualification = qualification; }, this.linked);
  }

  private takeDeals(deals: readonly Opportunity[]): void {
    this.deals = deals;
    this.followAbout();
  }

  /** What was said and planned about the record, the lead it came from, and an account's or contact's deals. */
  private followAbout(): void {
    const { record } = this.row!, { leadId } = linksOf(record);
    const to: Target[] = [
      { type: record.type, id: record.id }, ...(leadId ? [{ type: 'lead' as const, id: leadId }] : []), ...this.deals.map(({ id }) => ({ type: 'opportunity' as const, id })),
    ];
    const text = JSON.stringify(to);
    if (text === this.abouts) return;
    this.abouts = text;
    this.about.abort();
    this.about = new AbortController();
    this.watch({ kind: 'linked', type: 'activity', field: 'regarding', to }, (found) => { this.activities = found; }, this.about);
    this.watch({ kind: 'linked', type: 'task', field: 'regarding', to }, (found) => { this.tasks = found; }, this.about);
  }
}

function openOnes(conflicts: readonly Conflict[]): Conflict[] {
  return conflicts.filter(({ resolution }) => !resolution).sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
}

const DEALS_BY: Readonly<Partial<Record<RecordType, string>>> = { account: 'accountId', contact: 'contactIds' };

function linksOf(record: AnyRecord): Links {
  const { pipelineId, accountId, leadId, qualificationId } = record as { pipelineId?: Id; accountId?: Id; leadId?: Id; qualificationId?: Id };
  const hasContacts = record.type === 'opportunity' || record.type === 'account';
  return { pipelineId, accountId, leadId, qualificationId, deals: DEALS_BY[record.type], contacts: hasContacts ? 'accountIds' : undefined };
}
