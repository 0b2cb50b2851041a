import { expect } from '@open-wc/testing';
import { LABEL_WORDS, LABELS_BEFORE_VALUES, type LabelField } from './label-words.js';
import { announcedBy, labelOf } from './labels.js';
import { labelsIn } from './labels-in.js';

const brief = (text: string) => {
  const found = labelOf(text);
  return found && `${found.field} ${found.value}`.trim();
};

describe('labelOf', () => {
  const known: Record<string, string> = {
    'Name: Lena Vogt': 'name Lena Vogt', '姓 名：张伟': 'name 张伟', 'Ansprechpartner: Lena Vogt': 'name Lena Vogt',
    'Nom : Zoé Martin': 'name Zoé Martin', '担当者：佐藤': 'name 佐藤',
    'Job title: Buyer': 'title Buyer', '职务: 采购经理': 'title 采购经理', 'Fonction : Acheteuse': 'title Acheteuse', '役職：部長': 'title 部長',
    'Société : Exemple SARL': 'company Exemple SARL', '公司名稱：範例股份有限公司': 'company 範例股份有限公司', 'Firma: Beispiel GmbH': 'company Beispiel GmbH',
    'Tel.: 0711 496 0100': 'phones 0711 496 0100', 'Tél. : 01 99 00 12 34': 'phones 01 99 00 12 34', '电 话：０７５５-8266': 'phones 0755-8266',
    '電話 02-5550-0100': 'phones 02-5550-0100', 'T +44 20 7946 0100': 'phones +44 20 7946 0100',
    'Phone (office): 020 7946 0100': 'phones 020 7946 0100', 'Mobile phone: +1 555 0100': 'phones +1 555 0100',
    'M: +1 555 0100': 'phones +1 555 0100', '手机13800000000': 'phones 13800000000', '☎ 020 7946 0100': 'phones 020 7946 0100',
    'E-Mail: lena@acme.test': 'emails lena@acme.test', 'E - mail : lena@acme.test': 'emails lena@acme.test',
    'Courriel : z@ex.test': 'emails z@ex.test', '邮箱：a@b.test': 'emails a@b.test', 'E a@b.test': 'emails a@b.test',
    'メール：a@b.test': 'emails a@b.test',
    'Web: www.acme.test': 'website www.acme.test', '网址：acme.test': 'website acme.test',
    'Adresse : 1 rue du Test, Lyon': 'location 1 rue du Test, Lyon', '住所：東京都': 'location 東京都',
    'Vorname: Lena': 'givenName Lena', 'Last name: Vogt': 'familyName Vogt', Telefon: 'phones', '电 话': 'phones', 'E-mail *': 'emails',
    'Phone:': 'phones',
    'メールアドレス：a@b.test': 'emails a@b.test', 'ホームページ：acme.test': 'website acme.test', '携帯: 090-0000-0000': 'phones 090-0000-0000',
    '直通 03-5550-0100': 'phones 03-5550-0100', 'ファックス：03-5550-0101': 'reject 03-5550-0101',
    'Portable : 06 39 98 00 12': 'phones 06 39 98 00 12', 'Port. : 06 39 98 00 12': 'phones 06 39 98 00 12',
    'Móvil: 639 98 22 11': 'phones 639 98 22 11', 'Tfno.: 915 550 176': 'phones 915 550 176', 'Direkt: 0711 4960100': 'phones 0711 4960100',
    'Telemóvel: 912 000 123': 'phones 912 000 123', 'Morada: Rua do Teste 1': 'location Rua do Teste 1',
    'Add: 1 Test Road, Taipei': 'location 1 Test Road, Taipei', 'Addr.: 1 Test Road': 'location 1 Test Road',
    'A: 12 High Street, Leeds': 'location 12 High Street, Leeds',
    '座机：0755-8266': 'phones 0755-8266', '直线: 0755-8266': 'phones 0755-8266', '手机/微信：13800000000': 'phones 13800000000',
    'Mobile / WhatsApp: +44 7700 900123': 'phones +44 7700 900123', 'Tel. 2: 0711 4960100': 'phones 0711 4960100',
    '(T) 020 7946 0100': 'phones 020 7946 0100', 'Téléphone portable : 06 39 98 61 20': 'phones 06 39 98 61 20', 'Telefon Festnetz: 0711 4960100': 'phones 0711 4960100',
    'Tel./Fax: 0711 4960100': 'reject 0711 4960100', '전화: 02-555-0123': 'phones 02-555-0123', 'Kontakt: Lena Vogt': 'name Lena Vogt',
    'Contact: 020 7946 0100': 'phones 020 7946 0100', 'Contact: a@b.test': 'emails a@b.test',
    'Fax: 0711 496 0101': 'reject 0711 496 0101', 'USt-IdNr.: DE123456789': 'reject DE123456789', '税号：91440300': 'reject 91440300',
    'QQ：1234567890': 'reject 1234567890', '法定代表人：张伟': 'reject 张伟', 'HRB 12345': 'reject 12345',
    'SIRET : 123 456': 'reject 123 456', '統編：12345678': 'reject 12345678', 'Geschäftsführer: Max Muster': 'reject Max Muster',
    'F +49 711 496 0101': 'reject +49 711 496 0101',
  };
  for (const [text, expected] of Object.entries(known)) {
    it(`reads ${text}`, () => expect(brief(text)).to.equal(expected));
  }

  for (const text of ['Lena Vogt', 'Call us: anytime', 'E: everything', 'Email: ask reception', 'Name Servers 12', 'Plan M: the big one', 'm', '',
    ':', 'Contact us today at our office, we are glad: yes', '8:30', 'https://acme.test', 'Geschäftsführerin', '代表取締役', '〒100-0001',
    'D-20457 Hamburg', 'CH-8001 Zürich', 'F-75008 Paris', 'A-1010 Wien', 'P-4000-123 Porto', 'S-111 22 Stockholm', 'A: everything', 'Kontakt',
    'Port.']) {
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

describe('the label table', () => {
  const rows = (Object.keys(LABEL_WORDS) as LabelField[]).flatMap((field) =>
    Object.entries(LABEL_WORDS[field]).map(([lang, words]) => ({ field, lang, words: words.split(',').map((word) => word.trim()) })));

  for (const { field, lang, words } of rows) {
    it(`finds every ${lang} label for ${field} by its own text`, () => {
      for (const word of words) {
        expect(labelOf(word), word).to.deep.include({ field, value: '' });
        expect(labelOf(word.toUpperCase()), word).to.deep.include({ field });
        expect(announcedBy(`${word}:`), word).to.equal(field);
      }
    });
  }

  it('announces one thing with one label', () => {
    const announced = new Map<string, LabelField>();
    for (const { field, words } of rows) for (const word of words) {
      expect(announced.get(word.toLowerCase()) ?? field, word).to.equal(field);
      announced.set(word.toLowerCase(), field);
    }
  });

  it('takes labels that are other words as well only before a value', () => {
    for (const [field, words] of Object.entries(LABELS_BEFORE_VALUES)) {
      for (const word of words.split(',').map((each) => each.trim())) {
        expect(labelOf(word), word).to.equal(null);
        expect(announcedBy(word), word).to.equal(field);
      }
    }
  });
});

describe('labelsIn', () => {
  const cells = (line: string) => labelsIn(line).map(({ field, value }) => `${field} ${value}`);

  it('takes a line apart at bars and dots', () => {
    expect(cells('Acme GmbH | T +49 711 496 0100 · lena@acme.test')).to.deep.equal(['null Acme GmbH', 'phones +49 711 496 0100',
      'null lena@acme.test']);
  });

  it('takes a line apart before each further label, so that no fax hides behind a phone', () => {
    expect(cells('Tel.: 0711 496 0100 Fax: 0711 496 0101')).to.deep.equal(['phones 0711 496 0100', 'reject 0711 496 0101']);
    expect(cells('Tel 0711 496 0100 Fax 0711 496 0101 E-Mail: a@b.test')).to.deep.equal(['phones 0711 496 0100', 'reject 0711 496 0101',
      'emails a@b.test']);
    expect(cells('电话：0755-8266 传真：0755-8267 邮编：518000')).to.deep.equal(['phones 0755-8266', 'reject 0755-8267', 'reject 518000']);
    expect(cells('Tel: 020 7946 0100 ext. 4412')).to.deep.equal(['phones 020 7946 0100 ext. 4412']);
  });

  it('keeps a slash or a dash between digits with its number', () => {
    expect(cells('Telefon: 030 / 23 125 – 0 34')).to.deep.equal(['phones 030 / 23 125 – 0 34']);
    expect(cells('Acme GmbH – Berlin / Lena Vogt')).to.deep.equal(['null Acme GmbH', 'null Berlin', 'null Lena Vogt']);
  });

  it('leaves a value in one piece', () => {
    expect(cells('Position: Head of Sales')).to.deep.equal(['title Head of Sales']);
    expect(cells('Address: 1 Test Street, London')).to.deep.equal(['location 1 Test Street, London']);
  });
});
