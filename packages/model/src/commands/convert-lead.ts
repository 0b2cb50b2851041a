import type { Account } from '../records/account.js';
import type { Lead } from '../records/lead.js';
import type { Opportunity } from '../records/opportunity.js';
import { checkMove, NO_STAGE } from '../gates/gate.js';
import { isRefusal, refuse } from '../refusal.js';
import { live, type Change, type Command, type CommandContext, type State } from './command.js';
import { openStage } from './create-opportunity.js';
import type { EditableFields } from './fields-of.js';

/** Which lead, into which pipeline and stage, with which fields of the new opportunity; an account that is known already may be named. */
export interface ConvertLeadInput {
  id: string;
  pipelineId: string;
  stageId?: string;
  accountId?: string;
  fields?: EditableFields<Opportunity>;
}

/**
 * Converts a lead: account (unless named, or the lead has no company), contact, opportunity and the lead itself in one group, so
 * that it is undone as one. The opportunity passes the gates of its stage.
 */
export const convertLead: Command<ConvertLeadInput> = {
  name: 'convertLead',
  run(state, input, context) {
    const lead = live(state, 'lead', input.id);
    if (isRefusal(lead)) return lead;
    const pipeline = live(state, 'pipeline', input.pipelineId);
    if (isRefusal(pipeline)) return pipeline;
    if (lead.status === 'converted') return refuse('conflict', { en: `${lead.name} is converted already.`, zh: `${lead.name}已转化。` }, { recordId: lead.id });
    const stage = openStage(pipeline, input.stageId);
    if (isRefusal(stage)) return stage;
    const account = accountOf(state, lead, input, context);
    if (isRefusal(account)) return account;
    const contactId = context.newId();
    const opportunity = opportunityOf(lead, input, stage.id, account.id, contactId, context);
    const refusal = checkMove({ opportunity: { ...opportunity, stageId: NO_STAGE }, pipeline, to: stage, rights: context.rights }, state);
    if (refusal) return { ...refusal, recordId: lead.id };
    return [
      ...account.changes,
      { type: 'contact', id: contactId, create: contactOf(lead, account.id) },
      { type: 'opportunity', id: opportunity.id, create: opportunity },
      { type: 'lead', id: lead.id, set: convertedLead(account.id, contactId, opportunity.id, context) },
    ];
  },
};

function accountOf(state: State, lead: Lead, { accountId }: ConvertLeadInput, { newId }: CommandContext) {
  if (accountId !== undefined) {
    const known = live(state, 'account', accountId);
    return isRefusal(known) ? known : { id: known.id, changes: [] as Change[] };
  }
  const name = lead.company ?? lead.name;
  const id = newId();
  const create: EditableFields<Account> = { name, ownerId: lead.ownerId, domain: lead.domain, source: lead.source, lifecycle: 'prospect' };
  return { id, changes: [{ type: 'account', id, create } as Change] };
}

function contactOf(lead: Lead, accountId: string): Record<string, unknown> {
  const { ownerId, emails, phones, wechat, jobTitle, consent, source } = lead;
  return { name: { full: lead.name }, accountIds: [accountId], ownerId, emails, phones, wechat, jobTitle, consent, source };
}

function opportunityOf(
  lead: Lead, { pipelineId, fields }: ConvertLeadInput, stageId: string, accountId: string, contactId: string, { newId }: CommandContext,
): Opportunity {
  return {
    name: lead.company ?? lead.name, ownerId: lead.ownerId, source: lead.source, links: lead.links, ...fields,
    id: newId(), type: 'opportunity', accountId, contactIds: [contactId], pipelineId, stageId, status: 'open', leadId: lead.id,
  } as Opportunity;
}

function convertedLead(accountId: string, contactId: string, opportunityId: string, { at }: CommandContext) {
  return { status: 'converted', convertedAt: at, convertedTo: { accountId, contactId, opportunityId } };
}
