import type { Pipeline } from '@salescycle/model';
import { onChoice, say } from './appearance.js';
import { element } from './dom.js';
import { sampleStore } from './workspace.js';

/** A choice among the workspace's pipelines, by key; the first is told as `''`. It stays hidden while there is nothing to choose. */
export function pipelineField(now: string, change: (key: string) => void): HTMLElement {
  const select = element('select', { onchange: () => change(select.selectedIndex === 0 ? '' : select.value) });
  const label = element('label', { class: 'field', hidden: true }, element('span', { class: 'muted' }, { en: 'Pipeline', zh: '销售流程' }), select);
  let pipelines: readonly Pipeline[] = [];
  const list = () => {
    const chosen = select.value || now;
    select.replaceChildren(...pipelines.map(({ key, name }) => element('option', { value: key, selected: key === chosen }, say(name))));
    label.hidden = pipelines.length < 2;
  };
  onChoice(list);
  void sampleStore().then((store) => store.watch({ kind: 'window', type: 'pipeline' }, ({ rows }) => {
    pipelines = rows.map(({ record }) => record);
    list();
  }, { signal: new AbortController().signal }));
  return label;
}
