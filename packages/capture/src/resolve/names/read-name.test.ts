import { expect } from '@open-wc/testing';
import { readName } from './read-name.js';
import type { NameContext } from './person-name.js';

const labelled: NameContext = { lang: '', region: 'CN', isLabelled: true };
const shown: NameContext = { ...labelled, isLabelled: false };
const read = (raw: string, context: Partial<NameContext> = {}) => readName(raw, { ...labelled, ...context });
const halves = (raw: string, context: Partial<NameContext> = {}) => {
  const name = read(raw, context);
  return name && [name.full, name.split?.family ?? null, name.split?.given ?? null];
};
const certainty = (raw: string, context: Partial<NameContext> = {}) => read(raw, context)?.split?.certainty;

describe('readName', () => {
  it('splits Chinese names, compound surnames first, in both writings', () => {
    for (const [raw, family, given] of [
      ['张伟', '张', '伟'], ['王小明', '王', '小明'], ['欧阳明', '欧阳', '明'], ['歐陽文靜', '歐陽', '文靜'], ['诸葛青云', '诸葛', '青云'], ['司馬紹', '司馬', '紹'], ['慕容雪', '慕容', '雪'],
      ['張簡志豪', '張簡', '志豪'], ['范姜美玲', '范姜', '美玲'], ['端木蕻', '端木', '蕻'], ['東方曉', '東方', '曉'],
    ] as const) expect(halves(raw), raw).to.deep.equal([raw, family, given]);
  });

  it('closes the gap in a spaced out Chinese name and takes forms of address off', () => {
    for (const [raw, full] of [['张 伟', '张伟'], ['王　芳', '王芳'], ['李娜女士', '李娜'], ['陈建国 先生', '陈建国'], ['周文总经理', '周文'], ['吴婷老师', '吴婷'],
      ['联系人：赵敏', '赵敏']] as const) {
      expect(read(raw)?.full, raw).to.equal(full);
    }
  });

  it('keeps 王经理 as people say it, unsure, with the surname alone', () => {
    const name = read('王经理');
    expect(name).to.deep.include({ full: '王经理', quality: 0.5 });
    expect(name?.split).to.deep.include({ family: '王', given: null });
  });

  it('reads a name given in two scripts by its own script', () => {
    for (const raw of ['Zhang Wei (张伟)', '张伟 (Zhang Wei)', 'Zhang Wei 张伟', '张伟 Zhang Wei', 'Wei Zhang（张伟）']) {
      expect(halves(raw), raw).to.deep.equal(['张伟', '张', '伟']);
      expect(['Zhang Wei', 'Wei Zhang'], raw).to.include(read(raw)?.also);
    }
  });

  it('is unsure of the order of a name in pinyin, unless capitals say it', () => {
    for (const raw of ['Zhang Wei', 'Wei Zhang', 'Li Na', 'Xiaoming Wang', 'Ouyang Ming']) expect(certainty(raw), raw).to.be.at.most(0.5);
    expect(halves('ZHANG Wei')).to.deep.equal(['ZHANG Wei', 'ZHANG', 'Wei']);
    expect(certainty('ZHANG Wei')).to.be.above(0.9);
    expect(halves('Lena Wang')).to.deep.equal(['Lena Wang', 'Wang', 'Lena']);
  });

  it('splits Japanese names at a space, and knows no split without one', () => {
    expect(halves('山田 太郎', { lang: 'ja' })).to.deep.equal(['山田 太郎', '山田', '太郎']);
    expect(halves('山田　太郎 様')).to.deep.equal(['山田 太郎', '山田', '太郎']);
    expect(halves('山田 太郎', { lang: 'zh-CN' })).to.deep.equal(['山田 太郎', '山田', '太郎']);
    expect(halves('佐々木 希')).to.deep.equal(['佐々木 希', '佐々木', '希']);
    expect(halves('山田太郎', { lang: 'ja' })).to.deep.equal(['山田太郎', null, null]);
    expect(halves('ジョン・スミス')).to.deep.equal(['ジョン・スミス', 'スミス', 'ジョン']);
    expect(halves('高橋 さくら')).to.deep.equal(['高橋 さくら', '高橋', 'さくら']);
    expect(read('山田 太郎（やまだ たろう）', { lang: 'ja' })?.full).to.equal('山田 太郎');
  });

  it('splits Korean names after one syllable, or two for the six double surnames', () => {
    for (const [raw, family, given] of [['김민수', '김', '민수'], ['남궁민수', '남궁', '민수'], ['제갈 공명', '제갈', '공명'], ['이 준', '이', '준']] as const) {
      expect(halves(raw), raw).to.deep.equal([raw.replace(' ', ''), family, given]);
    }
    expect(read('박지영 팀장')?.full).to.equal('박지영');
    expect(halves('Kim Min-su')).to.deep.equal(['Kim Min-su', 'Kim', 'Min-su']);
  });

  it('puts the family name first in Vietnamese', () => {
    expect(halves('Nguyễn Thị Minh Khai')).to.deep.equal(['Nguyễn Thị Minh Khai', 'Nguyễn', 'Thị Minh Khai']);
    expect(halves('Tran Van An', { lang: 'vi' })).to.deep.equal(['Tran Van An', 'Tran', 'Van An']);
    expect(halves('An Nguyen', { lang: 'en' })).to.deep.equal(['An Nguyen', 'Nguyen', 'An']);
  });

  it('knows two family names in Spanish and Portuguese, and two given names', () => {
    for (const [raw, family, given, lang] of [
      ['María García López', 'García López', 'María', 'es'], ['Juan Carlos Pérez Gómez', 'Pérez Gómez', 'Juan Carlos', 'es'],
      ['José Luis Navarro', 'Navarro', 'José Luis', 'es'],
      ['Ana Fernández Ruiz', 'Fernández Ruiz', 'Ana', 'en'], ['João Silva Santos', 'Silva Santos', 'João', 'pt'],
      ['José Ortega y Gasset', 'Ortega y Gasset', 'José', 'es'],
      ['Juan García de la Torre', 'García de la Torre', 'Juan', 'es'],
    ] as const) expect(halves(raw, { lang }), raw).to.deep.equal([raw, family, given]);
    expect(certainty('Marta Albuquerque Falcão', { lang: 'pt' })).to.be.at.most(0.5);
  });

  it('takes the last two of three unknown words for family names where two are usual, unless the second is a given name', () => {
    expect(halves('Marta Uribelarrea Goñi', { lang: 'es' })).to.deep.equal(['Marta Uribelarrea Goñi', 'Uribelarrea Goñi', 'Marta']);
    expect(halves('Iñaki Otxoa de Eribe', { lang: 'es' })?.[1]).to.equal('Otxoa de Eribe');
    expect(halves('Lluís Ferragut i Camps', { lang: 'ca' })?.[1]).to.equal('Ferragut i Camps');
    expect(halves('María del Carmen Uribe Goñi', { lang: 'es' })?.[2]).to.equal('María del Carmen');
    expect(halves('Juan Carlos de la Torre', { lang: 'es' })?.[2]).to.equal('Juan Carlos');
  });

  it('keeps particles with the family name', () => {
    for (const [raw, family] of [
      ['Ludwig van Beethoven', 'van Beethoven'], ['Jan van der Berg', 'van der Berg'], ['Anna de la Fontaine', 'de la Fontaine'],
      ['Rosa Di Stefano', 'Di Stefano'], ['Otto von Bergen', 'von Bergen'],
      ['Hans zu Hohenfels', 'zu Hohenfels'], ['Piet ter Horst', 'ter Horst'], ['Ali bin Rashid', 'bin Rashid'], ['Karim el Amrani', 'el Amrani'],
      ["Siobhán O'Neill", "O'Neill"], ['Ana dos Anjos', 'dos Anjos'],
    ] as const) expect(halves(raw)?.[1], raw).to.equal(family);
  });

  it('turns "Last, First" round and takes capitals for the family name', () => {
    for (const [raw, full, family] of [
      ['Roe, Jane', 'Jane Roe', 'Roe'], ['van der Berg, Jan', 'Jan van der Berg', 'van der Berg'],
      ['"Roe, Jane M." <jane@acme.test>', 'Jane M. Roe', 'Roe'], ['García López, María', 'María García López', 'García López'],
      ['DUPONT Jean', 'Jean DUPONT', 'DUPONT'], ['LECŒUR-PETIT Maëlle', 'Maëlle LECŒUR-PETIT', 'LECŒUR-PETIT'], ['Jean-Luc DUPONT', 'Jean-Luc DUPONT', 'DUPONT'],
      ['Marie DE LA TOUR', 'Marie DE LA TOUR', 'DE LA TOUR'],
    ] as const) expect(halves(raw)?.slice(0, 2), raw).to.deep.equal([full, family]);
    expect(halves('YAMADA Taro', { lang: 'ja' })).to.deep.equal(['YAMADA Taro', 'YAMADA', 'Taro']);
  });

  it('takes titles, degrees, pronouns, badges, emoji and what follows a bar off', () => {
    for (const [raw, full] of [
      ['Prof. Dr.-Ing. habil. Dr. h.c. Max Vogt', 'Max Vogt'], ['Vogt, Max Dr.', 'Max Vogt'], ['Max Prof. Dr. Vogt', 'Max Vogt'], ['Dr. rer. nat. Lena Vogt', 'Lena Vogt'],
      ['Dipl.-Ing. (FH) Karl Weiss', 'Karl Weiss'], ['Herr Karl Weiss', 'Karl Weiss'], ['Frau Dr. Eva Blum', 'Eva Blum'],
      ['M. Jean Dupont', 'Jean Dupont'], ['Mme Claire Petit', 'Claire Petit'], ['Sra. Ana Ruiz', 'Ana Ruiz'], ['Mr John Roe', 'John Roe'],
      ['Jane Roe, PhD, MBA', 'Jane Roe'], ['John Roe Jr.', 'John Roe'], ['John Roe III', 'John Roe'],
      ['Jane Roe, M.A.', 'Jane Roe'], ['Jane Roe MChem CSci', 'Jane Roe'], ['Jane Roe BEng CEng MICE', 'Jane Roe'], ['Jane McRoe', 'Jane McRoe'], ['StB Dipl.-Kffr. Eva Blum', 'Eva Blum'], ['Dipl.-Wirt.-Ing. Karl Weiss', 'Karl Weiss'],
      ['Mag.phil. Eva Blum', 'Eva Blum'], ['Drake Roe', 'Drake Roe'], ['Jack Ma', 'Jack Ma'], ['Jane Roe (she/her)', 'Jane Roe'],
      ['Jane Roe · 2nd', 'Jane Roe'],
      ['🚀 Jane Roe ✨', 'Jane Roe'], ['Jane Roe | Acme', 'Jane Roe'], ['Jane Roe (Acme Ltd)', 'Jane Roe'],
      ['Jane Roe via Sales List', 'Jane Roe'], ['(3) Jane Roe', 'Jane Roe'], ['Jane\u200B Roe\u202E', 'Jane Roe'], ['Ｊａｎｅ　Ｒｏｅ', 'Jane Roe'],
      ['Jane Roe, Acme', 'Jane Roe'], ['Name: Jane Roe', 'Jane Roe'],
    ] as const) expect(read(raw)?.full, raw).to.equal(full);
  });

  it('takes no company, desk, job or mailbox for a person', () => {
    for (const raw of [
      'Acme GmbH', 'Conservas Mar, S.A.', 'Pellworth Dairy', 'Sales Team', '客服', 'Vertrieb', 'Acme Support', 'info', 'jane@acme.test',
      'Kundenservice', '杭州云杉科技有限公司', '株式会社山田製作所', '销售经理',
      '高级经理', '联系我们', '关于我们', 'Head of Sales', 'Managing Director',
      'Newsletter', 'No Reply', '고객센터', 'お問い合わせ', 'Room 302', 'https://acme.test', '', '   ', '???', '<script>alert(1)</script>', 'Contact Us',
      'Service client', 'Acme University',
    ]) expect(read(raw), raw).to.equal(null);
  });

  it('asks more of a heading than of a label', () => {
    for (const raw of ['jane roe', 'Jane', 'Growing your sales', 'Our Products', 'Spring Newsletter', 'Customer Success Stories', '成功案例', '方便快捷',
      'The Quick Brown Fox Jumps', '全部']) expect(readName(raw, shown), raw).to.equal(null);
    for (const raw of ['Jane Roe', '王小明', 'Dr. Eva Blum', '김민수', 'Cosmo d’Aurelle', "Ugo dell'Acqua"])
      expect(readName(raw, shown), raw).not.to.equal(null);
    expect(read('James Dean')?.full).to.equal('James Dean');
  });

  it('trusts a single word little and a word of mixed alphabets less', () => {
    expect(read('Jane')?.quality).to.equal(0.5);
    expect(read('Jаne Roe')?.quality).to.equal(0.5);
  });

  it('stays quick on hostile text', () => {
    const start = performance.now();
    for (const text of ['a'.repeat(300), 'A '.repeat(150), '('.repeat(300), 'Dr. '.repeat(75), ', '.repeat(150), '张'.repeat(300),
      'van '.repeat(75), 'ang'.repeat(100)]) for (let i = 0; i < 20; i++) read(text);
    expect(performance.now() - start).to.be.below(200);
  });
});
