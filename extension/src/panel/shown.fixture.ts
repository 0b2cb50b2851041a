import { fixture, html } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';
import { PanelEvent, type PanelActions } from './panel-events.js';

/** An element on a page of a language, with what it tells the panel. */
export async function shown<T extends LitElement = LitElement>(template: TemplateResult, lang = 'en') {
  const holder = await fixture<HTMLElement>(html`<div lang=${lang}>${template}</div>`), element = holder.firstElementChild as T;
  const told: [keyof PanelActions, unknown][] = [];
  holder.addEventListener(PanelEvent.type, (event) => { const { action, detail } = event as PanelEvent; told.push([action, detail]); });
  await element.updateComplete;
  const all = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
  const find = (selector: string) => all(holder).filter((each) => each.matches(selector));
  const text = () => find('*').filter((each) => !each.children.length).map((each) => each.textContent?.trim()).join(' ');
  return { holder, element, told, find, text };
}
