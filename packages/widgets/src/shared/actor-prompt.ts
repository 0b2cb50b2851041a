import { createRecord, isRefusal, type Id, type User } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import { html, nothing, render, type LitElement, type TemplateResult } from 'lit';
import { strings } from './actor-prompt.strings.js';
import { actorPromptStyles } from './actor-prompt.styles.js';
import { languageOf, localeOf } from './language.js';

const asking = new WeakMap<Store, Promise<boolean>>();

/**
 * Makes sure the store knows who works here, before a change: the element's `actor` property, else whom the store remembers, else
 * the person who answers a small dialog in the element. Several elements asking at once share one dialog.
 *
 * @returns whether there is an actor now; `false` when the person would rather not say, and nothing may be changed then.
 * @throws StoreError when the answer cannot be kept
 * @example if (!(await ensureActor(this, store, this.actor))) return;
 */
export async function ensureActor(host: LitElement, store: Store, actorProperty?: string): Promise<boolean> {
  if (actorProperty !== undefined) {
    if (store.actor !== actorProperty) await store.setActor(actorProperty);
    return true;
  }
  if (store.actor !== null) return true;
  const known = asking.get(store);
  if (known) return known;
  const answer = ask(host, store).finally(() => asking.delete(store));
  asking.set(store, answer);
  return answer;
}

interface Answer {
  /** A user the workspace knows. */
  id?: Id;
  name: string;
}

async function ask(host: LitElement, store: Store): Promise<boolean> {
  const { rows } = await store.read({ kind: 'window', type: 'user', orderBy: { field: 'name' } });
  const answer = await answerOf(host, rows.map(({ record }) => record));
  if (!answer) return false;
  if (answer.id !== undefined) {
    await store.setActor(answer.id);
    return true;
  }
  return introduce(store, answer.name);
}

/** The first change of a new person is their own user record, so they are the actor before they exist. */
async function introduce(store: Store, name: string): Promise<boolean> {
  const id = store.newId();
  await store.setActor(id);
  const outcome = await store.run(createRecord, { type: 'user', id, fields: { name, active: true } });
  if (isRefusal(outcome)) throw new Error(outcome.message.en);
  return true;
}

/** Shows the dialog ahead of the element's own content, where Lit's rendering of the element does not reach. */
function answerOf(host: LitElement, users: readonly User[]): Promise<Answer | null> {
  const root = host.renderRoot as ShadowRoot;
  const sheet = actorPromptStyles.styleSheet!;
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const holder = document.createElement('div');
  holder.className = 'base actor-prompt';
  const locale = (host as { locale?: string }).locale ?? localeOf(host);
  holder.lang = locale;
  root.insertBefore(holder, root.firstChild);
  return new Promise((resolve) => {
    let answer: Answer | null = null;
    const closed = () => {
      holder.remove();
      resolve(answer);
    };
    const submitted = (given: Answer) => {
      answer = given;
      holder.querySelector('dialog')!.close();
    };
    let chosen = users[0]?.id ?? '';
    const show = (problem = false) => render(dialog({ users, chosen, problem, locale, choose: (id) => { chosen = id; show(); }, submitted, closed, complain: () => show(true) }), holder);
    show();
    holder.querySelector('dialog')!.showModal();
  });
}

interface DialogView {
  users: readonly User[];
  chosen: Id;
  problem: boolean;
  locale: string;
  choose(id: Id): void;
  submitted(answer: Answer): void;
  closed(): void;
  complain(): void;
}

function dialog(view: DialogView): TemplateResult {
  const t = strings[languageOf(view.locale)];
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const name = (event.target as HTMLFormElement).querySelector('input')?.value.trim() ?? '';
    if (view.chosen) view.submitted({ id: view.chosen, name });
    else if (name) view.submitted({ name });
    else view.complain();
  };
  return html`<dialog aria-labelledby="who" @close=${view.closed}>
    <form @submit=${submit}>
      <h2 id="who">${t.title}</h2>
      <p class="muted small">${t.why}</p>
      ${view.users.length ? people(view, t.known, t.someoneElse) : nothing}
      ${view.chosen ? nothing : html`<label class="field">${t.name}<input class="input" name="name" autocomplete="name" maxlength="200"
        aria-invalid=${view.problem} aria-describedby="who-problem"><span class="problem" id="who-problem" role="alert">${view.problem ? t.missing : ''}</span></label>`}
      <div class="acts">
        <button class="button plain" type="button" @click=${(event: Event) => (event.target as Element).closest('dialog')!.close()}>${t.cancel}</button>
        <button class="button primary">${t.save}</button>
      </div>
    </form>
  </dialog>`;
}

function people(view: DialogView, label: string, someoneElse: string): TemplateResult {
  return html`<label class="field">${label}<select class="input" @change=${(event: Event) => view.choose((event.target as HTMLSelectElement).value)}>
    ${view.users.map(({ id, name }) => html`<option value=${id} ?selected=${id === view.chosen}>${name}</option>`)}
    <option value="" ?selected=${view.chosen === ''}>${someoneElse}</option>
  </select></label>`;
}
