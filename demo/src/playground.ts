// A page about one element: the element itself, its attributes as controls, the events it fires, and the HTML that makes it.
import { onChoice } from './appearance.js';
import { field, widthField, type Control } from './control.js';
import { byId, element } from './dom.js';
import { eventLog } from './event-log.js';
import { Subject, type SubjectOptions } from './subject.js';
import { watchDeals } from './workspace.js';

/** What a page shows. */
export interface Playground<E extends HTMLElement> extends SubjectOptions<E> {
  events: readonly string[];
  /** How wide the element starts, in pixels; as wide as the page without it. */
  width?: number;
}

const MODE: Control = { attribute: 'data', label: { en: 'Data', zh: '数据' }, values: {
  connected: { en: 'Connected: a workspace', zh: '连接：工作区' }, controlled: { en: 'Controlled: own records', zh: '受控：宿主自有记录' },
} };

/** Builds the page in its element with the id `playground`. */
export function playground<E extends HTMLElement>(page: Playground<E>): void {
  const subject = new Subject(page), log = eventLog(page.events);
  const fields = page.controls.map((control) => field(control, subject.value(control.attribute), (value) => subject.set(control, value)));
  if (page.controlled) fields.push(field(MODE, subject.mode, (value) => subject.place(value === 'controlled')));
  log.listen(subject.frame);
  byId('playground').append(
    element('form', { class: 'controls', onsubmit: (event) => event.preventDefault() }, ...fields, widthField(subject.frame, page.width)),
    element('div', { class: 'bench' }, subject.frame),
    element('div', { class: 'halves' }, subject.snippet.panel, log.panel),
  );
  subject.place();
  onChoice(() => subject.describe());
  if (page.controlled) void watchDeals(() => void subject.feed());
}
