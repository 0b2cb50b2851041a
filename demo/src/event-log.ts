import { element } from './dom.js';

const KEPT = 30;

/** A panel that lists the last events of these names, newest first, with their detail. */
export function eventLog(names: readonly string[]) {
  const list = element('ol', { class: 'log', tabindex: 0 }), none = element('p', { class: 'muted' }, { en: 'Nothing yet. Use the element above.', zh: '暂无。操作上面的组件即可看到。' });
  const panel = element('section', { class: 'panel' }, element('h2', {}, { en: 'Events', zh: '事件' }), none, list);

  function add({ type, detail, timeStamp }: CustomEvent<unknown>): void {
    none.hidden = true;
    const text = JSON.stringify(detail, (_key, value: unknown) => (Array.isArray(value) && value.length > 8 ? [...value.slice(0, 8) as unknown[], `… ${value.length}`] : value), 2);
    list.prepend(element('li', {},
      element('details', {}, element('summary', {}, element('code', {}, type), element('span', { class: 'muted' }, `${(timeStamp / 1000).toFixed(1)} s`)), element('pre', { dir: 'ltr' }, text))));
    while (list.children.length > KEPT) list.lastElementChild!.remove();
  }

  return {
    panel,
    /** Hears what bubbles up to an element. */
    listen(target: HTMLElement): void {
      for (const name of names) target.addEventListener(name, (event) => add(event as CustomEvent));
    },
  };
}
