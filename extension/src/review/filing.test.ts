import { expect } from '@open-wc/testing';
import { draftOf } from '../drafts/draft.fixture.js';
import { policyOf } from '../settings/policy.js';
import { filingDefaults, proposedFiling, withFiling } from './filing.js';
import { leadFieldsOf } from './lead-fields.js';

const zone = { timeZone: 'Asia/Shanghai' }, settings = { policy: policyOf({}) };

describe('what a lead is filed under', () => {
  it('is where it was read, kept for a year, for a reason the country\'s law knows', () => {
    const late = draftOf({ readAt: '2026-06-18T20:00:00.000Z' });
    expect(proposedFiling(late, filingDefaults(settings, 'DE'), zone)).to.deep.equal({ source: 'capture', campaign: '', basis: 'interest', evidence: '', keptUntil: '2027-06-19' });
    expect(proposedFiling(late, filingDefaults(settings, 'CN'), zone).basis).to.equal('public');
    expect(proposedFiling(draftOf({ origin: { kind: 'mail', url: null } }), filingDefaults(settings, 'CN'), zone)).to.include({ source: 'email', basis: 'contract' });
  });

  it('follows the days an organisation decided', () => {
    const until = (retentionDays: unknown) => proposedFiling(draftOf(), filingDefaults({ policy: policyOf({ retentionDays }) }, 'DE'), zone).keptUntil;
    expect([until(30), until(0), until('x')]).to.deep.equal(['2026-07-18', '2027-06-18', '2027-06-18']);
  });

  it('goes into the lead, with what the person said before what is proposed', () => {
    const draft = withFiling(draftOf({ filing: { campaign: ' Spring fair ', evidence: 'Asked for prices', keptUntil: '2026-12-31', source: 'fair' } }), filingDefaults(settings, 'DE'), zone);
    const { source, consent } = leadFieldsOf(draft, '2026-06-18T10:00:00.000Z');
    expect(source).to.include({ kind: 'fair', campaign: 'Spring fair' });
    expect(consent).to.deep.equal({ basis: 'interest', at: '2026-06-18T10:00:00.000Z', evidence: 'Asked for prices', keptUntil: '2026-12-31' });
  });

  it('has no end where what was typed is no day', () => {
    const keptUntil = (typed: string) => leadFieldsOf(withFiling(draftOf({ filing: { keptUntil: typed } }), filingDefaults(settings, 'DE'), zone), '2026-06-18T10:00:00.000Z').consent?.keptUntil;
    expect([keptUntil(''), keptUntil('soon')]).to.deep.equal([undefined, undefined]);
  });
});
