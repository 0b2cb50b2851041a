import { expect } from '@open-wc/testing';
import { checkBundle } from '../resolve/bundle-schema.js';
import { collectMail } from './collect-mail.js';
import { bytesWith, collected, context, everything, lead, source } from './mail.fixture.js';

const ofBytes = (bytes: Uint8Array, region: string) => collectMail(bytes, { ...context, region });
const SIGNED = 'Hello\n\nBest regards\nAnna Berg\nBerg Pumpen GmbH\nTel: +49 40 5550 123';

describe('collectMail: hostile and broken mails', () => {
  it('reads the headers alone of a mail whose boundary is wrong, and says so', async () => {
    const bundle = await collected(source({ text: SIGNED, html: '<p>x</p>' }).replace('boundary="b1"', 'boundary="other"'));
    expect(bundle.warnings).to.deep.equal(['malformed-mail']);
    expect(lead(bundle)).to.deep.equal({ emails: ['anna.berg@berg-pumpen.example'], name: ['Anna Berg'] });
  });

  it('gives nobody for two senders', async () => {
    const bundle = await collected({ text: SIGNED, headers: ['From: Evil <evil@evil.test>'] });
    expect([bundle.page, bundle.warnings, bundle.evidence]).to.deep.equal(['nothing', ['malformed-mail'], []]);
  });

  it('leaves the choice between several mailboxes in one From, unless the sender is named', async () => {
    const from = 'Anna Berg <anna@berg.test>, Jan Wolf <jan@wolf.test>';
    expect((await collected({ from, text: 'x' })).page).to.equal('list');
    expect(lead(await collected({ from, headers: ['Sender: jan@wolf.test'], text: 'x' })).emails).to.deep.equal(['jan@wolf.test']);
  });

  it('gives nobody for what is no mail', async () => {
    for (const raw of [
      '', '\r\n\r\n', 'just text', '{"a":1}', '\u0000\u0001\u0002', 'Subject: x\r\n\r\nFrom: a@b.test', `From:${' '.repeat(50_000)}\r\n\r\nx`,
    ]) {
      const bundle = await collected(raw);
      expect([bundle.page, bundle.evidence.length], JSON.stringify(raw.slice(0, 40))).to.deep.equal(['nothing', 0]);
      expect(bundle.warnings).to.include('malformed-mail');
    }
    expect((await collected(source({ text: 'x' }).slice(0, 40))).page).to.be.oneOf(['nothing', 'detail']);
  });

  it('never throws for random bytes, nor for a mail cut anywhere or with bytes changed', async () => {
    let seed = 7;
    const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
    const whole = new TextEncoder().encode(source({ text: SIGNED, html: `<p>${SIGNED}</p>` }));
    for (let run = 0; run < 150; run++) {
      const bytes = run % 3 === 0
        ? Uint8Array.from({ length: 300 }, () => random() * 256)
        : whole.slice(0, run % 3 === 1 ? random() * whole.length : undefined);
      if (run % 3 === 2) for (let change = 0; change < 20; change++) bytes[Math.floor(random() * bytes.length)] = random() * 256;
      checkBundle(await ofBytes(bytes, 'DE'));
    }
  });

  it('puts no injected header line into a value', async () => {
    const bundle = await collected({
      from: '=?utf-8?q?Anna=0D=0ABcc:_evil=40evil.test=0D=0A?= <anna@berg.test>', to: 'tom.vogt@kestrel.example',
      subject: '=?utf-8?q?x=0D=0AFrom:_evil=40evil.test?=', text: 'x',
    });
    expect(lead(bundle)).to.deep.equal({ emails: ['anna@berg.test'] });
    expect(everything(bundle)).not.to.match(/evil|\\r|\\n/);
  });

  it('takes no address out of a display name', async () => {
    for (const from of [
      '"ceo@bank.test" <evil@evil.test>', '=?utf-8?q?ceo=40bank.test?= <evil@evil.test>', '=?utf-8?b?Y2VvQGJhbmsudGVzdA==?= <evil@evil.test>',
      '=?iso-8859-1?B?zfW3vM31t7w=?= <evil@evil.test>', '"Anna Berg <ceo@bank.test>" <evil@evil.test>',
    ]) {
      const bundle = await collected({ from, text: 'x' });
      expect(lead(bundle), from).to.deep.equal({ emails: ['evil@evil.test'] });
      expect(everything(bundle)).not.to.include('bank.test');
    }
    expect((await collected({ from: '=?utf-8?q?evil=40evil.test?=', text: 'x' })).evidence).to.deep.equal([]);
  });

  it('reads GB18030 and other charsets of headers and bodies', async () => {
    const gb = bytesWith(
      'From: =?gb18030?B?zfW3vA==?= <wangfang@yunshan.test>\r\nTo: tom.vogt@kestrel.example\r\nSubject: x\r\n'
        + 'Content-Type: text/plain; charset=GB18030\r\n\r\n',
      [
        0xd0, 0xbb, 0xd0, 0xbb, 0xa3, 0xa1, 0x0a, 0xcd, 0xf5, 0xb7, 0xbc, 0x0a, 0xd4, 0xc6, 0xc9, 0xbc, 0xbf, 0xc6, 0xbc, 0xbc, 0xd3, 0xd0, 0xcf,
        0xde, 0xb9, 0xab, 0xcb, 0xbe, 0x0a, 0xb5, 0xe7, 0xbb, 0xb0, 0xa3, 0xba,
      ], '021-5555 0101\n');
    expect(lead(await ofBytes(gb, 'CN'))).to.deep.equal({
      emails: ['wangfang@yunshan.test'], name: ['王芳'], company: ['云杉科技有限公司'], phones: ['021-5555 0101'],
    });
  });

  it('reads headers written raw in their country\'s charset', async () => {
    const raw = bytesWith(
      'From: ', [0xcd, 0xf5, 0xb7, 0xbc], ' <wangfang@yunshan.test>\r\nTo: tom.vogt@kestrel.example\r\nSubject: x\r\n\r\nhello\r\n',
    );
    const bundle = await ofBytes(raw, 'CN');
    expect(lead(bundle).name).to.deep.equal(['王芳']);
  });

  it('gives nothing of a text in another charset than it says, but what can be told', async () => {
    const wrong = bytesWith(
      `From: Anna Berg <anna@berg.test>\r\nTo: tom.vogt@kestrel.example\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nRegards\r\nAnna Berg\r\n`,
      [0xd4, 0xc6, 0xc9, 0xbc, 0xd3, 0xd0, 0xcf, 0xde, 0xb9, 0xab, 0xcb, 0xbe], '\r\nTel: +49 40 5550 123\r\n',
    );
    const bundle = await ofBytes(wrong, 'DE');
    expect(lead(bundle)).to.deep.equal({ emails: ['anna@berg.test'], name: ['Anna Berg'], phones: ['+49 40 5550 123'] });
    expect(bundle.warnings).to.deep.equal(['malformed-mail']);
    const mangled = await collected({ type: 'text/plain; charset=us-ascii', text: 'Viele Grüße\nAnna Berg\nBüro Süd GmbH\nTel: +49 40 5550 123' });
    expect(lead(mangled).company).to.deep.equal(['Büro Süd GmbH']);
    expect((await collected({ type: 'text/plain; charset=x-nonsense', text: SIGNED })).page).to.equal('detail');
  });

  it('stops at ten levels of parts and of mails in mails', async () => {
    let parts = 'Content-Type: text/plain\r\n\r\nHi\r\n';
    for (let level = 0; level < 40; level++) {
      parts = `Content-Type: multipart/mixed; boundary=n${level}\r\n\r\n--n${level}\r\n${parts}--n${level}--\r\n`;
    }
    const nested = await collected(`From: Anna Berg <anna@berg.test>\r\nTo: tom.vogt@kestrel.example\r\n${parts}`);
    expect(nested.warnings).to.deep.equal(['malformed-mail']);
    expect(lead(nested)).to.deep.equal({ emails: ['anna@berg.test'], name: ['Anna Berg'] });
    let mail = 'From: Lena <lena@deep.test>\r\nContent-Type: text/plain\r\n\r\nHi\r\n';
    for (let level = 0; level < 60; level++) mail = `From: Eva <eva@kestrel.example>\r\nTo: tom.vogt@kestrel.example\r\n`
      + `Content-Type: message/rfc822\r\n\r\n${mail}`;
    expect((await collected(mail)).page).to.equal('nothing');
  });

  it('reads at most as many bytes as allowed, and says so', async () => {
    const bundle = await collected(source({ text: `${SIGNED}\n${'x'.repeat(200_000)}` }), { limits: { mail: 50_000 } });
    expect(bundle.warnings).to.include('truncated');
    expect(lead(bundle).emails).to.deep.equal(['anna.berg@berg-pumpen.example']);
  });

  it('reads a mail with a large attachment as fast as one without, and says nothing of it', async () => {
    const attachment = `--m1\r\nContent-Type: application/pdf; name="a.pdf"\r\n`
      + `Content-Transfer-Encoding: base64\r\n\r\n${`${'QUJD'.repeat(19)}\r\n`.repeat(250_000)}`;
    const mail = `From: Anna Berg <anna@berg.test>\r\nTo: tom.vogt@kestrel.example\r\n`
      + `Content-Type: multipart/mixed; boundary=m1\r\n\r\n${attachment}--m1\r\nContent-Type: text/plain\r\n\r\n${SIGNED}\r\n-- \r\n--m1--\r\n`;
    const start = performance.now(), bundle = await collected(mail);
    expect(performance.now() - start).to.be.below(2_000);
    expect(bundle.warnings).to.deep.equal([]);
    expect(lead(bundle).phones).to.deep.equal(['+49 40 5550 123']);
  });

  it('ignores structured data, scripts, comments and hidden text of a body', async () => {
    const html = `<script type="application/ld+json">{"@type":"Person","name":"Evil Ld","email":"ld@evil.test"}</script>`
      + `<!-- Tel: +49 40 5550 661 --><div itemscope itemtype="https://schema.org/Person"><meta itemprop="email" content="meta@evil.test"></div>
      <style>.x{color:red}/* evil@evil.test */</style><p>Hello</p><p>Best regards</p><p>Anna Berg</p><p hidden>Tel: +49 40 5550 662</p>`
        + `<p style="font-size:0">Tel: +49 40 5550 663</p><p style="display:none">Tel: +49 40 5550 664</p><template><p>Tel: +49 40 5550 665</p>`
        + `</template>
      <p title="evil@evil.test">Tel: +49 40 5550 123</p>`;
    const bundle = await collected({ html });
    expect(lead(bundle).phones).to.deep.equal(['+49 40 5550 123']);
    expect(everything(bundle)).not.to.match(/evil|66[1-5]/i);
  });

  it('gives mark-up as text, and no link but one of the web', async () => {
    const bundle = await collected({
      from: '"<img src=x onerror=alert(1)>" <anna@berg.test>',
      text: 'Best regards\nAnna Berg\nWeb: javascript:alert(1)\nWeb: data:text/html,x\nTel: +49 40 5550 123',
    });
    expect(everything(bundle)).not.to.match(/javascript:|data:/);
    checkBundle(bundle);
  });

  it('keeps bundles within what the panel accepts', async () => {
    const long = 'x'.repeat(5_000), text = `Best regards\n${`${long}@berg.test ${long}\n`.repeat(200)}${'Tel: +49 40 5550 123\n'.repeat(3_000)}`;
    checkBundle(await collected({ from: `"${long}" <anna@berg.test>`, text }));
    checkBundle(await collected({
      from: 'Tom <tom.vogt@kestrel.example>', to: Array.from({ length: 2_000 }, (_, index) => `A${index} <a${index}@berg.test>`).join(', '),
      text: 'x',
    }));
  });

  it('changes no prototype', async () => {
    await collected({
      headers: ['__proto__: polluted', 'constructor: x', 'toString: y'], text: '__proto__: polluted\nName: __proto__\nconstructor: x',
      from: 'wordpress@kestrel.example',
    });
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('stops when it is called off', async () => {
    const reason = new Error('off');
    let thrown: unknown;
    await collected({ text: SIGNED }, { signal: AbortSignal.abort(reason) }).catch((error: unknown) => (thrown = error));
    expect(thrown).to.equal(reason);
  });

  for (const [name, text] of Object.entries({
      'dots and letters': 'a.a.a.'.repeat(170_000), 'digits': '1 '.repeat(500_000), 'at signs': 'a@'.repeat(500_000),
      'brackets': '<(['.repeat(330_000), 'marks of quotes': '> '.repeat(500_000), 'header words': 'From: '.repeat(170_000),
    'rules': `${'-'.repeat(80)}\n`.repeat(12_000), 'closings': 'Best regards\n'.repeat(77_000), 'labels': 'Tel: '.repeat(200_000),
    'lines of nothing': '\n'.repeat(1_000_000), 'stars': '*'.repeat(1_000_000), 'streets': `${'1 a '.repeat(30)}\n`.repeat(8_000),
    'names': `${'Anna Berg '.repeat(20)}\n`.repeat(5_000), 'companies': `${'Co., Ltd, '.repeat(18)}\n`.repeat(5_000),
    'dates': 'On 1 at 2 '.repeat(100_000), 'han': '公司部经理'.repeat(200_000), 'hosts': 'www.a.'.repeat(170_000),
  })) {
    it(`reads a megabyte of ${name} in a second`, async () => {
      for (const whole of [`Best regards\nAnna Berg\n${text}`, `${text}\nBest regards\nAnna Berg\n`]) {
        const start = performance.now();
        checkBundle(await collected({ text: whole }));
        expect(performance.now() - start).to.be.below(4_000);  // on a busy machine
      }
    });
  }
});
