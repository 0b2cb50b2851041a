import { bant, type Framework, type Lead, type Qualification, type Rights, type User } from '@salescycle/model';
import type { PropertyDeclarations } from 'lit';
import { SalesElement } from '../shared/sales-element.js';
import type { LeadQualifierFace } from './lead-qualifier.face.js';

/**
 * Qualifies a lead (资格鉴定): one question a dimension of a framework (BANT), each with a level of 0 to 4 or *unknown*, and the
 * sentence it rests on; beside it the score with its arithmetic, what to ask next, and the verdict. Unknown is never taken as no.
 * With `workspace` or `store` it reads and stores the lead named by `lead-id`, or lets people choose one; with the property `lead`
 * it touches no storage and asks the host to save. In a form its value is the answers as JSON.
 *
 * @element sales-lead-qualifier
 * @summary Qualifies a lead by BANT or a framework of one's own, with evidence.
 *
 * @slot title - In place of the lead's name
 * @slot actions - The host's own buttons, at the end of the header
 * @slot empty - In place of the text when there is no lead
 * @slot error - In place of the text when the lead could not be read
 * @slot footer - Below the form
 *
 * @csspart base - Everything
 * @csspart header - The lead and the framework
 * @csspart title - The lead's name
 * @csspart dimension - One question with its answer
 * @csspart level - The levels 0 to 4 of a question
 * @csspart evidence - The sentence an answer rests on
 * @csspart gap - What to ask next
 * @csspart verdict - The band, the verdict and the save button
 * @csspart empty - Shown without a lead
 * @csspart error - Shown when the lead could not be read
 *
 * @fires sales-lead-qualify - Before saving; cancelable. `fields` holds `{answers, verdict, reason, frameworkId, frameworkVersion}`
 * @fires sales-record-edit - Before a new lead is taken in; cancelable
 * @fires sales-change - After a qualification or a new lead was stored
 * @fires sales-refusal - When the verdict lacks something; the form shows what
 */
export class SalesLeadQualifier extends SalesElement<LeadQualifierFace> {
  static override readonly tag = 'sales-lead-qualifier';
  static readonly formAssociated = true;
  protected static override readonly face = () => import('./lead-qualifier.face.js').then(({ LeadQualifierFace }) => LeadQualifierFace);
  static override properties: PropertyDeclarations = {
    leadId: { type: String, attribute: 'lead-id' },
    lead: { attribute: false },
    qualification: { attribute: false },
    framework: { attribute: false },
    users: { attribute: false },
    rights: { converter: (text: string | null) => (text === null ? undefined : text.split(/\s+/).filter(Boolean)) },
  };

  /** Connected: the lead to qualify, by id. Without it people choose one. */
  declare leadId: string | undefined;
  /** Controlled: the lead. Set, even to `null`, no storage is opened. */
  declare lead: Lead | null | undefined;
  /** Controlled: the lead's latest qualification. */
  declare qualification: Qualification | undefined;
  /** The questions; BANT without it. */
  declare framework: Framework;
  /** Controlled: who the ids in answers belong to. */
  declare users: readonly User[] | undefined;
  /** What the host lets whoever works here do; without `edit` the form can only be read. Those of the store narrow it; only the host's server can enforce it. */
  declare rights: Rights | undefined;

  /** @internal Whether the form has it disabled; the face looks here, as the platform may say it before there is a face. */
  disabledByForm = false;

  constructor() {
    super();
    this.framework = bant;
  }

  /** The platform's form protocol: back to what is stored. Until the face is there, nothing can have been typed. */
  formResetCallback(): void {
    this.face?.discard();
  }

  /** The platform's form protocol: in a disabled fieldset the form can only be read. */
  formDisabledCallback(disabled: boolean): void {
    this.disabledByForm = disabled;
    this.requestUpdate();
  }

  /**
   * Saves what is in the form, as its button does.
   *
   * @returns whether it is stored, or confirmed by the host; the form shows why when it is not.
   */
  async save(): Promise<boolean> {
    return (await this.drawn())?.save() ?? false;
  }
}
