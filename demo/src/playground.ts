// A page about one element: the element itself, its attributes as controls, the events it fires, and the HTML that makes it.
import type { Label } from '@salescycle/model';
import type { Store } from '@salescycle/store';
import { applyDensity, keepInAddress, onChoice, say } from './appearance.js';
import { byId, element } from './dom.js';
import { eventLog } from './event-log.js';
import { snippetOf } from './snippet.js';
import { sampleStore, watchDeals, WORKSPACE } from './workspace.js';

/** One attribute, as something to choose. The first value is the element's default, written as no attribute. */
export interface Control {
  attribute: string;
  label: Label;
  /** Values with their words; `''` alone makes a text field, `'' | 'on'` a check box. */
  values?: Readonly<Record<string, Label>>;
  kind?: 'text' | 'flag';
}

/** How a host feeds the element itself, instead of naming a workspace. */
export interface Controlled<E extends HTMLElement> {
  /** Sets the element's records from what the store holds now. */
  feed(target: E, store: Store): Promise<void> | void;
  /** The same in a host's words, line by line, where `el` is the element. */
  code: readonly string[];
}

/** What a page shows. */
export interface Playground<E extends HTMLElement> {
  tag: string;
  /** Attributes besides the workspace that the page starts with. */
  attributes?: Readonly<Record<string, string>>;
  controls: readonly Control[];
  events: readonly string[];
  controlled?: Controlled<E>;
  /** How wide the element starts, in pixels; as wide as the page without it. */
  width?: number;
}

const MODES: Control = { attribute: 'data', label: { en: 'Data', zh: '数据' }, values: {
  connected: { en: 'Connected: a workspace', zh: '连接：工作区' }, controlled: { en: 'Controlled: the host’s own', zh: '受控：宿主自有' },
} };

/** Builds the page in its element with the id `playground`. */
export function playground<E extends HTMLElement>({ tag, attributes = {}, controls, events, controlled, width }: Playground<E>): void {
  const values = new Map<string, string>(Object.entries(attributes));
  const query = new URLSearchParams(location.search);
  for (const { attribute } of controls) if (query.has(attribute)) values.set(attribute, query.get(attribute)!);
  let mode = controlled && query.get(MODES.attribute) === 'controlled' ? 'controlled' : 'connected', target = make();
  const frame = element('div', { class: 'frame' }), log = eventLog(events), snippet = snippetOf();

  function make(): E {
    const made = document.createElement(tag) as E;
    made.dataset.widget = '';
    if (mode === 'connected') made.setAttribute('workspace', WORKSPACE);
    for (const [name, value] of values) if (value) made.setAttribute(name, value === 'on' ? '' : value);
    return made;
  }

  function place(): void {
    target = make();
    frame.replaceChildren(target);
    applyDensity(frame);
    if (mode === 'controlled') void sampleStore().then((store) => controlled!.feed(target, store));
    describe();
  }

  function describe(): void {
    const density = document.documentElement.dataset.density!;
    const shown = [...(mode === 'connected' ? [['workspace', WORKSPACE] as const] : []), ...values, ...(density === 'regular' ? [] : [['density', density] as const])];
    snippet.show(tag, shown.filter(([, value]) => value), mode === 'controlled' ? controlled!.code : []);
  }

  function change(attribute: string, value: string): void {
    keepInAddress(attribute, value || null);
    if (value) values.set(attribute, value);
    else values.delete(attribute);
    if (value) target.setAttribute(attribute, value === 'on' ? '' : value);
    else target.removeAttribute(attribute);
    describe();
  }

  log.listen(frame);
  byId('playground').append(
    element('form', { class: 'controls', onsubmit: (event) => event.preventDefault() },
      ...controls.map((control) => field(control, values.get(control.attribute) ?? '', (value) => change(control.attribute, value))),
      ...(controlled ? [field(MODES, mode, (value) => {
        mode = value || 'connected';
        keepInAddress(MODES.attribute, mode === 'controlled' ? mode : null);
        place();
      })] : []),
      widthField(frame, width)),
    element('div', { class: 'bench' }, frame),
    element('div', { class: 'halves' }, snippet.panel, log.panel),
  );
  place();
  onChoice(describe);
  if (controlled) void watchDeals(() => { if (mode === 'controlled') void sampleStore().then((store) => controlled.feed(target, store)); });
}

function field({ label, values, kind }: Control, now: string, change: (value: string) => void): HTMLElement {
  if (kind === 'flag') {
    const box = element('input', { type: 'checkbox', checked: now === 'on', onchange: () => change(box.checked ? 'on' : '') });
    return element('label', { class: 'field flag' }, box, element('span', {}, label));
  }
  const input = values ? choiceOf(values, now) : element('input', { type: 'text', value: now, spellcheck: 'false' });
  const first = values ? Object.keys(values)[0] : '';
  input.addEventListener('change', () => change(input.value === first ? '' : input.value));
  return element('label', { class: 'field' }, element('span', { class: 'muted' }, label), input);
}

function choiceOf(values: NonNullable<Control['values']>, now: string): HTMLSelectElement {
  const options = Object.entries(values).map(([value, label]) => ({ label, option: element('option', { value, selected: value === now }) }));
  const name = () => options.forEach(({ label, option }) => { option.textContent = say(label); });
  name();
  onChoice(name);
  return element('select', {}, ...options.map(({ option }) => option));
}

const [NARROWEST, WIDEST] = [320, 1400];

function widthField(frame: HTMLElement, start = WIDEST): HTMLElement {
  const output = element('output'), full = { en: 'full', zh: '全宽' };
  const slider = element('input', { type: 'range', min: NARROWEST, max: WIDEST, step: 20, value: new URLSearchParams(location.search).get('width') ?? start });
  const apply = () => {
    const isFull = Number(slider.value) === WIDEST;
    frame.style.setProperty('inline-size', isFull ? '100%' : `${slider.value}px`);
    output.textContent = isFull ? say(full) : `${slider.value} px`;
    keepInAddress('width', Number(slider.value) === start ? null : slider.value);
  };
  slider.addEventListener('input', apply);
  onChoice(apply);
  apply();
  return element('label', { class: 'field width' }, element('span', { class: 'muted' }, { en: 'Width', zh: '宽度' }), element('span', { class: 'range' }, slider, output));
}
