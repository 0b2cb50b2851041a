import type { Label } from '@salescycle/model';

/** A choice of how the pages look, with its values in words. The first paint has set it already (public/first-paint.js). */
export interface Appearance {
  name: 'lang' | 'theme' | 'dir' | 'density';
  label: Label;
  values: Readonly<Record<string, Label>>;
  now(): string;
  set(value: string): void;
}

const root = document.documentElement;

/** Everything a reader may choose about the look, in the order it is offered. */
export const appearances: readonly Appearance[] = [
  {
    name: 'lang', label: { en: 'Language', zh: '语言' }, now: () => root.lang, set: (value) => { root.lang = value; },
    values: { en: { en: 'English', zh: 'English' }, 'zh-CN': { en: '中文', zh: '中文' } },
  },
  {
    name: 'theme', label: { en: 'Theme', zh: '主题' }, now: () => root.dataset.theme!, set: (value) => { root.dataset.theme = value; },
    values: { system: { en: 'System', zh: '跟随系统' }, light: { en: 'Light', zh: '浅色' }, dark: { en: 'Dark', zh: '深色' } },
  },
  {
    name: 'dir', label: { en: 'Direction', zh: '方向' }, now: () => root.dir, set: (value) => { root.dir = value; },
    values: { ltr: { en: 'Left to right', zh: '从左到右' }, rtl: { en: 'Right to left', zh: '从右到左' } },
  },
  {
    name: 'density', label: { en: 'Density', zh: '密度' }, now: () => root.dataset.density!, set: (value) => { root.dataset.density = value; },
    values: { regular: { en: 'Regular', zh: '标准' }, compact: { en: 'Compact', zh: '紧凑' }, comfortable: { en: 'Comfortable', zh: '宽松' } },
  },
];

const listeners = new Set<() => void>();

/** Chooses, remembers it on this device and in the address, and tells everybody. */
export function choose({ name, set }: Appearance, value: string): void {
  set(value);
  localStorage.setItem(`demo-${name}`, value);
  keepInAddress(name, value);
  applyDensity(document);
  listeners.forEach((listener) => listener());
}

/** Calls back after every choice. */
export function onChoice(listener: () => void): void {
  listeners.add(listener);
}

/** Writes a value into the page's address, so that it can be reloaded and passed on; `null` takes it out. */
export function keepInAddress(name: string, value: string | null): void {
  const address = new URL(location.href);
  if (value === null) address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  history.replaceState(null, '', address);
}

/** The text of a label in the page's language. */
export const say = ({ en, zh }: Label): string => (root.lang.startsWith('zh') ? zh : en);

/** Gives the chosen density to the Salescycle elements inside. */
export function applyDensity(inside: ParentNode): void {
  for (const each of inside.querySelectorAll('[data-widget]')) each.setAttribute('density', root.dataset.density!);
}
