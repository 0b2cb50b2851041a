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

  it('leaves notes and other people\'s numbers out', () => {
    const block = (line: string) => sure(`Regards\n\nIda Roos\nBuyer\nRoos Ltd\nT +44 113 496 0188\n${line}`, 'Ida Roos').phones;
    for (const line of ['PA: Hal Dunn +44 113 496 0181', 'Assistant Hal Dunn +44 113 496 0181', 'Please note: new number +44 113 496 0181']) expect(block(line), line).to.deep.equal(['+44 113 496 0188']);
    expect(sure('よろしくお願いいたします。\n\n青葉電機株式会社\n主任 鈴木 あかり\nTEL 022-555-0141\n※移転します(電話 022-555-0199)', '鈴木 あかり').phones).to.deep.equal(['022-555-0141']);
    expect(sure('合同发给办公室小裘，她电话 138 0000 2291，我在展会上。\n\n谭兴邦  董事长\n湖州兴邦机床厂(普通合伙)\n手机：13800008046', '谭兴邦').phones).to.deep.equal(['13800008046']);
  });

  it('reads two numbers parted by a slash', () => {
    expect(sure('谢谢\n宋清越\n南湖博物馆 副主任\n0573-5555 8021 / 138 0000 7781', '宋清越')).to.deep.include({ company: ['南湖博物馆'], phones: ['0573-5555 8021', '138 0000 7781'] });
  });

  it('joins the parts of an address in one row, and a postal code with the line below', () => {
    const place = (line: string) => sure(`Regards\n\nIda Roos\nBuyer\nRoos Ltd\n${line}`, 'Ida Roos').location;
    expect(place('0 High Quay | Leeds | LS1 0AA')).to.deep.equal(['0 High Quay, Leeds, LS1 0AA']);
    expect(place('Marine House | Quay Road | Whitby | YO99 0AA')).to.deep.equal(['Marine House, Quay Road, Whitby, YO99 0AA']);
    expect(place('Wharf Lane, Avonmouth')).to.deep.equal(['Wharf Lane, Avonmouth']);
    expect(sure('以上\n青葉電機株式会社\n鈴木 あかり\n〒980-0000\n宮城県仙台市青葉中区一番町0-0-0', '鈴木 あかり').location).to.deep.equal(['〒980-0000 宮城県仙台市青葉中区一番町0-0-0']);
  });

  it('knows public bodies by their words', () => {
    for (const body of ['Colegio Oficial de Pilotos', 'Diputación Foral del Norte', 'Consorzio Irriguo del Lago', 'Gemeente Noordpolder', 'Harbour Conservation Trust', 'Maschinenbauverband Musterland']) {
      expect(sure(`Regards\n\nIda Roos\nManager\n${body}\nT +44 113 496 0188`, 'Ida Roos').company, body).to.deep.equal([body]);
    }
    expect(sure('此致\n敬礼\n\n樊 志 平\n江海政法大学图书馆 技术部\n副主任', '')).to.deep.include({ name: ['樊志平'], company: ['江海政法大学图书馆'] });
  });

  it('takes the word that closes a letter off the name', () => {
    expect(sure('敬祝 商祺\n\n--\n社團法人工具機協會\n服務組 組長 張簡雅筑 敬上\n電話：(04) 5555-0188\n會址：台中市西區工業路0號', ''))
      .to.deep.include({ name: ['張簡雅筑'], company: ['社團法人工具機協會'], location: ['台中市西區工業路0號'] });
  });
});
