import type { Missing } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons.js';
import { say } from '../context.js';
import type { FormContext } from './form-context.js';
import type { Form } from './form.js';
import { fieldView } from './form-view.js';
import { reasonOf, type MissingCriterion } from './missing.js';

/** How what is not true yet is told from what is to be ticked. */
interface Words {
  /** The condition, as it stands beside its box. */
  tick: string;
  notTrue: string;
}

/** What is asked besides fields, and what the words around it are. */
interface Rest {
  missing: readonly Missing[];
  mayOverride: boolean | undefined;
  override: string;
  /** What the reason is called. */
  reason: string;
  /** What it has to account for. */
  account: unknown;
}

/** How conditions, an override and a reason are asked, whether of one deal or of several. */
export class Conditions {
  /** The keys of what has been ticked. */
  readonly ticked = new Set<string>();
  isOverride = false;
  private readonly form: Form;
  private readonly changed: () => void;

  /** @param form keeps the reason, and what is wrong */
  constructor(form: Form, changed: () => void) {
    this.form = form;
    this.changed = changed;
  }

  /** A condition: with a box where people say whether it holds. */
  one(context: FormContext, { id, text, manual }: MissingCriterion, key = id, words?: Words): TemplateResult {
    const said = say(context, text);
    if (!manual) return html`<p class="row small warn-text">${icon('alert', 's')}<span>${words?.notTrue ?? context.t.notTrueYet(said)}</span></p>`;
    return check(words?.tick ?? said, this.ticked.has(key), (isOn) => {
      if (isOn) this.ticked.add(key);
      else this.ticked.delete(key);
      if (this.form.problems.delete('checks')) this.changed();
    });
  }

  /** What stands below the conditions: what is wrong with them, the override, and the reason. */
  rest(context: FormContext, { missing, mayOverride, override, reason, account }: Rest): TemplateResult {
    const problem = this.form.problems.get('checks');
    return html`${problem ? html`<p class="problem small" role="alert">${problem}</p>` : nothing}
      ${mayOverride ? check(override, this.isOverride, (isOn) => {
        this.isOverride = isOn;
        this.changed();
      }) : nothing}
      ${this.needsReason(missing) ? html`${account}${fieldView(context, this.form, 'reason', { label: reason })}` : nothing}`;
  }

  /** Whether a reason has to be given. */
  needsReason(missing: readonly Missing[]): boolean {
    return this.isOverride || reasonOf(missing) !== undefined;
  }

  /** Whether all that people tick has been ticked, by their keys; marks it where it has not. */
  holds(keys: readonly string[], problem: string): boolean {
    const holds = this.isOverride || keys.every((key) => this.ticked.has(key));
    if (!holds) this.form.problems.set('checks', problem);
    return holds;
  }
}

function check(words: string, isOn: boolean, changed: (isOn: boolean) => void): TemplateResult {
  return html`<label class="check"><input type="checkbox" .checked=${isOn} @change=${(event: Event) => changed((event.target as HTMLInputElement).checked)}><span>${words}</span></label>`;
}
