import { expect, html } from '@open-wc/testing';
import { addDays, type Activity, type Contact } from '@salescycle/model';
import { draftOf, person, proposal, value, xuLan } from '../drafts/draft.fixture.js';
import type { Draft } from '../drafts/draft.js';
import type { Known } from '../review/known.js';
import { CaptureFiles } from './files.js';
import type { HandedFile } from './file-reading.js';
import { CaptureFiling } from './filing-view.js';
import { CaptureKnown } from './known-card.js';
import { logTargets } from './log-targets.js';
import { CaptureMailLog } from './mail-log-view.js';
import { strings } from './panel.strings.js';
import { CaptureReview } from './review.js';
import { shown } from './shown.fixture.js';
import { todayIn } from './today.js';

for (const element of [CaptureFiles, CaptureFiling, CaptureKnown, CaptureMailLog, CaptureReview]) element.define();

const now = '2026-06-18T10:00:00.000Z', base = { createdAt: now, updatedAt: now, createdBy: 'u', rev: 1, sv: 1 };
const contact: Contact = { id: 'C1', type: 'contact', ...base, name: { full: 'Xu Lan' }, jobTitle: 'Ops manager' };
const visit: Activity = { id: 'A1', type: 'activity', ...base, kind: 'meeting', at: now, subject: 'Site visit' };
const known: Known = {
  record: contact, name: 'Xu Lan', by: ['email'], owner: 'Han Kai', lastTouch: visit, nextTask: null, there: [],
  deals: [
    { id: 'O1', name: 'Warehouse', stage: { en: 'Proposal', zh: '方案' }, status: 'open', owner: 'Han Kai', nextStep: { text: 'Send the offer', dueDate: '2026-06-20' } },
    { id: 'O2', name: 'Racks', stage: { en: 'Won', zh: '赢单' }, status: 'won', owner: '', nextStep: null },
  ],
};
const other: Known = { ...known, record: { ...contact, id: 'C2' }, name: 'Lan Xu', deals: [] };
const message = { id: 'a1', subject: 'Two sites', at: now, direction: 'in' as const };
const mail = draftOf({ result: { ...proposal(xuLan), message } });
const filing = { defaults: { retentionDays: 30, region: 'DE' }, campaigns: ['Spring fair'] };
const review = (draft: Draft, given: Partial<Pick<CaptureReview, 'known' | 'people' | 'loggedAt'>> = {}) => html`
  <capture-review .draft=${draft} .known=${given.known ?? null} .people=${given.people ?? []} .loggedAt=${given.loggedAt ?? ''} .filing=${filing}></capture-review>`;
const tick = (input: HTMLElement | undefined) => input?.click();

describe('the card of somebody known', () => {
  it('says at once who they are, their deals with stage, owner and next step, and the last touch', async () => {
    const { find, text } = await shown(review(mail, { known, people: [known] }));
    for (const words of ['Xu Lan is already known', 'Warehouse', 'Proposal', 'Send the offer', 'Han Kai', 'Racks', 'Meeting – Site visit']) expect(text()).to.contain(words);
    expect(find('capture-known, capture-field')[0]?.localName, 'before anything else').to.equal('capture-known');
    expect(find('.late').length, 'a next step of last month').to.equal(1);
  });

  it('lets the person choose where several fit, nobody beforehand', async () => {
    const { find, told, text } = await shown(review(mail, { people: [known, other] }));
    expect(text()).to.contain('2 people in your pipeline fit');
    const choices = find('.who input') as HTMLInputElement[];
    expect(choices.map(({ checked }) => checked)).to.deep.equal([false, false, false]);
    tick(choices[1]);
    tick(choices[2]);
    expect(told).to.deep.equal([['pick', 'C2'], ['pick', null]]);
  });

  it('says of each value whether it is new, and what stays', async () => {
    const { find } = await shown(review(mail, { known, people: [known] }));
    const lines = find('.changes label').map((line) => [line.querySelector('.tag')?.textContent, line.querySelector('input')?.checked]);
    expect(lines).to.deep.equal([['differs', false], ['new', true], ['new', true]]);
  });
});

describe('logging a mail in the panel', () => {
  it('takes the only open deal, and hands over the day to come back', async () => {
    const { find, told, element } = await shown<CaptureReview>(review(mail, { known, people: [known] }));
    tick(find('.days input')[1]);
    await element.updateComplete;
    tick(find('capture-mail-log')[0]?.shadowRoot?.querySelector<HTMLElement>('.button') ?? undefined);
    expect(told).to.deep.equal([['log', { about: { type: 'opportunity', id: 'O1', name: 'Warehouse' }, with: contact, followUp: addDays(todayIn(), 1), title: 'Follow up: Two sites' }]]);
  });

  it('asks which of several deals it is about', async () => {
    const two: Known = { ...known, deals: known.deals.map((deal) => ({ ...deal, status: 'open' })) };
    expect(logTargets(two, strings.en, 'en').map(({ about }) => about.id)).to.deep.equal(['O1', 'O2', 'C1']);
    const { find } = await shown(review(mail, { known: two, people: [two] }));
    const log = find('capture-mail-log')[0] as CaptureMailLog, button = () => log.shadowRoot!.querySelector<HTMLButtonElement>('.button')!;
    expect([button().disabled, find('.target input').some((input) => (input as HTMLInputElement).checked)]).to.deep.equal([true, false]);
    tick(find('.target input')[1]);
    await log.updateComplete;
    expect(button().disabled).to.equal(false);
  });

  it('is not offered for a mail that is logged, nor for a page', async () => {
    const before = await shown(review(mail, { known, people: [known], loggedAt: now }));
    expect(before.text()).to.contain('Logged already');
    expect(before.find('.days').length).to.equal(0);
    const done = await shown(review({ ...mail, logged: { at: now, group: 'g', activityId: 'A', about: 'Warehouse' } }, { known, people: [known] }));
    expect(done.text()).to.contain('Mail logged on Warehouse');
    expect((await shown(review(draftOf(), { known, people: [known] }))).find('capture-mail-log').length).to.equal(0);
  });
});

describe('what a lead is filed under, in the form', () => {
  it('says in one line what holds, and hands over what a person changes', async () => {
    const { find, told } = await shown(review(draftOf()));
    expect(find('summary')[0]?.textContent?.replace(/\s+/g, ' ')).to.contain('Captured · kept until 18 Jul 2026');
    const campaign = find('input[list]')[0] as HTMLInputElement;
    campaign.value = 'Spring fair';
    campaign.dispatchEvent(new Event('change'));
    expect(told).to.deep.equal([['file', { campaign: 'Spring fair' }]]);
  });
});

describe('the proposed reason to keep a lead', () => {
  it('is shown as chosen, also when the country is known only later', async () => {
    const { find, element } = await shown<CaptureReview>(review(draftOf({ origin: { kind: 'mail', url: null } })));
    const chosen = () => (find('select') as HTMLSelectElement[]).map(({ value }) => value);
    expect(chosen()).to.deep.equal(['email', 'interest']);
    element.filing = { ...filing, defaults: { retentionDays: 30, region: 'CN' } };
    await element.updateComplete;
    await (find('capture-filing')[0] as CaptureFiling).updateComplete;
    expect(chosen()).to.deep.equal(['email', 'contract']);
  });
});

describe('keys in the review form', () => {
  it('save with Ctrl or Cmd and Enter from anywhere, and not while a word is being written', async () => {
    for (const [given, times] of [[{ ctrlKey: true }, 1], [{ metaKey: true }, 1], [{}, 0], [{ ctrlKey: true, isComposing: true }, 0]] as const) {
      const { find, told } = await shown(review(draftOf()));
      find('summary')[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true, ...given }));
      expect(told.filter(([action]) => action === 'save').length, JSON.stringify(given)).to.equal(times);
    }
  });

  it('make no second record of somebody known, nor of one of several nobody chose', async () => {
    for (const given of [{ known, people: [known] }, { people: [known, other] }]) {
      const { find, told } = await shown(review(mail, given));
      find('summary, input')[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, composed: true, cancelable: true }));
      expect(told.filter(([action]) => action === 'save').length).to.equal(0);
    }
  });

  it('fold up what is open with Escape, before it means anything to the panel', async () => {
    const { find, element } = await shown<CaptureReview>(review(draftOf()));
    find('.from')[0]?.click();
    await element.updateComplete;
    const press = () => {
      const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true });
      find('input')[0]?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect([press(), press()]).to.deep.equal([true, false]);
  });
});

describe('a value nobody is sure of', () => {
  it('says so in a visible word beside a mark, and others only to those who do not see the bars', async () => {
    const { find } = await shown(review(draftOf({ result: proposal(person('Xu Lan', { title: value('Buyer', { confidence: 0.62 }) })) })));
    expect(find('.doubt').map((each) => each.textContent?.trim())).to.deep.equal(['unsure']);
    expect(find('.doubt svg').length).to.equal(1);
  });
});

describe('the list of files', () => {
  const file = (given: Partial<HandedFile>): HandedFile => ({ name: 'a.eml', state: 'read', problem: null, drafts: [], isTable: false, ...given });
  const list = (files: HandedFile[], given: Partial<CaptureFiles> = {}) => html`<capture-files .files=${files} .drafts=${[draftOf()]} ?reading=${given.reading ?? false} ?slow=${given.slow ?? false}></capture-files>`;

  it('says what came of each, opens a draft, and takes it back', async () => {
    const files = [file({ drafts: ['d1'] }), file({ name: 'b.msg', state: 'failed', problem: 'fileMsg' }), file({ name: 'c.csv', isTable: true }), file({ name: 'd.eml', state: 'dropped' })];
    const { find, told, text } = await shown(list(files));
    for (const words of ['Xu Lan', strings.en.fileMsg, strings.en.isTable, 'Taken back']) expect(text()).to.contain(words);
    for (const button of find('.list button')) button.click();
    expect(told.map(([action]) => action)).to.deep.equal(['open', 'dropFile', 'showTable', 'restoreFile']);
  });

  it('shows how far a long reading is, and stops it', async () => {
    expect((await shown(list([file({ state: 'reading' })], { reading: true }))).find('progress').length).to.equal(0);
    const { find, told } = await shown(list([file({ drafts: ['d1'] }), file({ state: 'reading' })], { reading: true, slow: true }));
    expect((find('progress')[0] as HTMLProgressElement).value).to.equal(1);
    find('.row .button')[0]?.click();
    expect(told).to.deep.equal([['stopFiles', null]]);
  });
});

describe('the new views of the panel', () => {
  for (const lang of ['en', 'zh-CN']) {
    it(`are accessible: ${lang}`, async () => {
      for (const view of [review(mail, { known, people: [known] }), review(mail, { people: [known, other] })]) await expect((await shown(view, lang)).holder).to.be.accessible();
    });
  }
});
