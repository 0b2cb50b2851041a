/** The languages every text of the product exists in. */
export type Language = 'en' | 'zh';

/** The same texts in both languages, keys and parameters alike: `{en: {title: 'Funnel'}, zh: {title: '漏斗'}}`. */
export interface Strings<T extends Texts> {
  en: T;
  zh: { [Key in keyof T]: T[Key] extends (...values: infer V) => string ? (...values: V) => string : string };
}

/** Texts of one language; those with values in them are functions. */
// The values a text takes differ from key to key; `never` lets each function state its own.
export type Texts = Record<string, string | ((...values: never[]) => string)>;

/** Declares a widget's texts; a key that one language lacks is a type error. */
export function defineStrings<T extends Texts>(strings: Strings<T>): Strings<T> {
  return strings;
}

/** A count with its thousands apart, the same in both languages: `1,589`. */
export function grouped(count: number): string {
  return count.toLocaleString('en');
}

/** The BCP 47 tag an element speaks: the nearest `lang` up through shadow hosts, then the browser's. */
export function localeOf(element: Element): string {
  for (let node: Element | null = element; node; node = parentOf(node)) {
    const lang = node.getAttribute('lang');
    if (lang && isLocale(lang)) return lang;
  }
  return navigator.language || 'en';
}

/** The product's language for a locale: Chinese for any `zh`, English for everything else. */
export function languageOf(locale: string): Language {
  return /^zh\b/i.test(locale) ? 'zh' : 'en';
}

/** Calls back when a `lang` or `dir` around the element changes, until the signal aborts. One observer per root serves all elements. */
export function watchLanguage(element: Element, listener: () => void, { signal }: { signal: AbortSignal }): void {
  for (let node: Node | null = element; node; node = shadowHost(node)) {
    const listeners = listenersOf(node.getRootNode());
    listeners.add(listener);
    signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
  }
}

const roots = new WeakMap<Node, Set<() => void>>();

function listenersOf(root: Node): Set<() => void> {
  const known = roots.get(root);
  if (known) return known;
  const listeners = new Set<() => void>();
  roots.set(root, listeners);
  new MutationObserver(() => listeners.forEach((listener) => listener()))
    .observe(root, { attributes: true, attributeFilter: ['lang', 'dir'], subtree: true });
  return listeners;
}

function parentOf(element: Element): Element | null {
  return element.parentElement ?? shadowHost(element);
}

function shadowHost(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
