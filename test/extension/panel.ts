import type { ElementHandle, Page } from 'puppeteer-core';

/** What a test does with the panel, as a person would: by what stands on it. */
export class Panel {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Everything that can be read on it, in one line. */
  text(): Promise<string> {
    return this.page.evaluate(() => {
      const words = (node: Node): string => {
        if (node instanceof Text) return node.data;
        if (!(node instanceof Element) || node.matches('style, [popover]:not(:popover-open)')) return '';
        // What has no box of its own (a slot) is as visible as what is in it.
        if (getComputedStyle(node).display !== 'contents' && !node.checkVisibility()) return '';
        if (node instanceof HTMLSlotElement && node.assignedNodes().length) return node.assignedNodes().map(words).join(' ');
        const inner = node instanceof HTMLElement && node.shadowRoot ? node.shadowRoot : node;
        return [...inner.childNodes].map(words).join(' ');
      };
      return words(document.body).replace(/\s+/g, ' ').trim();
    });
  }

  /** Waits until the words stand there. */
  async says(words: string | RegExp, timeout = 10_000): Promise<string> {
    const until = Date.now() + timeout;
    for (;;) {
      const text = await this.text();
      if (typeof words === 'string' ? text.includes(words) : words.test(text)) return text;
      if (Date.now() > until) throw new Error(`The panel does not say ${String(words)} but: ${text}`);
      await new Promise((later) => setTimeout(later, 50));
    }
  }

  /** Presses the button with these words on it, or read out for it, once it is there. */
  async press(words: string): Promise<void> {
    for (let tries = 0; !(await this.pressed(words)); tries++) {
      if (tries > 200) throw new Error(`No button says ${words}. The panel says: ${await this.text()}`);
      await new Promise((later) => setTimeout(later, 50));
    }
  }

  private pressed(words: string): Promise<boolean> {
    return this.page.evaluate((wanted) => {
      const all = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
      const words = (each: HTMLElement) => each.ariaLabel ?? each.textContent.replace(/\s+/g, ' ').trim();
      const button = all(document).find((each) => each.matches('button:enabled') && each.checkVisibility() && (words(each) === wanted || words(each).startsWith(`${wanted} `)));
      button?.click();
      return button !== undefined;
    }, words);
  }

  /** The input of a field, by its label. */
  async input(label: string): Promise<ElementHandle<HTMLInputElement>> {
    const found = await this.page.evaluateHandle((wanted) => {
      const fields = [...document.querySelector('capture-panel')!.shadowRoot!.querySelector('capture-review')!.shadowRoot!.querySelectorAll('capture-field')];
      return fields.flatMap((field) => [...field.shadowRoot!.querySelectorAll('label[for]')].filter((each) => each.textContent === wanted)
        .map((each) => field.shadowRoot!.getElementById((each as HTMLLabelElement).htmlFor)))[0] ?? null;
    }, label);
    const input = found.asElement() as ElementHandle<HTMLInputElement> | null;
    if (!input) throw new Error(`There is no field ${label}. The panel says: ${await this.text()}`);
    return input;
  }

  /** The boxes to tick. */
  boxes(): Promise<ElementHandle<HTMLInputElement>[]> {
    return this.page.$$('>>> input[type=checkbox]');
  }

  /** What stands in a field. */
  async value(label: string): Promise<string> {
    return (await this.input(label)).evaluate(({ value }) => value);
  }

  /** Types into a field, in place of what stands there. */
  async type(label: string, text: string): Promise<void> {
    const input = await this.input(label);
    await input.evaluate((each) => { each.focus(); each.select(); });
    await this.page.keyboard.type(text);
  }

  /** Saves; says who works here when asked for the first time. */
  async save(name = 'Han Kai'): Promise<void> {
    await this.press('Save lead');
    const text = await this.says(/Your name|Saved:/);
    if (!text.includes('Your name')) return;
    const field = await this.page.waitForSelector('>>> input[name=name]');
    await field!.focus();
    await this.page.keyboard.type(name);
    await this.page.keyboard.press('Enter');
    await this.says('Saved:');
  }

  /** Puts the first-use notice away. */
  async understood(): Promise<void> {
    await this.press('Understood');
  }
}
