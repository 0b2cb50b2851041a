import { expect } from '@open-wc/testing';
import { labelOf } from './labels.js';
import { labelsIn } from './labels-in.js';

const brief = (text: string) => {
  const found = labelOf(text);
  return found && `${found.field} ${found.value}`.trim();
};

describe('labelOf', () => {
  const known: Record<string, string> = {
    'Name: Lena Vogt': 'name Lena Vogt', '姓 名：张伟': 'name 张伟', 'Ansprechpartner: Lena Vogt': 'name Lena Vogt', 'Nom : Zoé Martin': 'name Zoé Martin', '担当者：佐藤': 'name 佐藤',
    'Job title: Buyer': 'title Buyer', '职务: 采购经理': 'title 采购经理', 'Fonction : Acheteuse': 'title Acheteuse', '役職：部長': 'title 部長',
    'Société : Exemple SARL': 'company Exemple SARL', '公司名稱：範例股份有限公司': 'company 範例股份有限公司', 'Firma: Beispiel GmbH': 'company Beispiel GmbH',
    'Tel.: 0711 496 0100': 'phones 0711 496 0100', 'Tél. : 01 99 00 12 34': 'phones 01 99 00 12 34', '电 话：０７５５-8266': 'phones 0755-8266', '電話 02-5550-0100': 'phones 02-5550-0100', 'T +44 20 7946 0100': 'phones +44 20 7946 0100',
    'Phone (office): 020 7946 0100': 'phones 020 7946 0100', 'Mobile phone: +1 555 0100': 'phones +1 555 0100', 'M: +1 555 0100': 'phones +1 555 0100', '手机13800000000': 'phones 13800000000', '☎ 020 7946 0100': 'phones 020 7946 0100',
    'E-Mail: lena@acme.test': 'emails lena@acme.test', 'E - mail : lena@acme.test': 'emails lena@acme.test', 'Courriel : z@ex.test': 'emails z@ex.test', '邮箱：a@b.test': 'emails a@b.test', 'E a@b.test': 'emails a@b.test', 'メール：a@b.test': 'emails a@b.test',
    'Web: www.acme.test': 'website www.acme.test', '网址：acme.test': 'website acme.test', 'Adresse : 1 rue du Test, Lyon': 'location 1 rue du Test, Lyon', '住所：東京都': 'location 東京都',
    'Vorname: Lena': 'givenName Lena', 'Last name: Vogt': 'familyName Vogt', Telefon: 'phones', '电 话': 'phones', 'E-mail *': 'emails', 'Phone:': 'phones',
    'Contact: 020 7946 0100': 'phones 020 7946 0100', 'Contact: a@b.test': 'emails a@b.test',
    'Fax: 0711 496 0101': 'reject 0711 496 0101', 'USt-IdNr.: DE123456789': 'reject DE123456789', '税号：91440300': 'reject 91440300', 'QQ：1234567890': 'reject 1234567890', '法定代表人：张伟': 'reject 张伟', 'HRB 12345': 'reject 12345',
    'SIRET : 123 456': 'reject 123 456', '統編：12345678': 'reject 12345678', 'Geschäftsführer: Max Muster': 'reject Max Muster', 'F +49 711 496 0101': 'reject +49 711 496 0101',
  };
  for (const [text, expected] of Object.entries(known)) {
    it(`reads ${text}`, () => expect(brief(text)).to.equal(expected));
  }

  for (const text of ['Lena Vogt', 'Call us: anytime', 'E: everything', 'Email: ask reception', 'Name Servers 12', 'Plan M: the big one', 'm', '', ':', 'Contact us today at our office, we are glad: yes', '8:30', 'https://acme.test', 'Geschäftsführerin', '代表取締役', '〒100-0001']) {
    it(`sees no label in "${text}"`, () => expect(labelOf(text)).to.be.null);
  }

  it('reads a megabyte of colons and letters in no time', () => {
    const start = performance.now();
    for (const text of [':'.repeat(1e6), 'Tel '.repeat(250_000), 'a'.repeat(1e6), '(1'.repeat(5e5), 'a@'.repeat(5e5)]) {
      labelOf(text);
      labelsIn(text);
    }
    expect(performance.now() - start).to.be.below(300);
  });
});

describe('labelsIn', () => {
  const cells = (line: string) => labelsIn(line).map(({ field, value }) => `${field} ${value}`);

  it('takes a line apart at bars and dots', () => {
    expect(cells('Acme GmbH | T +49 711 496 0100 · lena@acme.test')).to.deep.equal(['null Acme GmbH', 'phones +49 711 496 0100', 'null lena@acme.test']);
  });

  it('takes a line apart before each further label, so that no fax hides behind a phone', () => {
    expect(cells('Tel.: 0711 496 0100 Fax: 0711 496 0101')).to.deep.equal(['phones 0711 496 0100', 'reject 0711 496 0101']);
    expect(cells('Tel 0711 496 0100 Fax 0711 496 0101 E-Mail: a@b.test')).to.deep.equal(['phones 0711 496 0100', 'reject 0711 496 0101', 'emails a@b.test']);
    expect(cells('电话：0755-8266 传真：0755-8267 邮编：518000')).to.deep.equal(['phones 0755-8266', 'reject 0755-8267', 'reject 518000']);
    expect(cells('Tel: 020 7946 0100 ext. 4412')).to.deep.equal(['phones 020 7946 0100 ext. 4412']);
  });

  it('leaves a value in one piece', () => {
    expect(cells('Position: Head of Sales')).to.deep.equal(['title Head of Sales']);
    expect(cells('Address: 1 Test Street, London')).to.deep.equal(['location 1 Test Street, London']);
  });
});
