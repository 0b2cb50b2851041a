import type { Product } from '@salescycle/model';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons.js';
import { escaped, submitted } from '../list-form.js';
import type { RecordView, Title } from '../view.js';
import type { LineItem } from './products-kind.js';
import { strings } from './products.strings.js';

/** What the deal is about: products and how many, as a small table; nothing on other records. */
export function productsView(view: RecordView, title: Title): TemplateResult | typeof nothing {
  const { record, readonly, language, lists: { products } } = view, t = strings[language], { items } = products;
  if (record.type !== 'opportunity' || (readonly && !items.length)) return nothing;
  const add = readonly ? nothing : html`<button class="button plain icon-only adds end" type="button" aria-label=${t.add} title=${t.add} aria-expanded=${products.open === 'new'} @click=${() => start(view, null)}>${icon('add')}</button>`;
  return html`<section part="products" data-list="lineItems">${title(t.products, add)}
    ${items.length ? html`<table class="products"><thead class="visually-hidden"><tr><th scope="col">${t.name}</th><th scope="col">${t.quantity}</th>${readonly ? nothing : html`<th scope="col">${t.actions}</th>`}</tr></thead>
      <tbody>${items.map((item, i) => html`<tr data-item=${i}>${products.isOpen(i) ? html`<td colspan="3">${form(view)}</td>` : cells(view, item)}</tr>`)}</tbody></table>`
      : products.open ? nothing : html`<p class="muted none">${t.none}</p>`}
    ${products.open === 'new' ? form(view) : nothing}</section>`;
}

function start({ lists }: RecordView, item: LineItem | null): void {
  lists.offerProducts();
  lists.products.start(item);
}

function cells(view: RecordView, item: LineItem): TemplateResult {
  const { language, readonly, format, lists: { products } } = view, t = strings[language], { name, quantity } = item;
  return html`<th scope="row"><bdi>${name}</bdi></th><td class="quantity">${quantity === undefined ? nothing : html`<bdi><span class="muted">×</span> ${format.number(Number(quantity), 4)}</bdi>`}</td>${readonly ? nothing : html`<td class="acts nowrap">
    <button class="button plain icon-only changes" type="button" aria-label=${t.change(name)} title=${t.change(name)} @click=${() => start(view, item)}>${icon('edit')}</button>
    <button class="button plain icon-only" type="button" aria-label=${t.remove(name)} title=${t.remove(name)} @click=${() => void products.remove(item)}>${icon('delete')}</button></td>`}`;
}

function form({ language, lists: { products, offered } }: RecordView): TemplateResult {
  const t = strings[language], { typed, wrong, isSaving } = products;
  const type = (name: string) => (event: Event) => products.type(name, (event.target as HTMLInputElement).value);
  return html`<form class="editor wide" novalidate @submit=${submitted(products)} @keydown=${escaped(products)}><span class="inputs name-and-number">
      <label class="field">${t.name}<input class="input" autocomplete="off" list="known-products" aria-invalid=${wrong?.at === 'name'} aria-describedby="products-wrong" .value=${typed.name ?? ''} @input=${type('name')}></label>
      <label class="field">${t.quantity}<input class="input" autocomplete="off" inputmode="decimal" aria-invalid=${wrong?.at === 'quantity'} aria-describedby="products-wrong" .value=${typed.quantity ?? ''} @input=${type('quantity')}></label>
      <datalist id="known-products">${(offered.records as readonly Product[]).map(({ name }) => html`<option value=${name}></option>`)}</datalist>
      <span class="problem small" id="products-wrong" role="alert">${wrong?.text ?? nothing}</span></span>
    <span class="acts"><button class="button primary" ?disabled=${isSaving}>${t.save}</button><button class="button plain" type="button" @click=${() => products.cancel()}>${t.cancel}</button></span></form>`;
}
