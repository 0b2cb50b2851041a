import { expect, fixture, html } from '@open-wc/testing';
import { lookForPortal, portalIn } from './find-portal.js';

class Plain extends HTMLElement {}
customElements.define('sales-test-plain', Plain);
class Holder extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = '<p><sales-test-plain workspace="inside"></sales-test-plain></p>';
  }
}
customElements.define('test-holder', Holder);

describe('looking for a portal', () => {
  it('finds the workspaces of its elements, also inside other elements, each once', async () => {
    await fixture(html`<div><sales-test-plain workspace="team-a"></sales-test-plain><sales-test-plain workspace="team-a"></sales-test-plain><test-holder></test-holder></div>`);
    const found = portalIn(lookForPortal());
    expect(found).to.deep.equal({ origin: location.origin, title: document.title, workspaces: ['team-a', 'inside'] });
  });

  it('finds nothing in a page that only has the words, or elements nobody defined', async () => {
    await fixture(html`<div>&lt;sales-kpi-card workspace="x"&gt;<sales-nobody workspace="team-a"></sales-nobody><sales-test-plain></sales-test-plain></div>`);
    expect(portalIn(lookForPortal())).to.equal(null);
  });

  it('changes nothing', async () => {
    const page = await fixture(html`<div><sales-test-plain workspace="team-a"></sales-test-plain></div>`);
    const seen: MutationRecord[] = [], before = Object.keys(globalThis).length;
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    lookForPortal();
    seen.push(...observer.takeRecords());
    observer.disconnect();
    expect(seen).to.deep.equal([]);
    expect(Object.keys(globalThis).length).to.equal(before);
    expect(page.isConnected).to.equal(true);
  });

  it('takes names only as workspaces can be called, and no page that has no address', () => {
    const looked = { origin: 'https://portal.example', title: ' Sales \n portal ', workspaces: ['../x', '<b>', 'ok', 'x'.repeat(99)] };
    expect(portalIn(looked)).to.deep.equal({ origin: 'https://portal.example', title: 'Sales portal', workspaces: ['ok'] });
    expect(portalIn({ ...looked, workspaces: ['../x'] })).to.equal(null);
    expect(portalIn({ ...looked, origin: 'null' })).to.equal(null);
    expect(portalIn(undefined)).to.equal(null);
  });
});
