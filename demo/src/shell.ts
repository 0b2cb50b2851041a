// The frame of every demo page: links to the others, and how the page looks. Importing it builds the header.
import type { Label } from '@salescycle/model';
import { appearances, applyDensity, choose, onChoice, say, type Appearance } from './appearance.js';
import { byId, element } from './dom.js';

/** The pages, by folder below the demo's root. */
const pages: Readonly<Record<string, Label>> = {
  '': { en: 'Overview', zh: '总览' },
  'pipeline-board/': { en: 'Board', zh: '看板' },
  'funnel-chart/': { en: 'Funnel', zh: '漏斗' },
  'kpi-card/': { en: 'KPI', zh: '指标' },
  'lead-qualifier/': { en: 'Qualifier', zh: '鉴定' },
  'record/': { en: 'Record', zh: '记录' },
  'import/': { en: 'Import', zh: '导入' },
  'storage/': { en: 'Data', zh: '数据' },
  'portals/plain/': { en: 'Portal', zh: '门户' },
};

const header = byId('shell'), home = new URL(header.dataset.home!, location.href);

function link([folder, label]: [string, Label]): HTMLElement {
  const address = new URL(`${folder}index.html`, home), here = address.pathname.replace(/index\.html$/, '') === location.pathname.replace(/index\.html$/, '');
  return element('a', { href: address.href, ...(here && { 'aria-current': 'page' }) }, label);
}

/** A choice as a row of buttons, one of which is pressed. */
function switchOf(appearance: Appearance): HTMLElement {
  const buttons = Object.entries(appearance.values).map(([value, label]) => {
    const button = element('button', { type: 'button', onclick: () => choose(appearance, value) }, label);
    const press = () => button.setAttribute('aria-pressed', String(appearance.now() === value));
    press();
    onChoice(press);
    return button;
  });
  return named(element('div', { class: 'segments', role: 'group' }, ...buttons), appearance.label);
}

/** Keeps an element's spoken name in the page's language. */
function named<E extends HTMLElement>(target: E, label: Label): E {
  const name = () => target.setAttribute('aria-label', say(label));
  name();
  onChoice(name);
  return target;
}

const [language, ...others] = appearances;
const display = element('div', { id: 'display', popover: true, class: 'display' },
  ...others.map((appearance) => element('div', { class: 'display-row' }, element('span', { class: 'muted' }, appearance.label), switchOf(appearance))));

header.append(
  element('a', { class: 'wordmark', href: home.href }, 'Salescycle'),
  named(element('nav', {}, ...Object.entries(pages).map(link)), { en: 'Pages', zh: '页面' }),
  element('div', { class: 'shell-end' }, switchOf(language!), element('button', { type: 'button', class: 'button', popovertarget: 'display' }, { en: 'Display', zh: '显示' }), display),
);
applyDensity(document);
