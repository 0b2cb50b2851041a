import { hostOf, isAddress, type Link } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons.js';
import { fieldOf } from '../field-list.js';
import { escaped, submitted } from '../list-form.js';
import type { RecordView, Title } from '../view.js';
import { strings } from './links.strings.js';

/** Documents and pages kept elsewhere: title, host, and what kind; nothing where a record has none and none can be added. */
export function linksView(view: RecordView, title: Title): TemplateResult | typeof nothing {
  const { record, readonly, language, lists: { links } } = view, t = strings[language];
  if (!fieldOf(record.type, 'links') || (readonly && !links.items.length)) return nothing;
  const add = readonly ? nothing : html`<button class="button plain icon-only adds end" type="button" aria-label=${t.add} title=${t.add} aria-expanded=${links.open === 'new'} @click=${() => links.start(null)}>${icon('add')}</button>`;
  return html`<section part="links" data-list="links">${title(t.links, add)}${links.open === 'new' ? form(view, null) : nothing}
    ${links.items.length ? html`<ul class="people">${links.items.map((link, i) => html`<li class="item" data-item=${i}>${links.isOpen(i) ? form(view, link) : line(view, link)}</li>`)}</ul>`
      : links.open ? nothing : html`<p class="muted none">${t.none}</p>`}</section>`;
}

function line({ language, readonly, lists: { links } }: RecordView, link: Link): TemplateResult {
  const t = strings[language], kind = link.kind && kinds()[link.kind]?.[language];
  // What another replica or a host wrote may be anything: what is not safe is said and not opened.
  const name = isAddress(link.url)
    ? html`<a class="away" href=${link.url} target="_blank" rel="noopener noreferrer"><bdi>${link.title}</bdi><span class="visually-hidden"> (${t.newTab})</span></a>`
    : html`<bdi>${link.title}</bdi><span class="tag warning">${icon('alert', 's')}${t.unsafe}</span>`;
  return html`<span class="grow wrap row"><span class="row name">${name}</span><span class="muted small"><bdi dir="ltr">${hostOf(link.url)}</bdi>${kind ? ` · ${kind}` : nothing}</span></span>${readonly ? nothing : html`<span class="acts nowrap">
    <button class="button plain icon-only changes" type="button" aria-label=${t.rename(link.title)} title=${t.rename(link.title)} @click=${() => links.start(link)}>${icon('edit')}</button>
    <button class="button plain icon-only" type="button" aria-label=${t.remove(link.title)} title=${t.remove(link.title)} @click=${() => void links.remove(link)}>${icon('delete')}</button></span>`}`;
}

function form({ language, lists: { links } }: RecordView, link: Link | null): TemplateResult {
  const t = strings[language], { typed, wrong, isSaving } = links;
  const input = (name: string, label: string, more: { hint?: string; mode?: string } = {}) => html`<label class="field">${label}<input class="input" autocomplete="off" inputmode=${more.mode ?? nothing} placeholder=${more.hint ?? nothing}
    aria-invalid=${wrong?.at === name} aria-describedby="links-wrong" .value=${typed[name] ?? ''} @input=${(event: Event) => links.type(name, (event.target as HTMLInputElement).value)}></label>`;
  return html`<form class="editor wide" novalidate @submit=${submitted(links)} @keydown=${escaped(links)}><span class="inputs">
      ${link ? nothing : input('url', t.address, { hint: t.addressHint, mode: 'url' })}${input('title', t.title)}
      <label class="field">${t.kind}<select class="input" @change=${(event: Event) => links.type('kind', (event.target as HTMLSelectElement).value)}><option value="" ?selected=${!typed.kind}>${t.noKind}</option>
        ${Object.entries(kinds()).map(([kind, words]) => html`<option value=${kind} ?selected=${typed.kind === kind}>${words[language]}</option>`)}</select></label>
      <span class="problem small" id="links-wrong" role="alert">${wrong?.text ?? nothing}</span></span>
    <span class="acts"><button class="button primary" ?disabled=${isSaving}>${t.save}</button><button class="button plain" type="button" @click=${() => links.cancel()}>${t.cancel}</button></span></form>`;
}

const kinds = () => fieldOf('account', 'links')!.fields!.find(({ name }) => name === 'kind')!.enum!;
