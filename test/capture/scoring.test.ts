import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Candidate, CaptureResult, Value } from '@salescycle/capture/contract.js';
import { loadCases, type ExpectedLead, type Labels } from './case.js';
import { foldCompany, foldHost, foldPhone, foldText, foldUrl } from './fold.js';
import { nothing, oracle } from './oracle.js';
import { calibration, percentile, summarise } from './report.js';
import { judge } from './scoring.js';

const cases = loadCases({ blind: true });
const value = (text: string, confidence = 0.9): Value => ({ value: text, confidence, provenance: [], alternatives: [] });

const ada: ExpectedLead = {
  name: 'Ada Quill', title: { any: ['Buyer', 'Senior Buyer'] }, company: 'Quill & Sons Ltd', emails: ['ada@quill.example', { opt: ['office@quill.example'] }],
  phones: ['+12025550101'], website: { opt: ['quill.example'] }, location: { any: ['1 Dock Road, Dover DV0 0AA', 'Dover'] }, profiles: [],
};
const bo: ExpectedLead = { ...ada, name: 'Bo Ferrow', title: null, emails: ['bo@quill.example'], phones: [], location: null };
const labels = (leads: ExpectedLead[], more: Partial<Labels> = {}): Labels & { id: string } => ({
  id: 'made-up', about: '', kind: 'page', url: 'https://quill.example/', lang: 'en', region: 'US', viewer: { emails: [], domains: [] },
  expect: { kind: leads.length > 1 ? 'many' : leads.length ? 'one' : 'none', leads }, mustNot: [], ...more,
});
const found = (fields: Partial<Candidate['fields']>, type: Candidate['type'] = 'person'): Candidate =>
  ({ type, fields: { emails: [], phones: [], profiles: [], ...fields }, suggested: {}, confidence: 1, keys: [] });
const result = (...candidates: Candidate[]): CaptureResult => ({ ...nothing, kind: candidates.length > 1 ? 'many' : candidates.length ? 'one' : 'none', candidates });

describe('the scorer over the whole set', () => {
  test('gives an oracle 1.000 everywhere', () => {
    const report = summarise(cases.map((one) => judge(one, oracle(one))));
    assert.deepEqual({ ...report.micro, macroF1: report.macroF1, ece: report.ece }, { ...report.micro, precision: 1, recall: 1, f1: 1, wrong: 0, missed: 0, macroF1: 1, ece: 0 });
    assert.ok(report.micro.right > 300, `${report.micro.right} values`);
    assert.deepEqual([report.falseLeads, report.leaks, report.wrongKinds], [[], [], []]);
    assert.equal(report.exact.right, report.exact.of);
    assert.equal(report.people.found, report.people.of);
    for (const score of [...Object.values(report.byField), ...Object.values(report.byKind), ...Object.values(report.byLang)]) assert.equal(score.f1, 1);
  });

  test('gives an extractor that finds nothing no false lead, no wrong value and no recall', () => {
    const report = summarise(cases.map((one) => judge(one, nothing)));
    assert.deepEqual([report.falseLeads, report.leaks], [[], []]);
    assert.equal(report.micro.wrong, 0);
    assert.equal(report.micro.f1, 0);
    assert.equal(report.people.found, 0);
  });

  test('notices every value of an oracle that is spoilt', () => {
    for (const one of cases) {
      const right = oracle(one), lead = right.candidates[0];
      if (!lead?.fields.company) continue;
      const spoilt = { ...right, candidates: [{ ...lead, fields: { ...lead.fields, company: value('Nobody & Nothing') } }, ...right.candidates.slice(1)] };
      assert.deepEqual(judge(one, spoilt).counts.company?.wrong, 1, one.id);
    }
  });
});

describe('a verdict', () => {
  test('counts what is right, wrong and missed', () => {
    const verdict = judge(labels([ada]), result(found({
      name: value('ADA  QUILL'), title: value('Seller'), company: value('quill & sons'), emails: [value('Ada@quill.example'), value('info@quill.example')], phones: [],
    })));
    assert.deepEqual(verdict.counts, {
      name: { right: 1, wrong: 0, missed: 0 }, title: { right: 0, wrong: 1, missed: 1 }, company: { right: 1, wrong: 0, missed: 0 },
      emails: { right: 1, wrong: 1, missed: 0 }, phones: { right: 0, wrong: 0, missed: 1 }, website: { right: 0, wrong: 0, missed: 0 },
      location: { right: 0, wrong: 0, missed: 1 }, profiles: { right: 0, wrong: 0, missed: 0 },
    });
    const { micro } = summarise([verdict]);
    assert.deepEqual([micro.precision, micro.recall, micro.f1], [3 / 5, 3 / 6, 6 / 11]);
    assert.equal(verdict.isExact, false);
    assert.deepEqual(verdict.differences.map(({ field }) => field), ['title', 'emails', 'phones', 'location']);
  });

  test('takes an optional value as neither gained nor lost, another one in its place as wrong', () => {
    const plain = { name: value('Ada Quill'), title: value('Buyer'), company: value('Quill & Sons'), emails: [value('ada@quill.example')], phones: [value('+1 202-555-0101')], location: value('Dover') };
    const bare = judge(labels([ada]), result(found(plain)));
    const full = judge(labels([ada]), result(found({ ...plain, emails: [value('office@quill.example'), ...plain.emails], website: value('www.quill.example') })));
    assert.deepEqual(full.counts, bare.counts);
    assert.deepEqual([bare.isExact, full.isExact, full.claims.every(({ isRight }) => isRight)], [true, true, true]);
    assert.deepEqual(judge(labels([ada]), result(found({ ...plain, website: value('quill.test') }))).counts.website, { right: 0, wrong: 1, missed: 0 });
  });

  test('takes an address from its town to its whole length as right, and nothing else', () => {
    const location = (text: string) => judge(labels([ada]), result(found({ location: value(text) }))).counts.location!.right;
    assert.deepEqual(['1 Dock Road, Dover DV0 0AA', 'Dover', 'Dock Road; Dover', 'DV0 0AA Dover', 'Dock Road', 'Dover, Delaware', 'Do'].map(location), [1, 1, 1, 1, 0, 0, 0]);
    const han = labels([{ ...ada, location: { any: ['江苏省苏州市澄湖东路0号3栋', '苏州'] } }]);
    assert.deepEqual(['苏州市', '苏州市澄湖东路0号', '澄湖东路0号', '苏州市相城区'].map((text) => judge(han, result(found({ location: value(text) }))).counts.location!.right), [1, 1, 0, 0]);
  });

  test('counts a value where none may be, and a second one of the same', () => {
    const verdict = judge(labels([bo]), result(found({ name: value('Bo Ferrow'), title: value('Buyer'), emails: [value('bo@quill.example'), value('BO@quill.example')] })));
    assert.deepEqual([verdict.counts.title, verdict.counts.emails], [{ right: 0, wrong: 1, missed: 0 }, { right: 1, wrong: 1, missed: 0 }]);
  });

  test('pairs several people whatever their order, and counts who is missing or too many', () => {
    const verdict = judge(labels([ada, bo]), result(found({ name: value('Cy Extra') }), found({ name: value('Bo Ferrow'), emails: [value('bo@quill.example')] })));
    assert.deepEqual(verdict.people, { expected: 2, found: 1 });
    assert.deepEqual(verdict.counts.name, { right: 1, wrong: 1, missed: 1 });
    assert.equal(verdict.isExact, null);
  });

  test('says so when one is offered as many or a lead comes of nothing; an organisation alone is no false lead', () => {
    const person = found({ name: value('Ada Quill') }), organisation = found({ name: value('Quill') }, 'organization');
    assert.equal(judge(labels([ada]), result(person, organisation)).isKindRight, false);
    assert.equal(judge(labels([]), result(person)).isFalseLead, true);
    assert.deepEqual(judge(labels([]), result(person)).counts.name, { right: 0, wrong: 1, missed: 0 });
    assert.equal(judge(labels([]), { ...result(organisation), kind: 'none' }).isFalseLead, false);
    assert.equal(judge(labels([]), { ...result(person), kind: 'none' }).isFalseLead, true);
  });

  test('takes an organisation’s name as its company, once', () => {
    const expected = labels([{ ...ada, type: 'organization', name: null }], { expect: { kind: { any: ['one', 'none'] }, leads: [{ ...ada, type: 'organization', name: null }] } });
    const organisation = found({ name: value('Quill & Sons'), company: value('Quill & Sons Ltd') }, 'organization');
    for (const kind of ['one', 'none'] as const) {
      const { counts, isKindRight } = judge(expected, { ...result(organisation), kind });
      assert.deepEqual([counts.company, counts.name, isKindRight], [{ right: 1, wrong: 0, missed: 0 }, { right: 0, wrong: 0, missed: 0 }, true]);
    }
    assert.equal(judge(expected, result(found({ name: value('Ada Quill'), company: value('Quill & Sons') }, 'organization'))).counts.name!.wrong, 1);
  });

  test('finds forbidden text at any depth, folded or in another spelling of a number', () => {
    const withSnippet = found({ name: { ...value('A'), provenance: [{ source: 'label', path: 'p', snippet: 'see HIDDEN@trap.test' }] } });
    const spread = result({ ...withSnippet, suggested: { title: [value('Tra\u200bp  Tabitha')] } }, found({ phones: [value('+12025550199')] }));
    const leaks = (mustNot: string[]) => judge(labels([ada], { mustNot }), spread).leaks;
    assert.deepEqual(leaks(['hidden@trap.test', 'Trap Tabitha', '555-0199', 'elsewhere']), ['hidden@trap.test', 'Trap Tabitha', '555-0199']);
  });
});

describe('the report', () => {
  test('measures how far confidence is from the truth', () => {
    const claim = (confidence: number, isRight: boolean) => ({ field: 'name' as const, confidence, isRight });
    const { ece, reliability } = calibration([claim(0.9, true), claim(0.9, true), claim(0.9, true), claim(0.9, false), claim(0.5, true), claim(0.5, false), claim(1, true), claim(1, true)]);
    assert.deepEqual(reliability.map(({ from, count, accuracy }) => [from, count, accuracy]), [[0.5, 2, 0.5], [0.9, 6, 5 / 6]]);
    assert.ok(Math.abs(ece - 6 / 8 * Math.abs(5 / 6 - 5.6 / 6)) < 1e-12, String(ece));
    assert.deepEqual(calibration([]), { ece: 0, reliability: [] });
  });

  test('takes percentiles by rank', () => {
    const times = Array.from({ length: 20 }, (_, at) => at + 1);
    assert.deepEqual([percentile(times, 0.5), percentile(times, 0.95), percentile(times, 1), percentile([], 0.5)], [10, 19, 20, 0]);
  });
});

describe('comparing folded', () => {
  test('ignores what does not count', () => {
    assert.equal(foldText(' O’Neil  \u200bJR. '), 'o neil jr');
    assert.equal(foldText('水瀬 慎一郎'), foldText('水瀬 慎一郎'));
    for (const [one, other] of [['Kessbach Fördertechnik GmbH & Co. KG', 'KESSBACH FÖRDERTECHNIK'], ['株式会社ミナセ計器', 'ミナセ計器'], ['泰禾医疗器械(深圳)有限公司', '泰禾医疗器械(深圳)'], ['Benimar, S.A. de C.V.', 'Benimar']]) {
      assert.equal(foldCompany(one!), foldCompany(other!));
    }
    assert.equal(foldCompany('AG'), 'ag');
    assert.notEqual(foldCompany('Corvid Freight'), foldCompany('Corvid'));
    assert.deepEqual(['+49 (89) 99998-418', '+8651255550163;ext=615', '+8651255550163 ext. 615'].map(foldPhone), ['+498999998418', '+8651255550163;ext=615', '+8651255550163;ext=615']);
    assert.deepEqual(['https://WWW.quill.example/x', 'quill.example', 'www.quill.example'].map(foldHost), ['quill.example', 'quill.example', 'quill.example']);
    assert.equal(foldUrl('https://uk.linkedin.com/in/%E9%9F%A9-example/?trk=1'), foldUrl('https://www.linkedin.com/in/韩-example'));
    assert.notEqual(foldUrl('https://mail.google.com/mail/u/0/#inbox/1'), foldUrl('https://mail.google.com/mail/u/0/#inbox/2'));
  });
});
