import { expect } from '@open-wc/testing';
import { execute } from '../commands/command.js';
import { editRecord } from '../commands/edit-record.js';
import { isRefusal } from '../refusal.js';
import type { Account } from '../records/account.js';
import { addressFrom, isAddress } from './address.js';
import { hostOf, linkTitle } from './link-title.js';

describe('addresses of links', () => {
  it('are http, https and mailto, and nothing that runs or reads something', () => {
    for (const good of ['https://x.example', 'http://x.example:8080/a/b?c=1#d', 'HTTPS://X.example/报价', 'mailto:xu@x.example', 'mailto:xu@x.example?subject=Hi']) expect(isAddress(good), good).to.equal(true);
    for (const bad of [
      'javascript:alert(1)', 'JavaScript:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:alert(1)', ' https://x.example', 'data:text/html,<b>', 'vbscript:x', 'file:///etc/passwd', 'blob:https://x.example/1',
      'https:x.example', 'https://', 'https:///x', '//x.example', 'https://bank.example@evil.example', 'https://evil.example\\@bank.example', 'https://x.example/a b', 'ftp://x.example', '',
    ]) expect(isAddress(bad), bad).to.equal(false);
  });

  it('are completed where the beginning was left out, and only there', () => {
    expect(['  https://x.example/a ', 'x.example/a?b', 'WWW.X.example', 'x.example:8080/a', 'xu@x.example'].map(addressFrom))
      .to.deep.equal(['https://x.example/a', 'https://x.example/a?b', 'https://WWW.X.example', 'https://x.example:8080/a', 'mailto:xu@x.example']);
    for (const none of ['', 'offer', 'the offer.', 'javascript:alert(1)', 'a@b', 'user:pass@x.example', 'x.example evil', 'data:x.example']) expect(addressFrom(none), none).to.equal(null);
  });

  it('name the host they lead to', () => {
    expect(['https://www.X.example:8080/a@b', 'http://files.example?x', 'mailto:xu@mail.example?subject=x', 'nothing'].map(hostOf)).to.deep.equal(['x.example:8080', 'files.example', 'mail.example', '']);
  });

  it('suggest a title from their own words', () => {
    expect([
      'https://files.example/offers/Line-4_final.pdf', 'https://x.example/%E6%8A%A5%E4%BB%B7%E5%8D%95.xlsx?v=2#p', 'https://www.x.example/', 'https://x.example/100%', 'mailto:xu@x.example?subject=Hi', 'https://x.example/a/v1.2',
    ].map(linkTitle)).to.deep.equal(['Line 4 final', '报价单', 'x.example', '100%', 'xu@x.example', 'v1']);
  });

  it('are refused by the model with the field, the value and what to do', () => {
    const account = { id: 'a', type: 'account', name: 'Huaxin', createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z', createdBy: 'u', rev: 1, sv: 1 } satisfies Account;
    const state = { get: () => account as never, countInStage: () => 0, findUnique: () => undefined, recordsOf: () => [] };
    const answer = execute(editRecord, state, { type: 'account', id: 'a', fields: { links: [{ url: 'javascript:alert(1)', title: 'x' }] } }, { at: '2026-02-01T00:00:00.000Z', by: 'u', device: 'd', newId: () => 'n' });
    if (!isRefusal(answer)) throw new Error('it was saved');
    expect(answer.problems.map(({ field, code }) => [field, code])).to.deep.equal([['links.0.url', 'address']]);
    expect(answer.message.en).to.contain('links.0.url').and.to.contain('“javascript:alert(1)”').and.to.contain('begins with https://');
    expect(answer.message.zh).to.contain('javascript:alert(1)').and.to.contain('mailto:');
  });
});
