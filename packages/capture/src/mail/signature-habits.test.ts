import { expect } from '@open-wc/testing';
import { plainLines } from './plain-lines.js';
import { readSignature } from './signature.js';

/** The sure values of a signature, field by field. */
function sure(text: string, name = '', address = ''): Record<string, string[]> {
  const all: Record<string, string[]> = {};
  for (const { field, raw } of readSignature(plainLines(text, 2_000_000), name, address).filter(({ weight }) => weight >= 0.6)) (all[field] ??= []).push(raw);
  return all;
}

describe('readSignature, by what people are used to', () => {
  it('starts at the sender\'s name where nothing closes the letter', () => {
    expect(sure('It fits.\n\nRuta\n\nRuta Vaitkute\nFleet Manager, Balt Rail UAB', 'Ruta Vaitkute'))
      .to.deep.equal({ name: ['Ruta Vaitkute'], title: ['Fleet Manager'], company: ['Balt Rail UAB'] });
    expect(sure('Sure, Tuesday 10:00 works for Ruta Vaitkute and me.', 'Ruta Vaitkute')).to.deep.equal({});
  });

  it('knows the whole name of a short one', () => {
    expect(sure('Call me.\n\nMads\n\nMadsen Holt\nPlant Manager @ Grey Harbour Creamery', 'Mads'))
      .to.deep.equal({ name: ['Madsen Holt'], title: ['Plant Manager'], company: ['Grey Harbour Creamery'] });
    expect(sure('Saludos\n\nNoelia Quintana Ros\nCoordinadora', 'Noelia Q.').name).to.deep.equal(['Noelia Quintana Ros']);
    expect(sure('Regards\n\nJohn Smith\nBuyer', 'Jane S.').name).to.equal(undefined);
  });

  it('reads a signature below a disclaimer, if it is the sender\'s', () => {
    const notice = 'This e-mail and any attachments are confidential.';
    expect(sure(`Fine.\n${notice}\n\nIlse Thal\nVertriebsleiterin\nThal GmbH`, 'Ilse Thal')).to.deep.equal({ name: ['Ilse Thal'], title: ['Vertriebsleiterin'], company: ['Thal GmbH'] });
    expect(sure(`Fine.\n${notice}\nMax Muster\nMuster GmbH\nTel. +49 40 5550 123`, 'Ilse Thal')).to.deep.equal({});
  });

  it('takes what is said once more in another writing for the same', () => {
    const company = sure('谢谢\n\n欧阳静\n设备部 总监\n蓝石机床（上海）有限公司\nBluestone Machines (Shanghai) Co., Ltd.\nT +86 21 5555 0177\nA 上海市虚构区蓝石路0号6幢', '欧阳静', 'jing@bluestone-machines.example');
    expect(company).to.deep.equal({ name: ['欧阳静'], title: ['设备部 总监'], company: ['蓝石机床(上海)有限公司'], phones: ['+86 21 5555 0177'], location: ['上海市虚构区蓝石路0号6幢'] });
  });

  it('keeps a company and its works in one, between rows of any signs', () => {
    expect(sure('∞∞∞∞∞∞∞∞∞∞\n浜辺水産株式会社　札幌工場\n工場長　鷲尾 俊\n携帯 080-5555-0157\n∞∞∞∞∞∞∞∞∞∞', '鷲尾 俊'))
      .to.deep.equal({ company: ['浜辺水産株式会社 札幌工場'], title: ['工場長'], name: ['鷲尾 俊'], phones: ['080-5555-0157'] });
  });

  it('reads a company with dots behind a bar, before its country, and after "at"', () => {
    const company = (line: string) => sure(`Regards\n\nIda Roos\n${line}`, 'Ida Roos').company;
    expect(company('Coordinadora de Compras | Grupo Azul Benimar, S.A. de C.V.')).to.deep.equal(['Grupo Azul Benimar, S.A. de C.V.']);
    expect(company('SEIKA TECH CO., LTD. (Japan)')).to.deep.equal(['SEIKA TECH CO., LTD.']);
    expect(company('Einkäuferin bei Wolkenwerk Nord')).to.deep.equal(['Wolkenwerk Nord']);
    expect(company('Manager at the very end of every day and night')).to.equal(undefined);
  });

  it('knows a department from a job', () => {
    const title = (line: string) => sure(`Gruß\n\nIda Roos\n${line}\nTel. +49 40 5550 123`, 'Ida Roos').title;
    for (const line of ['Abteilung Einkauf', 'Dpto. Compras', 'Ufficio Acquisti', 'Fachbereich Tiefbau']) expect(title(line), line).to.equal(undefined);
    for (const line of ['Leiterin Abteilung Einkauf', 'Resp. Ufficio Acquisti', 'CTO & Partner', 'Assistant Manager – Sourcing', 'Service Manager']) expect(title(line), line).to.deep.equal([line]);
  });

  it('reads numbers parted by letters with dots', () => {
    expect(sure('감사합니다\n\n김민수 과장\n한빛전자 주식회사\n서울시 강남구 가상로 12\nT. 02-0000-0123 M. 010-0000-0123', '김민수'))
      .to.deep.include({ company: ['한빛전자 주식회사'], location: ['서울시 강남구 가상로 12'], phones: ['02-0000-0123', '010-0000-0123'] });
  });

  it('knows streets and towns of the north and of Korea', () => {
    for (const place of ['Storgatan 12', '111 22 Stockholm', 'Havnevej 8', 'Kerkstraat 5', '부산시 해운대구 가상로 7']) {
      expect(sure(`Regards\nIda Roos\nRoos AB\n${place}`, 'Ida Roos').location, place).to.deep.equal([place]);
    }
  });

  it('keeps an address of two writings to one of them', () => {
    expect(sure('Regards\n朱蕾\n江苏省常州市虚构区瑞云路0号\nNo. 0 Ruiyun Road, Changzhou, China', '朱蕾').location).to.deep.equal(['江苏省常州市虚构区瑞云路0号']);
  });

  it('tells a company by a domain made of some of its words', () => {
    const company = (line: string, address: string) => sure(`Cordialement\n\nIda Roos\nGérante\n${line}`, 'Ida Roos', address).company;
    expect(company('Chantier naval Le Roux', 'ida@chantier-leroux.example')).to.deep.equal(['Chantier naval Le Roux']);
    expect(company('TOITURES DE L\'OUEST', 'ida@toitures-ouest.example')).to.deep.equal(['TOITURES DE L\'OUEST']);
    expect(company('Eigenbetrieb Kommunalwerk Musterau', 'ida@kommunalwerk.example')).to.deep.equal(['Eigenbetrieb Kommunalwerk Musterau']);
    expect(company('Le plus grand choix', 'ida@leroux.example')).to.equal(undefined);
  });
});
