import { expect } from '@open-wc/testing';
import { MOST_VCARDS, readVcards } from './read-vcards.js';

const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

describe('readVcards', () => {
  it('reads version 3.0 with groups, escapes and folded lines', () => {
    const [ada, ...others] = readVcards(card(
      'VERSION:3.0', 'N:Roe;Ada;;Dr.;', 'FN:Dr. Ada Roe', 'ORG:Acme\\, Ltd\\; North;Sales', 'TITLE:Head of Oper', ' ations', 'item1.EMAIL;type=INTERNET:ada@acme.example',
      'EMAIL;type=pref:ada.roe@acme.example', 'TEL;type=HOME:+44 20 7946 0001', 'TEL;type=CELL:+44 7700 900123', 'TEL;type=WORK;type=FAX:+44 20 7946 0002',
      'item2.TEL:+44 20 7946 0003', 'item2.X-ABLabel:_$!<AssistantPhone>!$_', 'item3.URL:http\\://acme.example', 'ADR;type=WORK:;;Street 4;Leeds;;LS1;UK', 'PHOTO;ENCODING=b:AAAA',
    ));
    expect(others).to.deep.equal([]);
    expect(ada).to.deep.equal({
      name: 'Dr. Ada Roe', family: 'Roe', given: 'Ada', title: 'Head of Operations', company: 'Acme, Ltd; North', isCompany: false, emails: ['ada.roe@acme.example', 'ada@acme.example'],
      phones: ['+44 7700 900123', '+44 20 7946 0001'], urls: ['http://acme.example'], place: 'Leeds, UK',
    });
  });

  it('reads version 2.1 in quoted-printable, with bare parameters, soft breaks and a charset of its own', () => {
    const [xu] = readVcards(card('VERSION:2.1', 'N;CHARSET=GB18030;ENCODING=QUOTED-PRINTABLE:=D0=EC;=E1=B0', 'ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=8D=8E=', '=E4=BF=A1', 'TEL;CELL;PREF:138 0000 2716', 'TEL;FAX:021 1'));
    expect([xu?.name, xu?.company, xu?.phones]).to.deep.equal(['徐岚', '华信', ['138 0000 2716']]);
  });

  it('reads version 4.0 with addresses as values, and quoted parameters', () => {
    const [simon] = readVcards(card('VERSION:4.0', 'FN:Simon Roe', 'TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+1-555-555-0102;ext=12', 'EMAIL:mailto:simon@roe.example', 'KIND:individual'));
    expect([simon?.phones, simon?.emails, simon?.isCompany]).to.deep.equal([['+1-555-555-0102 ext. 12'], ['simon@roe.example'], false]);
  });

  it('reads several cards of a file, a company\'s own among them, and leaves out empty ones and cards inside cards', () => {
    const cards = readVcards(card('FN:Ada Roe', 'BEGIN:VCARD', 'FN:Her assistant', 'END:VCARD', 'TITLE:COO') + card('VERSION:3.0') + card('FN:Acme Ltd', 'KIND:org'));
    expect(cards.map(({ name, title, isCompany, company }) => [name, title, isCompany, company])).to.deep.equal([['Ada Roe', 'COO', false, ''], ['Acme Ltd', '', true, 'Acme Ltd']]);
  });

  it('reads bytes that are no UTF-8 in the encoding given, and UTF-16 by its mark', () => {
    const bytes = new Uint8Array([...card('FN:Jos_ Roe')].map((sign) => (sign === '_' ? 0xe9 : sign.charCodeAt(0))));
    expect(readVcards(bytes)[0]?.name).to.equal('José Roe');
    const wide = card('FN:徐岚'), utf16 = new Uint8Array([0xff, 0xfe, ...[...wide].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8])]);
    expect(readVcards(utf16)[0]?.name).to.equal('徐岚');
  });

  it('takes what it can of a broken file, quickly, and never throws', () => {
    expect(readVcards('')).to.deep.equal([]);
    expect(readVcards('BEGIN:VCARD\nFN:Ada Roe\nTEL;;;=;:\n:::\nEMAIL;CHARSET=nonsense;ENCODING=QUOTED-PRINTABLE:ada=40acme.example')[0]).to.include({ name: 'Ada Roe' });
    expect(readVcards(crypto.getRandomValues(new Uint8Array(60_000)))).to.deep.equal([]);
    const began = performance.now();
    readVcards(card(`TEL${';"a'.repeat(300_000)}`, `FN${';X=1'.repeat(200_000)}:x`, `NOTE:${'x='.repeat(500_000)}`, `PHOTO;ENCODING=b:${`${'A'.repeat(74)}\r\n `.repeat(60_000)}`));
    expect(readVcards(card('FN:Ada').repeat(MOST_VCARDS + 5)).length).to.equal(MOST_VCARDS);
    expect(performance.now() - began).to.be.below(3_000);
  });
});
