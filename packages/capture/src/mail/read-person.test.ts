import { expect } from '@open-wc/testing';
import { collected, lead } from './mail.fixture.js';
import { readShownName } from './shown-name.js';

const from = async (sender: string, text: string) => lead(await collected({ from: sender, text }));

describe('a sender\'s name', () => {
  it('is the signature\'s where a private mailbox shows a nickname', async () => {
    expect((await from('春风化雨 <2071@qq.com>', '您好，请报价。\n\n郝知行  厂长\n宁波卷云模具厂\n手机：13800007743')).name?.[0]).to.equal('郝知行');
    expect((await from('lucky88 <lucky88@gmail.com>', 'Hi\n\nRegards\nRuta Vaitkute\nBuyer')).name?.[0]).to.equal('Ruta Vaitkute');
    expect((await from('王芳 <2071@qq.com>', '您好\n\n郝知行  厂长\n宁波卷云模具厂\n手机：13800007743')).name?.[0]).to.equal('王芳');
  });

  it('is found by the address where the header shows a desk', async () => {
    expect((await from('Export Desk <ruta.vaitkute@balt.example>', 'Hi\n\nRuta Vaitkute\nBalt Rail UAB\n+370 600 00123')).name).to.deep.equal(['Ruta Vaitkute']);
    expect((await from('Export Desk <info@balt.example>', 'Hi\n\nto be continued\nBalt Rail UAB')).name).to.equal(undefined);
  });

  it('is not the house\'s short one, nor a family name with how its owner is spoken to, where somebody signs', async () => {
    expect((await from('acme <service2@acme.example>', 'Hi\n\nRegards\nRuta Vaitkute\nBuyer\nAcme UAB')).name).to.deep.equal(['Ruta Vaitkute']);
    expect((await from('李工 <li.g@jx.example>', '您好\n\n谢谢\n\n李国栋 高级工程师\n手机：13800005566')).name?.[0]).to.equal('李国栋');
  });

  it('has the order of the signature', async () => {
    expect((await from('LEROUX Maëlle <m@berg-pumpen.example>', 'Bonjour\n\nCordialement,\nMaëlle LEROUX\nGérante')).name).to.deep.equal(['Maëlle LEROUX']);
  });

  it('is parted where the header has the family name first and the signature last', async () => {
    expect(await from('"Arizal Robledo, Fulgencio" <f@berg-pumpen.example>', 'Hola\n\nUn saludo,\nFulgencio Arizal Robledo\nResponsable de planta'))
      .to.deep.include({ givenName: ['Fulgencio'], familyName: ['Arizal Robledo'] });
  });
});

describe('readShownName', () => {
  const names: Record<string, Partial<ReturnType<typeof readShownName>>> = {
    '水城多恵子(鷹取精密)': { person: '水城多恵子', company: '鷹取精密' }, '李娜（云杉科技）': { person: '李娜', company: '云杉科技' }, '王芳-云杉科技': { person: '王芳', company: '云杉科技' },
    'Thorm, Wiebke (Ostfjord Logistik)': { person: 'Thorm, Wiebke', company: 'Ostfjord Logistik' }, 'Ann Lee (Buyer)': { person: 'Ann Lee', title: 'Buyer' },
    'Wolkenwerk – Ann Lee': { person: 'Ann Lee', company: '' }, '王芳 (Fang Wang)': { person: '王芳 (Fang Wang)', company: '' }, '大河内 遥（おおこうち はるか）': { company: '' },
    'Support Desk': { person: '' }, '得能 さつき': { person: '得能 さつき' }, '江海政法大学-樊老师': { person: '', company: '江海政法大学' }, '財團法人金工中心 業務處': { person: '', company: '財團法人金工中心' },
  };
  for (const [shown, parts] of Object.entries(names)) it(`reads ${shown}`, () => expect(readShownName(shown)).to.deep.include(parts));
});
