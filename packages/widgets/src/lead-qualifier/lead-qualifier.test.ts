import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { bant, captureLead, isRefusal, qualifyLead, scoreAnswers, type Command, type Framework, type Lead, type Qualification } from '@salescycle/model';
import { openStore, type Store } from '@salescycle/store';
import { sendKeys } from '@web/test-runner-commands';
import { widgetConformance } from '../shared/conformance.fixture.js';
import type { ChangeEvent, LeadQualifyEvent, RefusalEvent } from '../shared/events.js';
import { sampleUsers } from '../shared/sample.fixture.js';
import './define.js';
import { SalesLeadQualifier } from './lead-qualifier.js';
import { strings } from './lead-qualifier.strings.js';

const common = { createdAt: '2026-05-06T02:00:00.000Z', updatedAt: '2026-05-06T02:00:00.000Z', createdBy: 'u-han', rev: 1, sv: 1 };
const lead: Lead = { ...common, id: 'l-1', type: 'lead', status: 'working', name: '徐岚', company: 'Huaxin Logistics', jobTitle: 'Ops director' };
const answers: Qualification['answers'] = [
  { dimension: 'need', value: 4, evidence: { text: 'It lands on my desk.', source: 'Call, 22 May' }, at: '2026-05-22T02:00:00.000Z', by: 'u-han' },
  { dimension: 'authority', value: 2, evidence: { text: '“The final word is with Mr. Gao.”', url: 'javascript:alert(1)' } },
  { dimension: 'timeline', value: 1 },
];
const qualification: Qualification = {
  ...common, id: 'q-1', type: 'qualification', subject: { type: 'lead', id: 'l-1' }, frameworkId: 'bant', frameworkVersion: 1, answers, verdict: 'nurture', reason: 'Ask in June',
};

function controlled(changes: Partial<SalesLeadQualifier> = {}): SalesLeadQualifier {
  return Object.assign(document.createElement('sales-lead-qualifier'), { lead, qualification, users: sampleUsers, asOf: '2026-06-16T10:00:00.000Z', timeZone: 'Asia/Shanghai' }, changes);
}

async function shown(element: SalesLeadQualifier): Promise<SalesLeadQualifier> {
  const page = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  page.append(element);
  await element.updateComplete;
  return element;
}

const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const one = (element: Element, selector: string) => all(element, selector)[0]!;
const text = (element: Element, selector: string) => (one(element, selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const dimension = (element: Element, id: string) => one(element, `[data-dimension="${id}"]`);
const level = (element: Element, id: string, value: number | 'unknown') => dimension(element, id).querySelector<HTMLInputElement>(`input[value="${value}"]`)!;
const chosen = (element: Element, id: string) => dimension(element, id).querySelector<HTMLInputElement>('.answer input:checked')!.value;

async function choose(element: SalesLeadQualifier, id: string, value: number | 'unknown'): Promise<void> {
  level(element, id, value).click();
  await element.updateComplete;
}

async function click(element: SalesLeadQualifier, selector: string, index = 0): Promise<void> {
  all(element, selector)[index]!.click();
  await element.updateComplete;
}

async function type(element: SalesLeadQualifier, selector: string, value: string): Promise<void> {
  const field = one(element, selector) as HTMLTextAreaElement;
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await element.updateComplete;
}

const save = (element: SalesLeadQualifier) => click(element, '.button.primary');
const VERDICT = { qualify: 0, nurture: 1, disqualify: 2 };
const decide = (element: SalesLeadQualifier, verdict: keyof typeof VERDICT) => click(element, '.segmented button', VERDICT[verdict]);

widgetConformance({
  element: SalesLeadQualifier,
  controlled,
  strings,
  connected: async (store) => {
    const { id } = await captured(store, 'Xu Lan');
    return Object.assign(document.createElement('sales-lead-qualifier'), { store, leadId: id });
  },
});

async function captured(store: Store, name: string, fields: Partial<Lead> = {}): Promise<{ id: string }> {
  if (store.actor === null) await store.setActor('u-han');
  const id = store.newId();
  const outcome = await store.run(captureLead, { id, fields: { name, ...fields } });
  if (isRefusal(outcome)) throw new Error(outcome.message.en);
  return { id };
}

describe('<sales-lead-qualifier> scores', () => {
  it('shows what the score engine says, with its arithmetic', async () => {
    const element = await shown(controlled());
    const score = scoreAnswers(bant, answers);
    expect([score.score, score.possible]).to.deep.equal([48.75, 68.75]);
    expect(text(element, '.figure')).to.equal('48.75 of 100 · up to 68.75 with budget'.replace(' ', ''));
    expect(all(element, '.parts > .row').map((row) => row.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Need 30 × 4/4 30.00', 'Authority 25 × 2/4 12.50', 'Timeline 25 × 1/4 6.25', 'Budget 20 × ? —', 'Known weight 80%48.75',
    ]);
    expect(text(element, '.tag:not([title])')).to.equal('Cannot tell yet');
  });

  it('never takes unknown as no', async () => {
    const element = await shown(controlled());
    expect(chosen(element, 'budget')).to.equal('unknown');
    expect(dimension(element, 'budget').textContent).to.contain('not scored, up to 20; not taken as no');
    await choose(element, 'budget', 0);
    expect(dimension(element, 'budget').textContent).to.contain('0 / 20');
    expect(text(element, '.tag:not([title])')).to.equal('Cold');
    await choose(element, 'budget', 'unknown');
    expect(text(element, '.tag:not([title])')).to.equal('Cannot tell yet');
  });

  it('shows no score while nothing is known', async () => {
    const element = await shown(controlled({ qualification: undefined }));
    expect(text(element, '.big')).to.equal('—');
    await choose(element, 'need', 0);
    expect(text(element, '.big')).to.equal('0');
  });

  it('rules a lead out by a required 0 only', async () => {
    const element = await shown(controlled());
    await choose(element, 'need', 0);
    expect(text(element, '.tag:not([title])')).to.equal('Ruled out');
    await choose(element, 'need', 'unknown');
    expect(text(element, '.tag:not([title])')).to.not.equal('Ruled out');
  });

  it('asks for the unknown first, then for what could add most', async () => {
    const element = await shown(controlled());
    expect(all(element, '.to-question > :last-child').map((each) => each.textContent.split(' · ')[0])).to.deep.equal(['Budget, up to +20', 'Timeline, up to +18.75', 'Authority, up to +12.5']);
    await click(element, '.to-question', 1);
    await aTimeout(0);
    expect(element.shadowRoot!.activeElement).to.equal(level(element, 'timeline', 1));
  });

  it('scores a framework of the host', async () => {
    const framework: Framework = { ...bant, id: 'own', name: 'Own', dimensions: bant.dimensions.slice(0, 3).map((each) => ({ ...each, weight: 1 })) };
    const element = await shown(controlled({ framework, qualification: { ...qualification, frameworkId: 'own', answers: [{ dimension: 'need', value: 4 }] } }));
    expect(all(element, '.dimension')).to.have.length(3);
    expect(text(element, '.big')).to.equal('33.33');
    expect(text(element, '.parts > .row')).to.equal('Need 33.33 × 4/4 33.33');
  });
});

describe('<sales-lead-qualifier> answers', () => {
  it('takes digits, arrows, U and Delete inside a question', async () => {
    const element = await shown(controlled());
    level(element, 'timeline', 1).focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(chosen(element, 'timeline')).to.equal('2');
    await sendKeys({ press: '4' });
    expect(chosen(element, 'timeline')).to.equal('4');
    expect(element.shadowRoot!.activeElement).to.equal(level(element, 'timeline', 4));
    await sendKeys({ press: 'u' });
    expect(chosen(element, 'timeline')).to.equal('unknown');
    await sendKeys({ press: '0' });
    await sendKeys({ press: 'Delete' });
    expect(chosen(element, 'timeline')).to.equal('unknown');
    expect(text(element, '.big')).to.equal('42.5');
  });

  it('shows what the level under the pointer means', async () => {
    const element = await shown(controlled());
    level(element, 'need', 1).parentElement!.dispatchEvent(new PointerEvent('pointerenter'));
    await element.updateComplete;
    expect(dimension(element, 'need').querySelector('.anchor')!.textContent).to.equal('Latent');
    dimension(element, 'need').querySelector('.steps')!.dispatchEvent(new PointerEvent('pointerleave'));
    await element.updateComplete;
    expect(dimension(element, 'need').querySelector('.anchor')!.textContent).to.equal('Quantified, with consequence and owner');
  });

  it('adds, edits, takes back and removes evidence in place', async () => {
    const element = await shown(controlled());
    const budget = () => dimension(element, 'budget');
    await click(element, '[data-dimension="budget"] .add-evidence');
    await aTimeout(0);
    expect(element.shadowRoot!.activeElement?.localName).to.equal('textarea');
    await type(element, '.evidence-editor textarea', 'It is in next year’s plan.');
    await type(element, '.evidence-editor input', 'Call');
    await click(element, '.evidence-editor .button');
    expect(budget().querySelector('blockquote')!.textContent).to.equal('“It is in next year’s plan.”');
    await click(element, '[data-dimension="budget"] .acts button');
    await type(element, '.evidence-editor textarea', 'No.');
    await aTimeout(0);
    await sendKeys({ press: 'Escape' });
    expect(budget().querySelector('blockquote')!.textContent).to.equal('“It is in next year’s plan.”');
    await click(element, '[data-dimension="budget"] .acts button', 1);
    expect(budget().querySelector('.add-evidence')).to.exist;
  });

  it('says who answered and when, and links to pages only', async () => {
    const element = await shown(controlled());
    expect(text(element, '[data-dimension="need"] figcaption')).to.equal('Call, 22 May · answered 22 May by 韩凯');
    expect(dimension(element, 'authority').querySelectorAll('a').length).to.equal(0);
    expect(dimension(element, 'authority').querySelector('blockquote')!.textContent).to.equal('“The final word is with Mr. Gao.”');
  });

  it('keeps unsaved answers when it leaves the page or shows another lead', async () => {
    const element = await shown(controlled());
    await choose(element, 'budget', 3);
    const page = element.parentElement!;
    element.remove();
    page.append(element);
    await element.updateComplete;
    expect(chosen(element, 'budget')).to.equal('3');
    Object.assign(element, { lead: { ...lead, id: 'l-2', name: 'Tom Reed' }, qualification: undefined });
    await element.updateComplete;
    expect(chosen(element, 'budget')).to.equal('unknown');
    Object.assign(element, { lead, qualification });
    await element.updateComplete;
    expect(chosen(element, 'budget')).to.equal('3');
  });

  it('can only be read without the right to edit, and says so', async () => {
    const element = await shown(controlled({ rights: ['move'] }));
    expect(text(element, '.notice-bar')).to.equal('You may read the answers, not change them. Ask whoever runs this portal.');
    expect([element.matches(':state(readonly)'), all(element, '.button.primary').length]).to.deep.equal([true, 0]);
    element.rights = ['edit'];
    await element.updateComplete;
    expect([element.matches(':state(readonly)'), all(element, '.notice-bar').length]).to.deep.equal([false, 0]);
    await choose(element, 'need', 2);
    element.setAttribute('rights', 'move');
    expect(await element.save()).to.equal(false);
  });

  it('is narrowed by the rights of the store', async () => {
    const workspace = `qualifier-rights-${crypto.randomUUID()}`, before = await openStore({ workspace, actor: 'u-han' });
    const { id } = await captured(before, 'Xu Lan');
    before.close();
    const store = await openStore({ workspace, actor: 'u-han', rights: ['move'] });
    const element = await shown(Object.assign(document.createElement('sales-lead-qualifier'), { store, leadId: id, rights: ['edit'] }));
    await waitUntil(() => all(element, '.notice-bar').length > 0);
    expect(element.matches(':state(readonly)')).to.equal(true);
    store.close();
  });

  it('can only be read when it is readonly or the lead is converted', async () => {
    for (const changes of [{ readonly: true }, { lead: { ...lead, status: 'converted' } as Lead }]) {
      const element = await shown(controlled(changes));
      expect(level(element, 'need', 0).disabled).to.equal(true);
      expect(one(element, '.button.primary')).to.equal(undefined);
      expect(element.matches(':state(readonly)')).to.equal(true);
      expect(await element.save()).to.equal(false);
    }
  });
});

describe('<sales-lead-qualifier> with records of the host', () => {
  const events = (element: SalesLeadQualifier) => {
    const heard: LeadQualifyEvent[] = [];
    element.addEventListener('sales-lead-qualify', (event) => heard.push(event));
    return heard;
  };

  it('hands answers, verdict and reason to the host, and waits for its word', async () => {
    const element = await shown(controlled({ actor: 'u-moore' }));
    const heard = events(element);
    let confirm: (yes: boolean) => void = () => undefined;
    element.addEventListener('sales-lead-qualify', (event) => event.respondWith(new Promise((resolve) => { confirm = resolve; })));
    await choose(element, 'budget', 3);
    await decide(element, 'qualify');
    await save(element);
    expect(one(element, '.button.primary').getAttribute('aria-busy')).to.equal('true');
    expect(heard).to.have.length(1);
    const { fields, ids, from, to } = heard[0]!.detail;
    expect([ids, from, to, fields!.verdict, fields!.reason]).to.deep.equal([['l-1'], 'working', 'qualify', 'qualify', 'Ask in June']);
    expect((fields!.answers as Qualification['answers'])[3]).to.deep.equal({ dimension: 'budget', value: 3, at: '2026-06-16T10:00:00.000Z', by: 'u-moore' });
    confirm(true);
    await waitUntil(() => text(element, '#saving').includes('Saved'));
    expect(chosen(element, 'budget')).to.equal('3');
    expect(one(element, '.button.primary').getAttribute('aria-disabled')).to.equal('true');
  });

  it('is confirmed by the record the host passes', async () => {
    const element = await shown(controlled());
    await choose(element, 'budget', 3);
    await save(element);
    element.qualification = { ...qualification, id: 'q-2', answers: [...answers, { dimension: 'budget', value: 3 }] };
    await waitUntil(() => text(element, '#saving').includes('Saved'));
    expect(chosen(element, 'budget')).to.equal('3');
  });

  it('keeps the answers when the host refuses', async () => {
    for (const refuse of [(event: LeadQualifyEvent) => event.preventDefault(), (event: LeadQualifyEvent) => event.respondWith(false), (event: LeadQualifyEvent) => event.respondWith(Promise.reject(new Error('no')))]) {
      const element = await shown(controlled());
      element.addEventListener('sales-lead-qualify', refuse);
      await choose(element, 'budget', 3);
      await save(element);
      await waitUntil(() => text(element, '#saving').includes('the portal refused'));
      expect(chosen(element, 'budget')).to.equal('3');
      expect(one(element, '.button.primary').getAttribute('aria-disabled')).to.equal('false');
    }
  });

  it('asks for the reason in place, before it asks the host', async () => {
    const element = await shown(controlled());
    const heard = events(element);
    await decide(element, 'disqualify');
    await type(element, '.reason', ' ');
    const refusal = oneEvent<RefusalEvent>(element, 'sales-refusal');
    await save(element);
    expect((await refusal).detail.missing).to.deep.equal([{ kind: 'field', field: 'disqualifyReason' }]);
    await aTimeout(0);
    expect(heard).to.have.length(0);
    expect(text(element, '#reason-problem')).to.equal('Disqualifying needs a reason.');
    expect(element.shadowRoot!.activeElement).to.equal(one(element, '.reason'));
    await expect(element).to.be.accessible();
    await type(element, '.reason', 'A competitor');
    expect(text(element, '#reason-problem')).to.equal('');
  });

  it('names the button after the verdict, and saves answers without one', async () => {
    const element = await shown(controlled());
    const names = [text(element, '.button.primary')];
    for (const verdict of ['disqualify', 'qualify', 'qualify'] as const) {
      await decide(element, verdict);
      names.push(text(element, '.button.primary'));
    }
    expect(names).to.deep.equal(['Save as nurture', 'Save as disqualified', 'Save as qualified', 'Save answers']);
  });

  it('takes part in a form', async () => {
    const form = await fixture<HTMLFormElement>(html`<form lang="en"><fieldset><sales-lead-qualifier name="bant"></sales-lead-qualifier></fieldset></form>`);
    const element = form.querySelector('sales-lead-qualifier')!;
    Object.assign(element, { lead, qualification });
    await element.updateComplete;
    await choose(element, 'timeline', 'unknown');
    expect(JSON.parse(new FormData(form).get('bant') as string)).to.deep.equal(answers.slice(0, 2));
    form.reset();
    await element.updateComplete;
    expect(chosen(element, 'timeline')).to.equal('1');
    form.querySelector('fieldset')!.disabled = true;
    await element.updateComplete;
    expect(one(element, '.button.primary')).to.equal(undefined);
  });
});

describe('<sales-lead-qualifier> before it has drawn', () => {
  it('has BANT as its framework', () => {
    expect(document.createElement('sales-lead-qualifier').framework).to.equal(bant);
  });

  it('knows that its form is disabled, and takes a reset', async () => {
    const form = document.createElement('form');
    const fieldset = form.appendChild(Object.assign(document.createElement('fieldset'), { disabled: true }));
    const page = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    page.append(form);
    const element = fieldset.appendChild(controlled());
    form.reset();
    expect(element.shadowRoot!.querySelector('.base')).to.equal(null);
    await element.updateComplete;
    expect([level(element, 'need', 0).disabled, one(element, '.button.primary')]).to.deep.equal([true, undefined]);
    fieldset.disabled = false;
    await element.updateComplete;
    expect(level(element, 'need', 0).disabled).to.equal(false);
  });

  it('answers a save once it has drawn', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const element = page.appendChild(controlled());
    expect(await element.save()).to.equal(false);
    expect(text(element, '.big')).to.equal('48.75');
  });
});

describe('<sales-lead-qualifier> over a store', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore({ workspace: `qualifier-${crypto.randomUUID()}`, actor: 'u-han' });
  });
  afterEach(() => store.close());

  const over = async (changes: Partial<SalesLeadQualifier> = {}) => {
    const element = await shown(Object.assign(document.createElement('sales-lead-qualifier'), { store }, changes));
    await waitUntil(() => one(element, '.dimensions:not(.skeleton *), .picker, .notice'), 'shows something');
    return element;
  };
  const stored = async (id: string) => {
    const record = (await store.read({ kind: 'record', type: 'lead', id }))!;
    const latest = record.qualificationId ? await store.read({ kind: 'record', type: 'qualification', id: record.qualificationId }) : undefined;
    return { record, latest };
  };

  it('shows the latest qualification and the ones before', async () => {
    const { id } = await captured(store, 'Xu Lan');
    await store.run(qualifyLead, { id, framework: bant, answers: [{ dimension: 'need', value: 2 }] });
    await store.run(qualifyLead, { id, framework: bant, answers, verdict: 'nurture', reason: 'Ask in June' });
    const element = await over({ leadId: id });
    expect(text(element, '.big')).to.equal('48.75');
    expect(text(element, '.earlier')).to.match(/No verdict.* 15 \+33\.75 since$/);
  });

  it('stores answers and verdict, and takes them back', async () => {
    const { id } = await captured(store, 'Xu Lan');
    const element = await over({ leadId: id });
    await choose(element, 'need', 4);
    await decide(element, 'nurture');
    const change = oneEvent<ChangeEvent>(element, 'sales-change');
    await save(element);
    expect((await change).detail.command).to.equal('qualifyLead');
    await waitUntil(() => text(element, '#saving').includes('Saved'));
    const { record, latest } = await stored(id);
    expect([record.status, latest!.verdict, latest!.answers[0]!.value, latest!.answers[0]!.by]).to.deep.equal(['nurturing', 'nurture', 4, 'u-han']);
    await click(element, '#saving .link');
    await waitUntil(() => text(element, '#saving').includes('Taken back'));
    expect((await stored(id)).record.status).to.equal('new');
    expect((await stored(id)).record.qualificationId).to.equal(undefined);
    expect(chosen(element, 'need')).to.equal('4');
    expect(one(element, '.button.primary').getAttribute('aria-disabled')).to.equal('false');
    expect(one(element, '.notice-bar')).to.equal(undefined);
  });

  it('stores nothing when the host refuses', async () => {
    const { id } = await captured(store, 'Xu Lan');
    const element = await over({ leadId: id });
    element.addEventListener('sales-lead-qualify', (event) => event.preventDefault());
    await choose(element, 'need', 4);
    expect(await element.save()).to.equal(false);
    expect((await stored(id)).record.qualificationId).to.equal(undefined);
    expect(chosen(element, 'need')).to.equal('4');
  });

  it('keeps what is typed when the lead is qualified elsewhere, and says so', async () => {
    const { id } = await captured(store, 'Xu Lan');
    const element = await over({ leadId: id });
    await choose(element, 'need', 4);
    await store.run(qualifyLead, { id, framework: bant, answers: [{ dimension: 'need', value: 1 }] });
    await waitUntil(() => one(element, '.notice-bar'));
    expect(chosen(element, 'need')).to.equal('4');
    await click(element, '.notice-bar button');
    expect(chosen(element, 'need')).to.equal('1');
    expect(one(element, '.notice-bar')).to.equal(undefined);
  });

  it('follows other tabs while nothing is typed', async () => {
    const { id } = await captured(store, 'Xu Lan');
    const element = await over({ leadId: id });
    await store.run(qualifyLead, { id, framework: bant, answers: [{ dimension: 'need', value: 1 }] });
    await waitUntil(() => chosen(element, 'need') === '1');
    expect(one(element, '.notice-bar')).to.equal(undefined);
  });

  it('lets people choose an unconverted lead, and go back', async () => {
    await captured(store, 'Xu Lan', { company: 'Huaxin Logistics' });
    await captured(store, 'Tom Reed', { company: 'Calder Instruments' });
    const element = await over();
    expect(all(element, '.lead')).to.have.length(2);
    await expect(element).to.be.accessible();
    await type(element, '.search input', 'calder');
    await waitUntil(() => all(element, '.lead').length === 1);
    await click(element, '.lead');
    await waitUntil(() => text(element, '.header .title') === 'Tom Reed');
    await click(element, '.header .button');
    await waitUntil(() => one(element, '.lead'));
  });

  it('offers no converted lead', async () => {
    await captured(store, 'Xu Lan');
    const { id } = await captured(store, 'Tom Reed');
    const convert: Command<string> = { name: 'convert', run: (_state, lead) => [{ type: 'lead', id: lead, set: { status: 'converted' } }] };
    await store.run(convert, id);
    const element = await over();
    expect(all(element, '.lead .strong').map((name) => name.textContent)).to.deep.equal(['Xu Lan']);
  });

  it('takes in a first lead and opens it', async () => {
    const element = await over();
    expect(element.matches(':state(empty)')).to.equal(true);
    await click(element, '.button.primary');
    await click(element, '.button.primary');
    expect(text(element, '#name-problem')).to.equal('A lead needs a name.');
    await expect(element).to.be.accessible();
    (one(element, '[name="name"]') as HTMLInputElement).value = 'Maya Ortiz';
    (one(element, '[name="email"]') as HTMLInputElement).value = 'maya@brightwell.example';
    await click(element, '.button.primary');
    await waitUntil(() => one(element, '.dimension'));
    expect(text(element, '.header .title')).to.equal('Maya Ortiz');
    const { rows } = await store.read({ kind: 'window', type: 'lead' });
    expect(rows.map(({ record }) => [record.name, record.emails])).to.deep.equal([['Maya Ortiz', ['maya@brightwell.example']]]);
  });

  it('says when the lead is not there', async () => {
    const element = await over({ leadId: 'nobody' });
    expect(element.matches(':state(error)')).to.equal(true);
    expect(text(element, '[role="alert"]')).to.contain('This lead is not here');
  });

  it('asks who works here before the first change', async () => {
    const { id } = await captured(store, 'Xu Lan');
    const nobody = Object.create(store, { actor: { value: null } }) as Store;
    const element = await over({ leadId: id, store: nobody });
    await choose(element, 'need', 4);
    void element.save();
    await waitUntil(() => one(element, 'dialog'));
    one(element, 'dialog .plain').click();
    await waitUntil(() => !one(element, 'dialog'));
    expect((await stored(id)).record.qualificationId).to.equal(undefined);
    expect(chosen(element, 'need')).to.equal('4');
  });
});
