import { expect } from '@open-wc/testing';
import { foldAddress } from './fold-address.js';

describe('foldAddress', () => {
  it('makes equal what one mailbox is written as', () => {
    for (const [one, other] of [
      ['A.da.Roe+crm@googlemail.com', 'adaroe@gmail.com'], [' Ada.Roe@ACME.example ', 'ada.roe@acme.example'],
      ['ada.roe+news@outlook.com', 'Ada.Roe@outlook.com'], ['ada+x@proton.me', 'ada@proton.me'], ['ada+x@hotmail.co.uk', 'ada@hotmail.co.uk'],
    ] as const) expect(foldAddress(one), one).to.equal(foldAddress(other));
  });

  it('keeps apart what may be two', () => {
    for (const [one, other] of [
      ['ada.roe@acme.example', 'adaroe@acme.example'], ['ada+crm@acme.example', 'ada@acme.example'], ['ada.roe@outlook.com', 'adaroe@outlook.com'],
      ['ada+x@gmail.com.evil.test', 'ada@gmail.com.evil.test'],
    ] as const) expect(foldAddress(one), one).not.to.equal(foldAddress(other));
  });

  it('is empty for what is no address', () => {
    for (const text of ['', '@', 'ada', '@acme.example', 'ada@']) expect(foldAddress(text), text).to.equal('');
  });
});
