import { expect } from '@open-wc/testing';
import { plainLines } from './plain-lines.js';
import { readSignature } from './signature.js';
import type { SignatureValue } from './signature-value.js';

const read = (text: string, name = '', address = '') => readSignature(plainLines(text, 2_000_000), name, address);
const sure = (values: readonly SignatureValue[]) => said(values.filter(({ weight }) => weight >= 0.6));

function said(values: readonly SignatureValue[]): Partial<Record<SignatureValue['field'], string[]>> {
  const all: Partial<Record<SignatureValue['field'], string[]>> = {};
  for (const { field, raw } of values) (all[field] ??= []).push(raw);
  return all;
}

describe('readSignature', () => {
  it('reads a German one: signed for another, two phones, no fax, nothing of the law\'s lines', () => {
    expect(said(read(`Guten Tag,

wir benötigen ein Angebot.

Mit freundlichen Grüßen

i. A. Anna Berg
Leiterin Einkauf

Berg Pumpen GmbH & Co. KG
Hafenstraße 12
20457 Hamburg

Telefon: +49 (0)40 5550-123
Fax: +49 (0)40 5550-199
Mobil: 0171 5550123
E-Mail: anna.berg@berg-pumpen.example
www.berg-pumpen.example

Sitz der Gesellschaft: Hamburg, Amtsgericht Hamburg HRB 123456
Geschäftsführer: Max Muster, Moritz Beispiel
USt-IdNr.: DE123456789

Diese E-Mail enthält vertrauliche Informationen. Rückfragen: +49 40 5550 666`, 'Anna Berg'))).to.deep.equal({
        name: ['Anna Berg'], title: ['Leiterin Einkauf'], company: ['Berg Pumpen GmbH & Co. KG'], location: ['Hafenstraße 12, 20457 Hamburg'],
        phones: ['+49 (0)40 5550-123', '0171 5550123'],
      emails: ['anna.berg@berg-pumpen.example'], website: ['www.berg-pumpen.example'],
    });
  });

  it('reads a simplified Chinese one, with an extension', () => {
    expect(said(read(
      '请报价。\n\n此致\n敬礼！\n\n王芳\n采购部 经理\n云杉科技（上海）有限公司\n地址：上海市浦东新区张江路 88 号\n电 话：021-5555 0101 转 615\n传真：021-5555 0102\n手机：138 0000 0000\n'
        + '邮箱：wangfang@yunshan.example\nQQ：1234567890\n法定代表人：张总 税号：91310000123456789X',
      '王芳',
    ))).to.deep.equal({
        name: ['王芳'], title: ['采购部 经理'], company: ['云杉科技(上海)有限公司'], location: ['上海市浦东新区张江路 88 号'],
        phones: ['021-5555 0101 转 615', '138 0000 0000'], emails: ['wangfang@yunshan.example'],
    });
  });

  it('reads a traditional Chinese one whose name closes the letter', () => {
    expect(said(read(
      '請提供報價單。\n順頌 商祺\n\n王小明 敬上\n採購部 副理\n玉山精密股份有限公司\n統一編號：12345678\n台北市信義區松仁路 100 號 8 樓\n電話：(02) 5550-0101 分機 412\n傳真：(02) 5550-0102', '王小明',
    ))).to.deep.equal({
      name: ['王小明'], title: ['採購部 副理'], company: ['玉山精密股份有限公司'], location: ['台北市信義區松仁路 100 號 8 樓'], phones: ['(02) 5550-0101 分機 412'],
    });
  });

  it('reads a Japanese one in its box: company, department, title and name in one line', () => {
    expect(said(read(
      '見積をお願いいたします。\nどうぞよろしくお願いいたします。\n\n━━━━━━━━━━━━━━━━━━━━\n株式会社山田精機\n営業部　課長　山田 太郎\n〒060-0001 北海道札幌市中央区北1条西2-1\n'
        + 'TEL：011-555-0101　FAX：011-555-0102\n携帯：090-5555-0101\nE-mail：yamada@yamada.example\nURL：https://www.yamada.example/\n'
        + '━━━━━━━━━━━━━━━━━━━━',
      '山田太郎',
    ))).to.deep.equal({
        company: ['株式会社山田精機'], name: ['山田 太郎'], title: ['営業部 課長'], location: ['〒060-0001 北海道札幌市中央区北1条西2-1'],
        phones: ['011-555-0101', '090-5555-0101'],
      emails: ['yamada@yamada.example'], website: ['https://www.yamada.example/'],
    });
  });

  it('reads a French one parted by drawn characters', () => {
    expect(said(read(
      'Merci de votre devis.\n\nBien cordialement,\n\nClaire MARTIN\nResponsable des achats\nDUPUIS & FILS SARL\n'
        + '12 rue des Lilas – 69003 Lyon\nTél. : 01 99 00 12 34 – Fax : 01 99 00 12 35\nclaire.martin@dupuis.example | www.dupuis.example\n'
        + 'SIRET 123 456 789 00012 - RCS Lyon 123 456 789\nPensez à l\'environnement : 01 99 00 66 66',
      'Claire Martin',
    ))).to.deep.equal({
        name: ['Claire MARTIN'], title: ['Responsable des achats'], company: ['DUPUIS & FILS SARL'], location: ['12 rue des Lilas, 69003 Lyon'],
        phones: ['01 99 00 12 34'], emails: ['claire.martin@dupuis.example'], website: ['www.dupuis.example'],
    });
  });

  it('reads a Spanish one with title and company in one line', () => {
    expect(said(read(
      'Quedo a su disposición.\nUn cordial saludo,\nJuan Pérez Soto\nJefe de Obra, Construcciones Pérez S.A. de C.V.\n'
        + 'Av. Reforma 123, Ciudad de México\nTel. +52 55 5555 0123 · Móvil: +52 55 5555 0145\nCIF: B12345678\n'
        + 'Este mensaje es confidencial. +52 55 5555 0166',
      'Juan Pérez',
    ))).to.deep.equal({
        name: ['Juan Pérez Soto'], title: ['Jefe de Obra'], company: ['Construcciones Pérez S.A. de C.V.'],
        location: ['Av. Reforma 123, Ciudad de México'], phones: ['+52 55 5555 0123', '+52 55 5555 0145'],
    });
  });

  it('reads an English one with one-letter labels below a separator', () => {
    const values = read(
      'Could you send prices?\n\nBest, Tom\n\n-- \nTom Hughes\nVP Operations | Brightwell Ltd\n'
        + 'T +44 20 7946 0018 | M +44 7700 900123 | F +44 20 7946 0019\n1 High Street, London EC1A 1BB\nbrightwell.example\n'
        + 'linkedin.com/in/tom-hughes-vp\nBook a meeting: https://calendly.com/tom',
      'Tom Hughes',
    );
    expect(said(values)).to.deep.equal({
        name: ['Tom Hughes'], title: ['VP Operations'], company: ['Brightwell Ltd'], phones: ['+44 20 7946 0018', '+44 7700 900123'],
        location: ['1 High Street, London EC1A 1BB'], website: ['brightwell.example'], profiles: ['linkedin.com/in/tom-hughes-vp'],
    });
    expect(values.find(({ field }) => field === 'phones')).to.deep.include({
      label: 'T', weight: 0.8, line: 'T +44 20 7946 0018 | M +44 7700 900123 | F +44 20 7946 0019',
    });
  });

  it('weighs a label more than a number alone, and a form more than a place', () => {
    const values = read('Regards\nAnna Berg\nKundenglück\nWolkenwerk\nTel: +49 40 5550 123\n+49 40 5550 124', 'Anna Berg');
    expect(values.map(({ field, raw, weight }) => [field, raw, weight])).to.deep.equal([
        ['name', 'Anna Berg', 0.8], ['title', 'Kundenglück', 0.4], ['company', 'Wolkenwerk', 0.4], ['phones', '+49 40 5550 123', 0.8],
        ['phones', '+49 40 5550 124', 0.76],
    ]);
  });

  it('knows a company without legal form by the host in the signature or the sender\'s address', () => {
    expect(sure(read(
      'Viele Grüße aus Kiel\nAnna Berg\nEinkauf\nNordlicht Technik\n+49 431 5550 12', 'Anna Berg', 'anna@nordlicht-technik.example',
    )).company).to.deep.equal([
      'Nordlicht Technik',
    ]);
    expect(sure(read('Regards\nAnna Berg\nNorth Sea Wind\nwww.nsw.example', 'Anna Berg')).company).to.deep.equal(['North Sea Wind']);
    expect(sure(read('Regards\nAnna Berg\nQQ\n+49 431 5550 12', 'Anna Berg', 'anna@qq.com')).company).to.equal(undefined);
  });

  it('knows companies that leave their form away by how they end, or by an owner\'s name', () => {
    expect(sure(read('请问多少钱一台？\n周杰\n天龙机械\n13700000000（微信同号）', '周杰')).company).to.deep.equal(['天龙机械']);
    expect(sure(read('以上、よろしくお願いいたします。\n井上 美咲\n東山製作所 購買課\nTel：052-555-0101', '井上')).company).to.deep.equal(['東山製作所']);
    expect(said(read('call me.\nMike DeLuca\nDeLuca Heating\nCell: 555-010-7788', 'Mike DeLuca'))).to.deep.equal({
      name: ['Mike DeLuca'], company: ['DeLuca Heating'], phones: ['555-010-7788'],
    });
    expect(sure(read('Merci,\nLéa Fontaine\nLa Fabrique Verte', 'Léa', 'lea@fabrique-verte.example')).company).to.deep.equal(['La Fabrique Verte']);
  });

  it('reads in whose name somebody signs', () => {
    expect(said(read(
      'confirmed.\n\nJana Novak\nExternal Consultant\non behalf of Grossbank AG\nPhone: +41 44 555 01 77', 'Novak, Jana (EXT)',
    ))).to.deep.equal({
      name: ['Jana Novak'], title: ['External Consultant'], company: ['Grossbank AG'], phones: ['+41 44 555 01 77'],
    });
  });

  it('finds the name where nobody tells it, and takes no other for the sender\'s', () => {
    expect(sure(read('please call.\nBest regards\nPeter Sandmann\nPurchasing Manager\nNordlicht Systems\n+1 555 010 1234')).name).to.deep.equal([
      'Peter Sandmann',
    ]);
    expect(sure(read('Regards\nAnna Berg\nBerg AG\nContact: Max Roth\nPhone: +49 40 5550 666', 'Anna Berg'))).to.deep.equal({
      name: ['Anna Berg'], company: ['Berg AG'],
    });
  });

  it('leaves out numbers of assistants and hotlines', () => {
    expect(said(read(
      'Gruß\nAnna Berg\nBerg AG\nAssistentin: Petra Klein, Tel. 0711 555099\nHotline: 0800 5550 666\nTel.: 0711 555010', 'Anna Berg',
    )).phones).to.deep.equal([
      '0711 555010',
    ]);
    expect(said(read('谢谢\n王芳\n云杉有限公司\n服务热线：400 555 0101\n电话：021-5555 0101', '王芳')).phones).to.deep.equal(['021-5555 0101']);
  });

  it('takes nothing from the law\'s lines', () => {
    for (const line of [
        'Amtsgericht Kiel HRB 1234 Aufsichtsrat Fritz Fremd', 'Registergericht: Kiel, HRA 99', 'Vorstand: Dr. Fritz Fremd, Karla Fremd',
        'Geschäftsführer: Fritz Fremd', 'GF: Fritz Fremd', 'USt-IdNr.: DE123456789', 'Bankverbindung Sparkasse Kiel IBAN DE00 1234 5678',
      'Registered in England No. 01234567', 'Registered office: 9 Low Street, '
        + 'Leeds LS1 1AA', 'VAT No. 123 4567 89', 'SIRET 123 456 789 00012', 'RCS Lyon 123 456 789', 'SAS au capital de 10 000 euros',
        'Gérant : Fritz Fremd', 'CIF: B12345678', 'Inscrita en el Registro Mercantil de Madrid, tomo 123',
      '法定代表人：张三', '统一社会信用代码：91310000123456789X', '开户行：银行 账号：0123456789', '統一編號：12345678', '負責人：林小明', '法人番号 1234567890123',
    ]) {
      expect(said(read(`Regards\nAnna Berg\nBerg AG\nHafenstraße 1, 24103 Kiel\nTel: +49 431 5550 12\n${line}`, 'Anna Berg')), line).to.deep.equal({
        name: ['Anna Berg'], company: ['Berg AG'], location: ['Hafenstraße 1, 24103 Kiel'], phones: ['+49 431 5550 12'],
      });
    }
    expect(said(read('Regards\nAnna Berg\nBerg AG, Sitz Kiel, Amtsgericht Kiel HRB 1234', 'Anna Berg'))).to.deep.equal({
      name: ['Anna Berg'], company: ['Berg AG'],
    });
  });

  it('reads one line with everything in it', () => {
    expect(said(read('Mvh\nOla Nordmann, Purchasing Manager, Fjordtek AS, +47 555 01 234, ola@fjordtek.example', 'Ola Nordmann'))).to.deep.equal({
      name: ['Ola Nordmann'], title: ['Purchasing Manager'], company: ['Fjordtek AS'], phones: ['+47 555 01 234'],
      emails: ['ola@fjordtek.example'],
    });
  });

  it('is unsure of a website of another house than the mailbox', () => {
    expect(sure(read('Gruß\nBen Otto\nTel: +49 931 5550 30\nwww.messe.example', 'Ben Otto', 'ben@otto-druck.example')).website).to.equal(undefined);
    expect(sure(read('Gruß\nBen Otto\nTel: +49 931 5550 30\nwww.otto.example', 'Ben Otto', 'ben@otto-druck.example')).website).to.deep.equal([
      'www.otto.example',
    ]);
    expect(sure(read('Gruß\nBen Otto\nTel: +49 931 5550 30\nwww.otto.example', 'Ben Otto', 'ben.otto@gmx.de')).website).to.deep.equal([
      'www.otto.example',
    ]);
  });

  it('keeps a title with its field behind a hyphen', () => {
    expect(said(read('Regards\nRohit Sharma\nSr. Manager - Procurement\nBerg Ltd - Pune', 'Rohit Sharma'))).to.deep.include({
      title: ['Sr. Manager - Procurement'], company: ['Berg Ltd'],
    });
  });

  it('takes a label in one cell with its value in the next', () => {
    expect(said(read(
      'Gruß\nAnna Berg\nM\t+49 171 5550123\nF\t+49 40 5550 199\nFax:\t+49 40 5550 198\nMail\tanna@berg.test', 'Anna Berg',
    ))).to.deep.equal({
      name: ['Anna Berg'], phones: ['+49 171 5550123'], emails: ['anna@berg.test'],
    });
  });

  it('takes a postal code with its country for a place', () => {
    expect(said(read('Gruß\nAnna Berg\nAm Stadtpark 7\nD-90409 Nürnberg', 'Anna Berg')).location).to.deep.equal([
      'Am Stadtpark 7, D-90409 Nürnberg',
    ]);
  });

  it('joins a name in its own script with the header\'s in Latin letters', () => {
    expect(said(read('Thanks,\n王芳 | 采购经理 | 云杉科技有限公司', 'Wang Fang'))).to.deep.equal({
      name: ['王芳 (Wang Fang)'], title: ['采购经理'], company: ['云杉科技有限公司'],
    });
  });

  it('finds the block by its looks where nothing marks it', () => {
    expect(said(read('张总好，\n报价单麻烦尽快发我一份。\n李明\n13800138000\n苏州恒达机电有限公司', '李明'))).to.deep.equal({
      name: ['李明'], phones: ['13800138000'], company: ['苏州恒达机电有限公司'],
    });
    expect(said(read(
      '... see you then\n\nDr. Jörg Kühn\nGeschäftsführer\nMedTech Süd GmbH | Lindenweg 3 | 79098 Freiburg\nTel 0761 5550-10', 'Jörg Kühn',
    ))).to.deep.equal({
        name: ['Dr. Jörg Kühn'], title: ['Geschäftsführer'], company: ['MedTech Süd GmbH'], location: ['Lindenweg 3, 79098 Freiburg'],
        phones: ['0761 5550-10'],
    });
  });

  it('finds none in running text, greetings and what a telephone adds', () => {
    for (const text of [
        'Sure, Tuesday 10:00 works. My number is +1 555 010 1234 and I will be there with Max.\n\nSent from my iPhone',
        'Hi Tom,\nour office at 1 High Street has moved.\nHelen',
        'Dear Sir,\nwe are Acme Ltd and make pumps for more than a hundred customers.\nThanks for reading.',
      '您好，我们是云杉科技有限公司，希望和贵公司合作，请回复。', '', '\n\n\n', '>>>', 'LG\nMax', 'Von meinem iPhone gesendet', '发自我的iPhone',
    ]) expect(read(text, 'Sam Reed'), text).to.deep.equal([]);
  });

  it('stops at disclaimers in seven languages', () => {
    for (const line of [
        'CONFIDENTIALITY NOTICE: x', 'This e-mail and any attachments are private', 'Please consider the environment before printing',
        'Diese E-Mail ist vertraulich', 'Bitte denken Sie an die Umwelt', 'Ce message et ses pièces jointes', 'Este mensaje va dirigido',
        'AVISO LEGAL: x',
      '本邮件及其附件含有保密信息', '免责声明：x', '本郵件可能包含機密資訊', 'このメールには機密情報が含まれます', 'To unsubscribe click here',
    ]) {
      expect(said(read(`Regards\nAnna Berg\nTel: +49 40 5550 123\n${line}\nTel: +49 40 5550 666\nEvil GmbH`, 'Anna Berg')), line).to.deep.equal({
        name: ['Anna Berg'], phones: ['+49 40 5550 123'],
      });
    }
  });

  it('passes over the banner a mail system puts above a mail from outside', () => {
    for (const line of [
      'CAUTION: This email originated from outside of the organization.', '[EXTERNAL]', 'ACHTUNG: Externe E-Mail',
      'Attention : expéditeur externe', 'Precaución: correo externo', '【外部邮件】请注意', 'このメールは外部から送信されています',
      'You don\'t often get email from a@b.test.',
    ]) {
      expect(said(read(`${line}\nHi\nRegards\nAnna Berg\nTel: +49 40 5550 123`, 'Anna Berg')), line).to.deep.equal({
        name: ['Anna Berg'], phones: ['+49 40 5550 123'],
      });
    }
  });

  it('knows closings in seven languages', () => {
    for (const line of [
        'Best regards,', 'Kind regards', 'Cheers!', 'Thanks and regards,', 'Mit freundlichen Grüßen', 'Viele Grüße', 'Beste Grüße aus Hamburg',
        'MfG', 'Cordialement,', 'Bien à vous', 'Saludos cordiales,', 'Atentamente', '祝好！', '顺颂商祺！', '谢谢！', '順頌商祺', '敬具', 'よろしくお願いいたします。',
    ]) {
      expect(
        said(read(`Some text that says nothing of Evil Corp Ltd.\n${line}\nAnna Berg\nWolkenwerk\nTel: +49 40 5550 123`, 'Anna Berg')), line,
      ).to.deep.equal({
        name: ['Anna Berg'], title: ['Wolkenwerk'], phones: ['+49 40 5550 123'],
      });
    }
  });

  it('says nothing twice', () => {
    expect(said(read('Regards\nAnna Berg\nTel: +49 40 5550 123\nTel: +49 40 5550 123\nAnna Berg', 'Anna Berg'))).to.deep.equal({
      name: ['Anna Berg'], phones: ['+49 40 5550 123'],
    });
  });
});
