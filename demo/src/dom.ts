import type { Label } from '@salescycle/model';

/** What may stand inside an element. */
export type Content = Node | string | Label | null;

/** Attributes by name (`true` is an attribute without a value, `false` none), and listeners by `onname`. */
type Attributes = Readonly<Record<string, string | number | boolean | ((event: Event) => void)>>;

/** Makes an element: `element('button', { type: 'button', onclick: save }, { en: 'Save', zh: '保存' })`. */
export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Attributes = {}, ...content: Content[]): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else if (value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  fill(made, ...content);
  return made;
}

/** Replaces what is in an element. */
export function fill(parent: Element, ...content: Content[]): void {
  parent.replaceChildren(...content.filter((each) => each !== null).flatMap((each) => (typeof each === 'string' || each instanceof Node ? [each] : inBoth(each))));
}

/** A text in both languages; the style sheet shows the one the page speaks. */
function inBoth({ en, zh }: Label): HTMLElement[] {
  return Object.entries({ en, 'zh-CN': zh }).map(([lang, text]) => {
    const span = document.createElement('span');
    span.lang = lang;
    span.textContent = text;
    return span;
  });
}

/** The element with this id. @throws when the page has none */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element with the id “${id}”.`);
  return found;
}
