import { expect } from '@open-wc/testing';
import { collected, everything, lead } from './mail.fixture.js';

const from = async (sender: string, text: string) => lead(await collected({ from: sender, text }));

describe('a sender\'s name, as its owner would write it', () => {
  it('is who signs, where the header shows the house the domain is named after', async () => {
    expect((await from('Corchos Guadajira <jacinto@corchos-guadajira.example>', 'Hola\n\nUn saludo,\nJacinto Moruno Calatrava\nGerente')).name).to.deep.equal(['Jacinto Moruno Calatrava']);
    expect((await from('Anna Berg <anna@annaberg.example>', 'Hi\n\nRegards\nAnna Berg\nArchitect')).name).to.deep.equal(['Anna Berg']);
    expect((await from('Berg Pumps - Hannah O\'Neill <sales@bergpumps.example>', 'Hi\n\nRegards\nHannah O\'Neill\nBuyer')))
      .to.deep.include({ name: ['Hannah O\'Neill'], company: ['Berg Pumps'] });
  });

  it('is the whole one, where the header shows the house and a family name', async () => {
    const text = '何卒よろしくお願い申し上げます。\n-----------\n青林商事株式会社 横浜支店 課長代理\n岡﨑 直哉 / Naoya Okazaki\n電話 045-555-0147\n-----------';
    expect((await from('青林商事株式会社 岡﨑 <okazaki.n@seirin.example>', text)).name?.[0]).to.equal('岡﨑 直哉');
    expect((await from('落丝纺织-小蒋 <jiangyh@luosi.example>', '孙总好\n\n祝生意兴隆！\n-----------\n蒋雨禾 Yuhe Jiang\n绍兴落丝纺织品有限公司\n手机 13800003356')).name?.[0]).to.equal('蒋雨禾');
  });

  it('is a given name alone, where the closing and the address agree on it', async () => {
    expect((await from('tjark@halm.example', 'Moin,\n\nGrüße\nTjark')).name).to.deep.equal(['Tjark']);
    expect((await from('t.halm@halm.example', 'Moin,\n\nGrüße\nTjark')).name).to.equal(undefined);
    expect((await from('info@halm.example', 'Moin,\n\nGrüße\nInfo')).name).to.equal(undefined);
  });

  it('has the family name last, where an initial in the address or under the text says which that is', async () => {
    expect((await from('Obermüller Friedhelm <f.obermueller@werk.example>', 'Anbei.')).name).to.deep.equal(['Friedhelm Obermüller']);
    expect((await from('Berg Anna <einkauf@werk.example>', 'Anbei.\n\nGruß\nA. Berg')).name?.[0]).to.equal('Anna Berg');
    for (const sender of ['Friedhelm Obermüller <f.obermueller@werk.example>', 'Obermüller Otto <o.obermueller@werk.example>', 'Thomas Martin <martin.thomas@werk.example>']) {
      expect((await from(sender, 'Anbei.')).name, sender).to.deep.equal([sender.split(' <', 1)[0]]);
    }
  });

  it('finds their own address in what a desk sends, and nobody else\'s', async () => {
    const emails = async (text: string) => (await from('Undine Karstensen <einkauf@seeblick.example>', text)).emails;
    expect(await emails('Bitte an meine Adresse: u.karstensen@seeblick.example.\n\nGruß\nUndine Karstensen')).to.deep.equal(['einkauf@seeblick.example', 'u.karstensen@seeblick.example']);
    expect(await emails('Bitte an c.karstensen@seeblick.example oder u.karstensen@other.example.\n\nGruß\nUndine Karstensen')).to.deep.equal(['einkauf@seeblick.example']);
  });
});

const SIGNED = '> > Could you send an offer?\n> >\n> > Best regards\n> > Anna Berg\n> > Head of Procurement\n> > Berg Pumps Ltd\n> > T +44 20 7946 0018';

describe('an earlier signature of the same sender', () => {
  it('counts where the last mail has none of its own', async () => {
    const text = `Perfect, thanks!\n\nAnna\n\nOn Tue, 3 Nov 2026 at 09:12, Tom Vogt <tom.vogt@kestrel.example> wrote:\n> See attached.\n> Tom Vogt, Kestrel, +49 30 5550 500\n>\n`
      + `> On Mon, 2 Nov 2026 at 18:00, Anna Berg <anna.berg@berg-pumpen.example> wrote:\n${SIGNED}`;
    const bundle = await collected({ text });
    expect(lead(bundle)).to.deep.include({ title: ['Head of Procurement'], company: ['Berg Pumps Ltd'], phones: ['+44 20 7946 0018'] });
    expect(everything(bundle)).not.to.include('5550 500');
    expect(lead(await collected({ text: text.replace('Anna Berg <anna.berg@berg-pumpen.example>', 'Anna Berg <anna.berg@other.example>') })).phones).to.equal(undefined);
  });

  it('completes whom the viewer answers', async () => {
    const text = 'See attached.\n\nTom Vogt\nKestrel Ltd\n+49 30 5550 500\n\nFrom: Anna Berg <anna.berg@berg-pumpen.example>\nSent: Monday, 2 November 2026 18:00\nTo: Tom Vogt <tom.vogt@kestrel.example>\nSubject: Offer\n\n'
      + SIGNED.replaceAll('> > ', '').replaceAll('> >', '');
    const bundle = await collected({ from: 'Tom Vogt <tom.vogt@kestrel.example>', to: 'Anna Berg <anna.berg@berg-pumpen.example>', text });
    expect(lead(bundle)).to.deep.include({ emails: ['anna.berg@berg-pumpen.example'], title: ['Head of Procurement'], phones: ['+44 20 7946 0018'] });
    expect(everything(bundle)).not.to.include('Kestrel Ltd');
  });
});

describe('what a colleague quotes for another', () => {
  const text = 'Moin, siehe unten.\n\nJens\n\n> Am 03.11.2026 um 09:12 schrieb Silke Petersen <s.petersen@watt.example>:\n>\n> Wir brauchen 20 Stück.\n>\n> Viele Grüße\n> Silke Petersen\n> Einkauf\n> Watt & Meer GmbH';

  it('is passed on, whatever the subject says', async () => {
    expect(lead(await collected({ from: 'Jens Own <jens@kestrel.example>', subject: 'Anfrage', text }))).to.deep.include({ name: ['Silke Petersen'], company: ['Watt & Meer GmbH'] });
  });

  it('is an outsider\'s quote where an outsider writes', async () => {
    expect(everything(await collected({ subject: 'Anfrage', text }))).not.to.include('Silke');
  });
});

it('a form as JSON is read like any', async () => {
  const form = (text: string) => collected({ from: 'Website <noreply@kestrel.example>', text }).then(lead);
  const gives = { name: ['Ada Wren'], company: ['Wren Labs Ltd'], emails: ['ada@wren.test'], phones: ['+44 7700 900117'] };
  expect(await form('{"fullName":"Ada Wren","company_name":"Wren Labs Ltd","email":"ada@wren.test","phoneNumber":"+44 7700 900117","message":"Call \\"me\\""}')).to.deep.equal(gives);
  expect(await form('{\n  "name": "Ada Wren",\n  "company": "Wren Labs Ltd",\n  "email": "ada@wren.test",\n  "phone": "+44 7700 900117"\n}')).to.deep.equal(gives);
});
