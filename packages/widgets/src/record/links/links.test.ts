import { expect } from '@open-wc/testing';
import { editRecord, type Link } from '@salescycle/model';
import { sendKeys } from '@web/test-runner-commands';
import type { RecordEditEvent } from '../../shared/events.js';
import { sampleAccounts } from '../../shared/sample.fixture.js';
import { all, button, dealIn, forgetWorkspaces, has, isFocused, one, put, run, shown, shownDeal, text, until } from '../shown-record.fixture.js';

const offer: Link = { url: 'https://files.example/offers/Line-4_final.pdf', title: 'Line 4 final', addedAt: '2026-06-01T00:00:00.000Z' };
const links = '[data-list="links"]';

afterEach(forgetWorkspaces);

describe('links of <sales-record>', () => {
  it('are added by pasting an address: the title is guessed from it, and undo takes the link away', async () => {
    const { element, store } = await shownDeal();
    expect(text(element, links)).to.contain('No links yet');
    button(element, 'Add a link').click();
    await until(() => isFocused(element, `${links} form`));
    put(element, `${links} [inputmode="url"]`, offer.url);
    await until(() => all<HTMLInputElement>(element, `${links} input`)[1]!.value === 'Line 4 final');
    put(element, `${links} select`, 'quote');
    await sendKeys({ press: 'Enter' });
    await until(() => has(element, `${links} li a`));
    const [{ addedAt, ...link }] = (await dealIn(store)).links as [Link];
    expect([link, typeof addedAt, text(element, `${links} li`)]).to.deep.equal([{ url: offer.url, title: 'Line 4 final', kind: 'quote' }, 'string', 'Line 4 final (opens in a new tab)files.example · Quote']);
    await until(() => isFocused(element, `${links} .adds`) && text(element, '.toast').includes('Line 4 final saved'));
    button(element, 'Undo').click();
    await until(() => text(element, links).includes('No links yet'));
    expect((await dealIn(store)).links).to.equal(undefined);
  });

  it('open in a new tab that knows nothing of the page', async () => {
    const { element } = await shownDeal({ links: [offer] });
    const { href, target, rel } = one<HTMLAnchorElement>(element, `${links} a`);
    expect([href, target, rel]).to.deep.equal([offer.url, '_blank', 'noopener noreferrer']);
  });

  it('keep the title a person gave while the address is still changed', async () => {
    const { element } = await shownDeal();
    button(element, 'Add a link').click();
    await until(() => has(element, `${links} form`));
    const title = () => all<HTMLInputElement>(element, `${links} input`)[1]!;
    put(element, `${links} [inputmode="url"]`, 'files.example/a');
    await until(() => title().value === 'a');
    title().value = 'Our offer';
    title().dispatchEvent(new Event('input', { bubbles: true }));
    put(element, `${links} [inputmode="url"]`, 'files.example/ab');
    await element.updateComplete;
    expect(title().value).to.equal('Our offer');
  });

  it('refuse an address that could run something, one that is here already, and none, and say so at the form', async () => {
    const { element, store } = await shownDeal({ links: [offer] });
    const { rev } = await dealIn(store);
    button(element, 'Add a link').click();
    await until(() => isFocused(element, `${links} form`));
    for (const [typed, said] of [['javascript:alert(1)', '“javascript:alert(1)” (Address) is no address'], [offer.url, 'here already: Line 4 final'], ['', 'Paste an address']] as const) {
      put(element, `${links} [inputmode="url"]`, typed);
      await sendKeys({ press: 'Enter' });
      await until(() => text(element, `${links} .problem`).includes(said));
      expect(one(element, `${links} [inputmode="url"]`).getAttribute('aria-invalid')).to.equal('true');
    }
    expect((await dealIn(store)).rev).to.equal(rev);
    await sendKeys({ press: 'Escape' });
    await until(() => !has(element, `${links} form`) && isFocused(element, `${links} .adds`));
  });

  it('are renamed and taken away, with the way back', async () => {
    const { element, store } = await shownDeal({ links: [offer, { url: 'mailto:xu@huaxin.example', title: 'Xu Lan' }] });
    button(element, 'Rename Line 4 final').click();
    await until(() => isFocused(element, `${links} form`));
    put(element, `${links} form input`, 'Offer');
    await sendKeys({ press: 'Enter' });
    await until(() => text(element, `${links} [data-item="0"]`).startsWith('Offer'));
    expect((await dealIn(store)).links![0]).to.deep.equal({ ...offer, title: 'Offer' });
    button(element, 'Remove Offer').click();
    await until(() => all(element, `${links} li`).length === 1);
    await until(() => text(element, '.toast').includes('Offer removed'));
    button(element, 'Undo').click();
    await until(() => all(element, `${links} li`).length === 2);
    expect(text(element, `${links} [data-item="1"]`)).to.contain('huaxin.example');
  });

  it('show what is not safe to open as text', async () => {
    const record = { ...sampleAccounts[0]!, links: [{ url: 'javascript:alert(1)', title: 'Prize' }] };
    const element = await shown(Object.assign(document.createElement('sales-record'), { record }));
    expect([has(element, `${links} a`), text(element, `${links} li`)]).to.deep.equal([false, 'Prizenot safe to open']);
  });

  it('belong to accounts, contacts and leads too, and cannot be changed in a read-only record', async () => {
    const { element, store } = await shownDeal();
    await run(store, editRecord, { type: 'account', id: 'a-1', fields: { links: [offer] } });
    Object.assign(element, { type: 'account', recordId: 'a-1' });
    await until(() => has(element, `${links} a`));
    expect(has(element, `${links} button`)).to.equal(true);
    element.readonly = true;
    await until(() => !has(element, `${links} button`));
    Object.assign(element, { type: 'contact', recordId: 'c-1' });
    await until(() => !has(element, links) && text(element, '.header').includes('Xu Lan'));
    element.readonly = false;
    await until(() => has(element, links));
  });

  it('are asked of a host before anything is shown', async () => {
    const asked: unknown[] = [], record = { ...sampleAccounts[0]!, links: [offer] };
    const element = Object.assign(document.createElement('sales-record'), { record });
    element.addEventListener('sales-record-edit', (event: RecordEditEvent) => {
      asked.push(event.detail.fields, event.detail.inverse);
      event.respondWith(false);
    });
    await shown(element);
    button(element, 'Remove Line 4 final').click();
    await until(() => text(element, '.toast').includes('the portal said no'));
    expect([asked, has(element, `${links} a`)]).to.deep.equal([[{ links: null }, { links: [offer] }], true]);
  });

  it('speak Chinese', async () => {
    const { element } = await shownDeal({}, { lang: 'zh-CN' });
    expect(text(element, links)).to.contain('还没有链接');
  });
});
