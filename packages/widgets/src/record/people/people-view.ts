import { buyingRoleOf, hasEconomicBuyer, type Contact, type Opportunity } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon, unknownIcon } from '../../shared/icons.js';
import { fieldOf } from '../field-list.js';
import { escaped, submitted } from '../list-form.js';
import { nameOf } from '../names.js';
import type { RecordView, Title } from '../view.js';
import { strings } from './people.strings.js';

/** The people: on a deal those who have a say in it, with role and stance, then the account's others; of an account all of its contacts. */
export function peopleView(view: RecordView, title: Title): TemplateResult | typeof nothing {
  const { record, subject: { contacts }, language } = view, t = strings[language];
  if (record.type === 'opportunity') return dealPeople(view, record, title);
  if (record.type !== 'account' || !contacts.length) return nothing;
  return html`<section part="people">${title(t.people)}<ul class="people">${contacts.map((contact) => html`<li class="person">${whoView(view, contact)}</li>`)}</ul></section>`;
}

function dealPeople(view: RecordView, deal: Opportunity, title: Title): TemplateResult | typeof nothing {
  const { subject: { contacts, names }, language, readonly, lists: { adding } } = view, t = strings[language], ids = deal.contactIds ?? [];
  const known = (id: string) => contacts.find((each) => each.id === id) ?? (names.record('contact', id) as Contact | null | undefined);
  const onDeal = ids.map(known).filter((each) => each !== null && each !== undefined), others = contacts.filter(({ id }) => !ids.includes(id));
  if (readonly && !onDeal.length && !others.length) return nothing;
  const add = readonly ? nothing : html`<button class="button plain icon-only adds end" type="button" aria-label=${t.add} title=${t.add} aria-expanded=${adding.isOpen} @click=${() => adding.start()}>${icon('add')}</button>`;
  return html`<section class="people-of-deal" part="people">${title(t.people, add)}${adding.isOpen ? addingView(view) : nothing}
    ${deal.status === 'open' && !hasEconomicBuyer(deal) ? html`<p class="row warned gap">${unknownIcon('s')}${t.noBuyer}</p>` : nothing}
    ${onDeal.length ? html`<ul class="people">${onDeal.map((contact) => html`<li class="person">${whoView(view, contact, readonly ? nothing : html`<button class="button plain icon-only end" type="button" aria-label=${t.takeOff(nameOf(contact, language))} title=${t.takeOff(nameOf(contact, language))} @click=${() => void view.lists.takeOff(contact)}>${icon('close')}</button>`)}${roleView(view, deal, contact)}</li>`)}</ul>`
      : html`<p class="muted none">${t.nobody}</p>`}
    ${others.length ? html`<p class="muted small others">${t.atAccount}</p><ul class="people">${others.map((contact) => html`<li class="person">${whoView(view, contact, readonly ? nothing : html`<button class="button plain end" type="button" @click=${() => void adding.pick(contact)}>${icon('add', 's')}<span>${t.toDeal}<span class="visually-hidden">${t.whom(nameOf(contact, language))}</span></span></button>`)}</li>`)}</ul>` : nothing}</section>`;
}

/** Who it is, what they do and how to reach them. */
function whoView({ language, act }: RecordView, contact: Contact, more: unknown = nothing): TemplateResult {
  const { jobTitle, emails = [], phones = [] } = contact;
  return html`<span class="row named"><span class="row wrap grow"><button class="link-out" type="button" @click=${() => act.openRecord('contact', contact.id)}><bdi>${nameOf(contact, language)}</bdi></button>${jobTitle ? html`<bdi class="muted">${jobTitle}</bdi>` : nothing}</span>${more}</span>
    ${emails.length || phones.length ? html`<span class="row wrap small">${emails.map((address) => html`<a href=${`mailto:${encodeURIComponent(address).replace('%40', '@')}`}><bdi>${address}</bdi></a>`)}${phones.map((number) => html`<a href=${`tel:${number.replaceAll(/[^+\d]/g, '')}`}><bdi dir="ltr">${number}</bdi></a>`)}</span>` : nothing}`;
}

/** Role and stance, each chosen in place. */
function roleView(view: RecordView, deal: Opportunity, contact: Contact): TemplateResult | typeof nothing {
  const { language, readonly } = view, t = strings[language], { role, stance } = buyingRoleOf(deal, contact.id), name = nameOf(contact, language);
  if (!readonly) {
    return html`<span class="row wrap roles">${choice(view, contact, { part: 'role', chosen: role, label: t.roleOf(name), none: t.noRole })}${choice(view, contact, { part: 'stance', chosen: stance, label: t.stanceOf(name), none: t.noStance })}</span>`;
  }
  const said = [role && words('role')[role]![language], stance && words('stance')[stance]![language]].filter(Boolean);
  return said.length ? html`<span class="row wrap small roles">${said.map((each) => html`<span class="tag">${each}</span>`)}</span>` : nothing;
}

interface Offer {
  part: 'role' | 'stance';
  chosen: string | undefined;
  label: string;
  none: string;
}

function choice({ language, lists }: RecordView, contact: Contact, { part, chosen = '', label, none }: Offer): TemplateResult {
  return html`<select class="input ${chosen ? '' : 'open-choice'}" data-part=${part} aria-label=${label} .value=${live(chosen)} @change=${(event: Event) => void lists.setRole(contact, part, (event.target as HTMLSelectElement).value)}>
    <option value="" ?selected=${chosen === ''}>${none}</option>${Object.entries(words(part)).map(([id, label]) => html`<option value=${id} ?selected=${id === chosen}>${label[language]}</option>`)}</select>`;
}

/** The words of a role or stance. */
const words = (part: Offer['part']) => fieldOf('opportunity', 'contactRoles')!.fields!.find(({ name }) => name === part)!.enum!;

function addingView({ language, names, format, lists: { adding } }: RecordView): TemplateResult {
  const t = strings[language], { found } = adding;
  const firm = ({ accountIds: [id] = [] }: Contact) => {
    const account = id === undefined ? undefined : names.record('account', id);
    return account ? html`<bdi class="muted">${nameOf(account, language)}</bdi>` : nothing;
  };
  return html`<form class="editor wide adding" novalidate @submit=${submitted(adding)} @keydown=${escaped(adding)}><span class="inputs">
      <input class="input" autocomplete="off" maxlength="300" aria-label=${t.search} placeholder=${t.hint} aria-invalid=${adding.problem !== ''} aria-describedby="adding-problem" .value=${adding.name} @input=${(event: Event) => adding.type((event.target as HTMLInputElement).value)}>
      <span class="problem small" id="adding-problem" role="alert">${adding.problem}</span>
      <span class="visually-hidden" role="status">${adding.name ? t.found(format.count(found.length)) : nothing}</span>
      ${found.map((contact) => html`<button class="button plain pick" type="button" @click=${() => void adding.pick(contact)}>${icon('person', 's')}<bdi>${nameOf(contact, language)}</bdi>${firm(contact)}</button>`)}
      ${adding.isNew ? html`<button class="button plain pick">${icon('add', 's')}${t.create(adding.name.trim())}</button>` : nothing}</span>
    <span class="acts"><button class="button plain icon-only" type="button" aria-label=${t.close} title=${t.close} @click=${() => adding.cancel()}>${icon('close')}</button></span></form>`;
}
