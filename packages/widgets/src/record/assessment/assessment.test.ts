import { expect } from '@open-wc/testing';
import { loseOpportunity } from '@salescycle/model';
import { sendKeys } from '@web/test-runner-commands';
import { money } from '../../shared/sample.fixture.js';
import { all, dealIn, forgetWorkspaces, has, isFocused, one, put, run, shownDeal, text, until } from '../shown-record.fixture.js';

const section = '[part="assessment"]';

afterEach(forgetWorkspaces);

describe('the assessment in <sales-record>', () => {
  it('names the parts nobody knows instead of a score, and shows the score once they are said in place', async () => {
    const { element, store } = await shownDeal({ amount: money(480_000), probabilityOverride: { p: 60 } });
    expect([text(element, `${section} .unknown`), has(element, `${section} strong`)]).to.deep.equal(['Not known yet: fit, effort. No score without it.', false]);
    one(element, `${section} [data-field="fit"]`).click();
    await until(() => isFocused(element, '[data-editing="fit"]'));
    put(element, '[data-editing="fit"] select', '3');
    put(element, '[data-editing="fit"] input', 'Same case as two others');
    await sendKeys({ press: 'Enter' });
    await until(() => text(element, `${section} .unknown`).includes('Not known yet: effort.'));
    await until(() => text(element, `${section} [data-field="fit"]`) === '3 of 4 · GoodSame case as two others');
    one(element, `${section} [data-field="effortDays"]`).click();
    await until(() => isFocused(element, '[data-editing="effortDays"]'));
    await sendKeys({ type: '12' });
    await sendKeys({ press: 'Enter' });
    await until(() => text(element, `${section} strong`) === '¥18K a day');
    expect(text(element, section)).to.contain('¥480,000 × 60% × 3/4 ÷ 12 d');
    expect([(await dealIn(store)).fit, (await dealIn(store)).effortDays]).to.deep.equal([{ level: 3, reason: 'Same case as two others' }, 12]);
  });

  it('says whose win estimate it is', async () => {
    const { element } = await shownDeal({ probabilityOverride: { p: 60, reason: 'Board agreed' } });
    expect(text(element, `${section} [data-field="probabilityOverride"]`)).to.equal('60%, own estimate · Board agreed');
    const { element: other } = await shownDeal();
    expect(text(other, `${section} [data-field="probabilityOverride"]`)).to.match(/^\d+%, from the stage$/);
  });

  it('offers the levels of fit with what they mean, and refuses no effort at all', async () => {
    const { element, store } = await shownDeal();
    one(element, `${section} [data-field="fit"]`).click();
    await until(() => isFocused(element, '[data-editing="fit"]'));
    expect(all(element, '[data-editing="fit"] option').map((each) => each.textContent)).to.deep.equal(['Choose …', 'No fit', 'Weak', 'Partial', 'Good', 'Full']);
    await sendKeys({ press: 'Escape' });
    one(element, `${section} [data-field="effortDays"]`).click();
    await until(() => isFocused(element, '[data-editing="effortDays"]'));
    await sendKeys({ type: '0' });
    await sendKeys({ press: 'Enter' });
    await until(() => text(element, '[data-editing="effortDays"] .problem') === 'Must be from 0.5 to 10000.');
    expect((await dealIn(store)).effortDays).to.equal(undefined);
  });

  it('gives no score of a deal that is closed', async () => {
    const { element, store } = await shownDeal({ fit: { level: 4 }, effortDays: 3 });
    await until(() => has(element, `${section} strong`));
    const { stages } = (await store.read({ kind: 'record', type: 'pipeline', id: 'pipe' }))!;
    await run(store, loseOpportunity, { id: 'd-1', stageId: stages.find(({ type }) => type === 'lost')!.id, fields: { lossReasonId: 'price' } });
    await until(() => has(element, section) && !has(element, `${section} strong`));
    expect([text(element, `${section} [data-field="effortDays"]`), has(element, `${section} .unknown`)]).to.deep.equal(['3 d', false]);
  });

  it('speaks Chinese', async () => {
    const { element } = await shownDeal({ fit: { level: 2 } }, { lang: 'zh-CN' });
    expect([text(element, `${section} .unknown`), text(element, `${section} [data-field="fit"]`)]).to.deep.equal(['尚缺：投入，暂不评分。', '2 / 4 · 部分匹配']);
  });
});
