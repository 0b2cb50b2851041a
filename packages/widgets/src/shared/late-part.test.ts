import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { css, LitElement, type TemplateResult } from 'lit';
import { ReadyEvent, type ErrorEvent } from './events.js';
import { LatePart } from './late-part.js';

const part = { styles: css`p { color: rgb(1, 2, 3); }`, say: () => html`<p>Here</p>` };
type Load = () => Promise<typeof part>;

class Asker extends LitElement {
  loads: Load[] = [];
  readonly late: LatePart<typeof part> = new LatePart(this, () => this.loads.shift()!());
  override render(): TemplateResult {
    return this.late.here?.say() ?? this.late.placeholder('en', 'Loading');
  }
}
customElements.define('late-part-asker', Asker);

async function asker(...loads: Load[]): Promise<Asker> {
  return Object.assign(await fixture<Asker>(html`<late-part-asker></late-part-asker>`), { loads });
}

const come = () => Promise.resolve(part);
const fail = () => Promise.reject(new Error('gone'));
const text = (element: Asker) => element.renderRoot.textContent?.trim();

describe('a part that is fetched late', () => {
  it('is drawn with its styles as soon as it is there', async () => {
    const element = await asker(come);
    const fetching = element.late.fetch();
    await element.updateComplete;
    expect(text(element)).to.equal('Loading');
    expect(await fetching).to.equal(part);
    await element.updateComplete;
    expect(text(element)).to.equal('Here');
    expect(getComputedStyle(element.renderRoot.querySelector('p')!).color).to.equal('rgb(1, 2, 3)');
  });

  it('is fetched once, however often it is asked for', async () => {
    const element = await asker(come);
    const [first, second] = await Promise.all([element.late.fetch(), element.late.fetch()]);
    expect([first, second, await element.late.fetch()]).to.deep.equal([part, part, part]);
    expect(element.late.coming).to.equal(null);
  });

  it('is at hand soon after the first useful paint, though nobody asked', async () => {
    let loads = 0;
    const element = new Asker();
    new LatePart(element, () => {
      loads++;
      return come();
    });
    element.dispatchEvent(new ReadyEvent());
    await waitUntil(() => loads === 1);
    element.dispatchEvent(new ReadyEvent());
    await aTimeout(300);
    expect(loads).to.equal(1);
  });

  it('tells the reader and the host when it does not come, and tries again when asked to', async () => {
    const element = await asker(fail, come);
    const heard: ErrorEvent['detail'][] = [];
    element.addEventListener('sales-error', ({ detail }) => heard.push(detail));
    expect(await element.late.fetch()).to.equal(null);
    await element.updateComplete;
    expect(element.renderRoot.querySelector('[role="alert"]')!.textContent).to.contain('could not be loaded');
    expect(heard).to.deep.equal([{ code: 'not-loaded', message: '<late-part-asker> could not load a part of what it draws with: gone', recoverable: true }]);
    element.renderRoot.querySelector('button')!.click();
    await element.late.coming;
    await element.updateComplete;
    expect(text(element)).to.equal('Here');
  });
});
