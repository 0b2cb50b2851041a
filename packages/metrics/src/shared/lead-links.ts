import type { Id } from '@salescycle/model';

/** Who is told when something changes. */
export interface LinkListener<LeadFact, DealFact> {
  /** A deal or what is known of its lead changed; `null`: it came from no lead, or from one nobody put. */
  onDeal(deal: DealFact, lead: LeadFact | null): void;
  /** A lead came, went or changed, or a deal of it did. */
  onLead?(leadId: Id): void;
}

/** Deals and the leads they came from, whichever is put first. */
export class LeadLinks<LeadFact, DealFact> {
  #leads = new Map<Id, LeadFact>();
  #deals = new Map<Id, { fact: DealFact; leadId: Id | undefined }>();
  #dealsOfLead = new Map<Id, Set<Id>>();
  #listener: LinkListener<LeadFact, DealFact>;

  constructor(listener: LinkListener<LeadFact, DealFact>) {
    this.#listener = listener;
  }

  setDeal(id: Id, fact: DealFact, leadId: Id | undefined): void {
    this.#forgetDeal(id);
    this.#deals.set(id, { fact, leadId });
    if (leadId !== undefined) this.#dealsOfLead.set(leadId, (this.#dealsOfLead.get(leadId) ?? new Set()).add(id));
    this.#tellDeal(id);
    this.#tellLead(leadId);
  }

  setLead(id: Id, fact: LeadFact): void {
    this.#leads.set(id, fact);
    this.#leadChanged(id);
  }

  /** Forgets a deal or a lead. */
  drop(id: Id): void {
    this.#forgetDeal(id);
    if (this.#leads.delete(id)) this.#leadChanged(id);
  }

  /** The lead's fact; `null` when none is known. */
  lead(id: Id): LeadFact | null {
    return this.#leads.get(id) ?? null;
  }

  /** The facts of the deals that came from a lead. */
  dealsOf(leadId: Id): DealFact[] {
    return [...(this.#dealsOfLead.get(leadId) ?? [])].map((id) => this.#deals.get(id)!.fact);
  }

  #forgetDeal(id: Id): void {
    const leadId = this.#deals.get(id)?.leadId;
    this.#deals.delete(id);
    if (leadId === undefined) return;
    this.#dealsOfLead.get(leadId)?.delete(id);
    this.#tellLead(leadId);
  }

  #leadChanged(leadId: Id): void {
    for (const id of this.#dealsOfLead.get(leadId) ?? []) this.#tellDeal(id);
    this.#tellLead(leadId);
  }

  #tellDeal(id: Id): void {
    const { fact, leadId } = this.#deals.get(id)!;
    this.#listener.onDeal(fact, leadId === undefined ? null : this.lead(leadId));
  }

  #tellLead(leadId: Id | undefined): void {
    if (leadId !== undefined) this.#listener.onLead?.(leadId);
  }
}
