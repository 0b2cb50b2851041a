import type { Answer, Qualification, Verdict } from '../records/qualification.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import type { Framework } from '../qualification/framework.js';
import { live, type Change, type Command } from './command.js';

/** The answers to a framework's questions about a lead, and the verdict a person reached (none yet: the answers are kept, the status stays). */
export interface QualifyLeadInput {
  id: string;
  framework: Framework;
  answers: readonly Answer[];
  verdict?: Verdict;
  reason?: string;
}

const STATUS_AFTER = { qualify: 'qualified', nurture: 'nurturing', disqualify: 'disqualified' } as const;

/** Keeps a new qualification beside the older ones and sets the lead's status by the verdict. Disqualifying needs a reason. */
export const qualifyLead: Command<QualifyLeadInput> = {
  name: 'qualifyLead',
  run(state, { id, framework, answers, verdict, reason }, { newId }) {
    const lead = live(state, 'lead', id);
    if (isRefusal(lead)) return lead;
    if (lead.status === 'converted') return refuse('conflict', { en: `${lead.name} is converted already.`, zh: `${lead.name}已转化。` }, { recordId: id });
    const problem = answerProblem(framework, answers) ?? reasonProblem(verdict, reason);
    if (problem) return { ...problem, recordId: id };
    const qualification: Partial<Qualification> = {
      subject: { type: 'lead', id }, frameworkId: framework.id, frameworkVersion: framework.version, answers: [...answers],
      ...(verdict && { verdict }), ...(reason && { reason }), ...(lead.qualificationId && { previousId: lead.qualificationId }),
    };
    const qualificationId = newId();
    const changes: Change[] = [
      { type: 'qualification', id: qualificationId, create: qualification },
      { type: 'lead', id, set: { qualificationId, ...statusAfter(verdict, lead.status, reason) } },
    ];
    return changes;
  },
};

function statusAfter(verdict: Verdict | undefined, status: string, reason: string | undefined): Record<string, unknown> {
  if (!verdict) return status === 'new' ? { status: 'working' } : {};
  return { status: STATUS_AFTER[verdict], disqualifyReason: verdict === 'disqualify' ? reason : null };
}

function answerProblem(framework: Framework, answers: readonly Answer[]): Refusal | null {
  const known = new Set(framework.dimensions.map(({ id }) => id));
  const strange = answers.find(({ dimension }) => !known.has(dimension));
  return strange
    ? refuse('invalid', { en: `${framework.name} has no dimension “${strange.dimension}”.`, zh: `${framework.name} 没有“${strange.dimension}”这一维度。` })
    : null;
}

function reasonProblem(verdict: Verdict | undefined, reason: string | undefined): Refusal | null {
  if (verdict !== 'disqualify' || reason?.trim()) return null;
  return refuse('gate', { en: 'Disqualifying needs a reason.', zh: '判定不合格须填写原因。' }, { missing: [{ kind: 'field', field: 'disqualifyReason' }] });
}
