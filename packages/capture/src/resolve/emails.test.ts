import { expect } from '@open-wc/testing';
import { emailsIn } from './emails.js';

describe('emailsIn', () => {
  it('reads an address out of what stands around it', () => {
    for (const [raw, address] of [
      ['Ada.Roe@Acme.Example', 'ada.roe@acme.example'], ['mailto:ada@acme.example?subject=Hi%20there', 'ada@acme.example'],
      ['Ada Roe <ada@acme.example>', 'ada@acme.example'], ['E-Mail: ada@acme.example.', 'ada@acme.example'],
      ['mailto:ada%40acme.example', 'ada@acme.example'], ["siobhan.o'neill@acme.example", "siobhan.o'neill@acme.example"],
      ['ada+crm@mail.acme.co.uk', 'ada+crm@mail.acme.co.uk'], ['ａｄａ＠ａｃｍｅ．ｅｘａｍｐｌｅ', 'ada@acme.example'],
      ['ada@b\u200Bücher.example', 'ada@xn--bcher-kva.example'], ['邮箱：ada@acme.example', 'ada@acme.example'],
    ] as const) expect(emailsIn(raw), raw).to.deep.equal([address]);
  });

  it('reads two addresses of one text, each once', () => {
    expect(emailsIn('a.roe@acme.example / A.Roe@acme.example, b.vogt@acme.example')).to.deep.equal(['a.roe@acme.example', 'b.vogt@acme.example']);
  });

  it('takes files, handles and halves for no address', () => {
    for (const raw of ['logo@2x.png', '@ada', 'ada@', 'ada@localhost', 'a..b@acme.example', 'ada at acme', '', '@@@', 'a@b', 'x@-.example',
      '****@acme.example']) expect(emailsIn(raw), raw).to.deep.equal([]);
  });

  it('reads an address in Cyrillic look-alike letters as what it is', () => {
    expect(emailsIn('ada@аcme.example')).to.deep.equal(['ada@xn--cme-5cd.example']);
  });

  it('stays quick on hostile text', () => {
    const start = performance.now();
    for (const text of ['a.'.repeat(500_000), 'a@'.repeat(500_000), 'a-'.repeat(500_000), '@a.a'.repeat(250_000)]) emailsIn(text);
    expect(performance.now() - start).to.be.below(200);
  });
});
