import type { Label } from '@salescycle/model';
import { keepInAddress, onChoice, say } from './appearance.js';
import { element } from './dom.js';
import { pipelineField } from './pipeline-field.js';

/** One attribute, as something to choose. */
export interface Control {
  attribute: string;
  label: Label;
  /** Values with their words, the element's default first: it is written as no attribute. */
  values?: Readonly<Record<string, Label>>;
  /** Without values: a text, an attribute that is there or not, or one of the workspace's pipelines. */
  kind?: 'text' | 'flag' | 'pipeline';
}

/** How an attribute that is there and has no value is written among values. */
export const ON = 'on';

/** The default of a control's attribute, `''` where it has none. */
export const defaultOf = ({ values = {} }: Control): string => Object.keys(values)[0] ?? '';

/** A control as a form field that shows `now` and tells what is chosen; the default is told as `''`. */
export function field(control: Control, now: string, change: (value: string) => void): HTMLElement {
  const { label, values, kind } = control;
  if (kind === 'pipeline') return pipelineField(now, change);
  if (kind === 'flag') {
    const box = element('input', { type: 'checkbox', checked: now === ON, onchange: () => change(box.checked ? ON : '') });
    return element('label', { class: 'field flag' }, box, element('span', {}, label));
  }
  const input = values ? choiceOf(values, now) : element('input', { type: 'text', value: now, spellcheck: 'false' });
  input.addEventListener('change', () => change(input.value === defaultOf(control) ? '' : input.value));
  return element('label', { class: 'field' }, element('span', { class: 'muted' }, label), input);
}

function choiceOf(values: NonNullable<Control['values']>, now: string): HTMLSelectElement {
  const options = Object.entries(values).map(([value, label]) => ({ label, option: element('option', { value, selected: value === now }) }));
  const name = () => options.forEach(({ label, option }) => { option.textContent = say(label); });
  name();
  onChoice(name);
  return element('select', {}, ...options.map(({ option }) => option));
}

const [NARROWEST, WIDEST] = [320, 1400], FULL = { en: 'full', zh: '全宽' };

/** A slider that makes an element as wide as a column, a panel or a page; it starts at `start` pixels. */
export function widthField(frame: HTMLElement, start = WIDEST): HTMLElement {
  const output = element('output');
  const slider = element('input', { type: 'range', min: NARROWEST, max: WIDEST, step: 20, value: new URLSearchParams(location.search).get('width') ?? start });
  const apply = () => {
    const isFull = Number(slider.value) === WIDEST;
    frame.style.setProperty('inline-size', isFull ? '100%' : `${slider.value}px`);
    output.textContent = isFull ? say(FULL) : `${slider.value} px`;
    keepInAddress('width', Number(slider.value) === start ? null : slider.value);
  };
  slider.addEventListener('input', apply);
  onChoice(apply);
  apply();
  return element('label', { class: 'field width' }, element('span', { class: 'muted' }, { en: 'Width', zh: '宽度' }), element('span', { class: 'range' }, slider, output));
}
