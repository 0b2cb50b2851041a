// What every widget promises, whatever it shows. A widget's test calls this once, beside the promises of its own.
import { expect, fixture, html } from '@open-wc/testing';
import { openStore, type Store } from '@salescycle/store';
import type { Language, Texts } from './language.js';
import type { SalesElement } from './sales-element.js';

/** A widget as the suite needs to know it. */
export interface WidgetCase {
  /** The class, for its tag and its `define`. */
  element: Pick<typeof SalesElement, 'tag' | 'define'>;
  /** A new element with records of the host's own, in a state worth looking at; not on the page yet. */
  controlled(): SalesElement;
  /** The texts, so that a word of the wrong language is noticed. */
  strings: Record<Language, Texts>;
  /** A new element over a store, which it may fill first; not on the page yet. */
  connected?(store: Store): SalesElement | Promise<SalesElement>;
}

const SETTLE = 60;

/** Runs the suite every widget passes. */
export function widgetConformance({ element, controlled, strings, connected }: WidgetCase): void {
  const { tag } = element;

  describe(`<${tag}> is a Salescycle widget`, () => {
    let complaints: string[] = [];
    const complain = (...values: unknown[]) => complaints.push(values.map(String).join(' '));
    const uncaught = (event: PromiseRejectionEvent) => complain('unhandled', event.reason);
    const { error } = console;

    beforeEach(() => {
      complaints = [];
      console.error = complain;
      addEventListener('unhandledrejection', uncaught);
    });
    afterEach(() => {
      console.error = error;
      removeEventListener('unhandledrejection', uncaught);
      expect(complaints, 'console errors').to.deep.equal([]);
    });

    for (const scheme of ['light', 'dark'] as const) {
      it(`is accessible in a ${scheme} page`, async () => {
        const shown = await show(controlled(), { scheme });
        await expect(shown).to.be.accessible();
      });
    }

    it('speaks the nearest language, and no word of another one', async () => {
      const shown = await show(controlled(), { lang: 'en' });
      const english = wordsOf(shown);
      shown.parentElement!.lang = 'zh-CN';
      await settled(shown);
      const chinese = wordsOf(shown);
      expect(english.filter((text) => onlyIn('zh', strings).has(text)), 'Chinese in the English widget').to.deep.equal([]);
      expect(chinese.filter((text) => onlyIn('en', strings).has(text)), 'English in the Chinese widget').to.deep.equal([]);
      expect(chinese.join('|')).to.not.equal(english.join('|'));
    });

    it('is the same after being moved 50 times', async () => {
      const shown = await show(controlled());
      const before = [wordsOf(shown), shown.shadowRoot!.querySelectorAll('*').length];
      const [here, there] = [shown.parentElement!, document.body];
      for (let i = 0; i < 25; i++) {
        there.append(shown);
        here.append(shown);
      }
      await settled(shown);
      expect([wordsOf(shown), shown.shadowRoot!.querySelectorAll('*').length]).to.deep.equal(before);
    });

    it('says what to do when it has no records, and opens no database', async () => {
      const before = await databases();
      const shown = await show(document.createElement(tag) as SalesElement);
      expect(wordsOf(shown).join('').length).to.be.greaterThan(0);
      expect(shown.matches(':state(empty)'), ':state(empty)').to.equal(true);
      expect(await databases()).to.deep.equal(before);
      await expect(shown).to.be.accessible();
    });

    it('opens no database for records of the host', async () => {
      const before = await databases();
      await show(controlled());
      expect(await databases()).to.deep.equal(before);
    });

    it('stays inside 320 px, right to left', async () => {
      const shown = await show(controlled(), { dir: 'rtl', width: 320 });
      const { left, right } = shown.parentElement!.getBoundingClientRect();
      const outside = [...shown.shadowRoot!.querySelectorAll('*')].filter((each) => {
        const box = each.getBoundingClientRect();
        return box.width > 1 && isVisible(each) && !isClipped(each) && (box.left < left - 1 || box.right > right + 1);
      });
      expect(outside.map((each) => `${each.localName}.${each.getAttribute('class') ?? ''}`), 'elements outside').to.deep.equal([]);
      expect(shown.scrollWidth).to.be.at.most(320);
    });

    it('writes no style attribute, which a strict page would block', async () => {
      const { written, stop } = watchStyleAttributes();
      await show(controlled());
      stop();
      expect(written).to.deep.equal([]);
    });

    it('can be defined twice', () => {
      const known = customElements.get(tag);
      element.define();
      expect(customElements.get(tag)).to.equal(known);
    });

    if (connected) {
      it('shows the records of a store', async () => {
        const store = await openStore({ workspace: `conformance-${tag}-${Math.random()}` });
        const shown = await connected(store);
        const ready = new Promise((resolve) => shown.addEventListener('sales-ready', resolve, { once: true }));
        await show(shown);
        await ready;
        expect(shown.matches(':state(error)')).to.equal(false);
        shown.remove();
        store.close();
      });
    }
  });
}

interface Page {
  scheme?: 'light' | 'dark';
  lang?: string;
  dir?: 'ltr' | 'rtl';
  width?: number;
}

async function show(element: SalesElement, { scheme = 'light', lang = 'en', dir = 'ltr', width }: Page = {}): Promise<SalesElement> {
  const page = await fixture<HTMLElement>(html`<div lang=${lang} dir=${dir}></div>`);
  page.style.colorScheme = scheme;
  page.style.background = scheme === 'dark' ? '#141518' : '#f7f8f9';
  if (width) page.style.inlineSize = `${width}px`;
  page.append(element);
  await settled(element);
  return element;
}

/** Some frames later: live figures come once a frame, and a mutation observer hears of a new language a task later. */
async function settled(element: SalesElement): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, SETTLE));
  await element.updateComplete;
}

/** Every text a person can see or hear. */
function wordsOf(element: Element): string[] {
  const words: string[] = [];
  for (const node of element.shadowRoot!.querySelectorAll('*')) {
    if (node.localName === 'style') continue;
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) words.push(node.getAttribute(name) ?? '');
    for (const child of node.childNodes) if (child.nodeType === Node.TEXT_NODE) words.push(child.textContent ?? '');
  }
  return words.map((text) => text.trim()).filter(Boolean);
}

/** Texts that only one language has, values aside. */
function onlyIn(language: Language, strings: Record<Language, Texts>): Set<string> {
  const texts = (of: Language) => Object.values(strings[of]).filter((text): text is string => typeof text === 'string');
  const other = new Set(texts(language === 'en' ? 'zh' : 'en'));
  return new Set(texts(language).filter((text) => !other.has(text)));
}

async function databases(): Promise<string[]> {
  return (await indexedDB.databases()).map(({ name }) => name ?? '').sort();
}

function isVisible(element: Element): boolean {
  return element.checkVisibility({ checkVisibilityCSS: true }) && !element.closest('.visually-hidden');
}

/** Inside something that scrolls or cuts, which is how a wide table may be shown. */
function isClipped(element: Element): boolean {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (getComputedStyle(parent).overflowX !== 'visible') return true;
  }
  return false;
}

/**
 * Notes every style attribute that comes from a template or from `setAttribute`. Sizes set through `element.style` are no matter: no
 * policy forbids them, though the DOM shows them as an attribute as well.
 */
function watchStyleAttributes(): { written: string[]; stop(): void } {
  const written: string[] = [];
  const importNode = document.importNode.bind(document);
  const { setAttribute } = Element.prototype;
  document.importNode = <T extends Node>(node: T, options?: boolean | ImportNodeOptions): T => {
    if (node instanceof DocumentFragment) node.querySelectorAll('[style]').forEach((each) => written.push(each.outerHTML));
    return importNode(node, options as boolean);
  };
  Element.prototype.setAttribute = function (this: Element, name: string, value: string) {
    if (name === 'style') written.push(`${this.localName} ${value}`);
    setAttribute.call(this, name, value);
  };
  const stop = () => {
    delete (document as Partial<Document>).importNode;
    Element.prototype.setAttribute = setAttribute;
  };
  return { written, stop };
}
