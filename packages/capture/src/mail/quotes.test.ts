import { expect } from '@open-wc/testing';
import { plainLines } from './plain-lines.js';
import { cutQuotes } from './quotes.js';

const own = (text: string) => cutQuotes(plainLines(text, 100_000)).filter(Boolean);

describe('cutQuotes', () => {
  const ATTRIBUTIONS = [
      'On Mon, Nov 2, 2026 at 9:12 AM Tom Vogt <tom@kestrel.example> wrote:', 'On 2 Nov 2026, at 09:12, Tom Vogt <tom@kestrel.example>\nwrote:',
      'Am 02.11.2026 um 09:12 schrieb Tom Vogt:',
    'Am Mo., 2. Nov. 2026 um 09:12 Uhr schrieb Tom Vogt <\ntom@kestrel.example>:', 'Le lun. 2 nov. 2026 à 09:12, Tom Vogt '
      + '<tom@kestrel.example> a écrit :', 'El lun, 2 nov 2026 a las 9:12, Tom Vogt (<tom@kestrel.example>) escribió:',
    '在 2026年11月2日，09:12，Tom Vogt <tom@kestrel.example> 写道：', 'Tom Vogt <tom@kestrel.example> '
      + '于2026年11月2日周一 09:12写道：', '在 2026-11-02 09:12:00，"Tom Vogt" '
      + '<tom@kestrel.example> 写道：', 'Tom Vogt <tom@kestrel.example> 於 2026年11月2日 週一 上午9:12寫道：',
    '2026年11月2日(月) 9:12 Tom Vogt <tom@kestrel.example>:', '2026/11/02 9:12、Tom Vogt '
      + '<tom@kestrel.example>のメール:', 'At 2026-11-02 09:12:00, "Tom Vogt" <tom@kestrel.example> wrote:',
  ];
  for (const attribution of ATTRIBUTIONS) {
    it(`cuts below: ${attribution.replace('\n', ' ')}`, () => {
      expect(own(`My answer.\nAnna\n\n${attribution}\n\nTom's text\nTel. +44 20 7946 0999`)).to.deep.equal(['My answer.', 'Anna']);
      expect(own(`My answer.\n\n${attribution}\n> Tom's text\n> more\n\nAnna`)).to.deep.equal(['My answer.', 'Anna']);
    });
  }

  it('leaves what is written below a mail whose lines are marked, header lines or not', () => {
    const header = '------------------ 原始邮件 ------------------\n发件人: "罗引" <luo@kestrel.example>\n发送时间: 2026年2月23日 下午3:05\n收件人: "严朔" <yan@acme.example>\n主题: 开模';
    expect(own(`${header}\n> 图纸我们看过了\n> 手机：13800009401\n\n王经理，您好\n严朔\n0553-5555 0126`)).to.deep.equal(['王经理,您好', '严朔', '0553-5555 0126']);
    expect(own(`您好\n${header}\n图纸我们看过了\n手机：13800009401`)).to.deep.equal(['您好']);
  });

  it('leaves a signature above the line whole', () => {
    for (const attribution of ATTRIBUTIONS) {
      expect(own(`Anna Berg\nBerg Pumpen GmbH\n0171 5550123\n${attribution}\n> Tom`), attribution).to.deep.equal([
        'Anna Berg', 'Berg Pumpen GmbH', '0171 5550123',
      ]);
    }
  });

  it('leaves the sender\'s own lines that begin like such a line', () => {
    for (const attribution of ATTRIBUTIONS) {
      for (const above of [
        'Am Hafen 12\n20457 Hamburg', 'On Demand Pumps Ltd', 'On Monday I am in Hamburg.', 'Le Havre', 'El Campo 5', '在上海见',
        'At 9:12 in the hall',
      ]) {
        expect(own(`Fine.\n${above}\n${attribution}\n> Tom`), `${above} / ${attribution}`).to.deep.equal(['Fine.', ...above.split('\n')]);
      }
    }
  });

  it('takes the line whole, wherever a program breaks it', () => {
    for (const attribution of ATTRIBUTIONS.filter((each) => !each.includes('\n'))) {
      const at = attribution.indexOf(' ', attribution.search(/\d[\d:：.]{2,}\D{0,12}$|<|"|Tom/) - 1);
      expect(own(`Fine.\nAnna\n${attribution.slice(0, at)}\n${attribution.slice(at + 1)}\n> Tom`)[1], attribution).to.equal('Anna');
    }
  });

  it('cuts at header lines of an answered mail, with the rule above them', () => {
    for (const block of [
      '________________________________\nFrom: Tom\nSent: Monday\nTo: Anna\nSubject: x', 'Von: Tom\nGesendet: Montag\nAn: Anna\nBetreff: x',
      '-----Original Message-----\nFrom: Tom\nTo: Anna', '发件人：Tom\n发送时间：今天\n收件人：Anna\n主题：x',
    ]) {
      expect(own(`My answer.\n\n${block}\n\nTom's text`), block).to.deep.equal(['My answer.']);
    }
  });

  it('cuts the footer of a mailing list', () => {
    expect(own('My post.\nAnna\n_______________________________________________\nPumps mailing list\nhttps://lists.example/pumps')).to.deep.equal([
      'My post.', 'Anna',
    ]);
    expect(own('My post.\n-- \nYou received this message because you are subscribed to the group.')).to.deep.equal(['My post.']);
  });

  it('keeps text that only sounds like a quote', () => {
    for (const text of [
      'He wrote:\nhello there', 'Am Ende schrieb er folgendes:\nja', 'On 2 November we meet. Bring the plans.', '5 > 3 is true',
    ]) {
      expect(own(text), text).to.deep.equal(text.split('\n'));
    }
  });

  it('keeps what comes before when the quote never ends', () => {
    const start = performance.now();
    expect(own(`Hi\n${'> '.repeat(5_000)}x\n${'>'.repeat(100_000)}`)).to.deep.equal(['Hi']);
    expect(performance.now() - start).to.be.below(300);
  });
});
