import { expect } from '@open-wc/testing';
import { proposalOfAddress } from './lone-address.js';

/** What is proposed, as `field: value`. */
async function proposed(text: string, region = 'CN') {
  const result = await proposalOfAddress(text, region), fields = result?.candidates[0]?.fields;
  return fields ? { emails: fields.emails.map(({ value }) => value), phones: fields.phones.map(({ value }) => value) } : null;
}

describe('text that is nothing but an address', () => {
  it('is a proposal of one field', async () => {
    expect(await proposed(' Ben.Fox@acme.example ')).to.deep.equal({ emails: ['ben.fox@acme.example'], phones: [] });
    expect(await proposed('+44 20 7946 0123')).to.deep.equal({ emails: [], phones: ['+442079460123'] });
    expect(await proposed('138-0000-2716')).to.deep.equal({ emails: [], phones: ['+8613800002716'] });
  });

  it('says that a person pointed at it', async () => {
    const value = (await proposalOfAddress('ben.fox@acme.example', 'CN'))?.candidates[0]?.fields.emails[0];
    expect(value?.provenance).to.deep.equal([{ source: 'selection', path: 'text', snippet: 'ben.fox@acme.example' }]);
  });

  it('is none where there is more to it, or less', async () => {
    for (const text of ['', 'Ben Fox', 'Ben ben.fox@acme.example', 'ben@acme', '12', '2026-11-22', 'call +44 20 7946 0123', `${'a'.repeat(400)}@acme.example`, 'javascript:alert(1)']) expect(await proposed(text), text).to.equal(null);
  });
});
