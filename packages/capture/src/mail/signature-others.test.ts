import { expect } from '@open-wc/testing';
import { plainLines } from './plain-lines.js';
import { readSignature } from './signature.js';

/** The sure values of a signature, field by field. */
function sure(text: string, name = 'Ida Roos', address = ''): Record<string, string[]> {
  const all: Record<string, string[]> = {};
  for (const { field, raw } of readSignature(plainLines(text, 2_000_000), name, address).filter(({ weight }) => weight >= 0.6)) (all[field] ??= []).push(raw);
  return all;
}
const below = (lines: string, name?: string) => sure(`Regards\n\nIda Roos\nBuyer\nT +49 40 5550 123\n${lines}`, name);

describe('readSignature, what is not the writer\'s', () => {
  it('leaves out numbers of whoever is on duty, of desks and of people who help', () => {
    for (const line of [
      'Störungsmeldung rund um die Uhr: 040 5550 999', 'Urgence carte bancaire 24h/24 : 01 99 00 09 09', 'Emergencies 24/7: +44 20 7946 0999', 'Reservierungszentrale 040 5550 999',
      'assistente: Manon Lescure, +33 1 99 00 12 44', 'Mein Backup: Petra Klein, +49 40 5550 999', 'Accès téléphonique : +33 1 99 00 55 55', 'Conference bridge: 040 5550 999',
    ]) expect(below(line).phones, line).to.deep.equal(['+49 40 5550 123']);
    expect(sure('Gruß\n\nIda Roos\nBüro Hamburg: 040 5550 999').phones).to.deep.equal(['040 5550 999']);
    expect(sure('您好\n\n谢谢\n林小雨\n办公室：0571-5555 8036', '林小雨').phones).to.deep.equal(['0571-5555 8036']);
  });

  it('leaves out figures of links, and what a meeting\'s invitation says below a line', () => {
    expect(below('https://meet.example/j/0417417417').phones).to.deep.equal(['+49 40 5550 123']);
    expect(sure('Please confirm.\n\nIda Roos\nBuyer\n+49 40 5550 123\n\n____________________\nJoin the meeting: https://meet.example/j/1\nPhone conference ID: 5550417\nBy phone +49 30 5550 999', 'Ida Roos'))
      .to.deep.include({ name: ['Ida Roos'], title: ['Buyer'], phones: ['+49 40 5550 123'] });
  });

  it('leaves out the signature of another that a mail paints below its own', () => {
    const own = 'The insert is H13 now.\n\nBest regards,\nIda Roos\nBuyer\nAcme Ltd\nT +49 40 5550 123\n', painted = 'Reply Forward\nLorna Pain <lorna@painted.example>\nto me\nPlease use my new number.\nBest regards,\nLorna Pain\nAccounts Director, Painted LLC\n+1 616 555 0191';
    expect(sure(own + painted)).to.deep.include({ name: ['Ida Roos'], title: ['Buyer'], phones: ['+49 40 5550 123'] });
    expect(JSON.stringify(readSignature(plainLines(own + painted, 10_000), 'Ida Roos'))).not.to.match(/Painted|Lorna|0191/);
  });

  it('leaves out other offices below one\'s own', () => {
    const own = 'よろしくお願いいたします。\n━━━━━━━━━━\n東山製作所株式会社\n主任 井上 美咲\n〒485-0000 愛知県小牧市常磐台0-77\nTEL 052-555-0171';
    expect(sure(`${own}\n【本社】名古屋市中村区則武橋0-2-1 TEL 052-555-0100\n━━━━━━━━━━`, '井上 美咲').phones).to.deep.equal(['052-555-0171']);
    expect(sure(`${own}\n【携帯】080-5555-0171\n━━━━━━━━━━`, '井上 美咲').phones).to.deep.equal(['052-555-0171', '080-5555-0171']);
  });

  it('leaves out whose a company is, and how somebody wishes to be spoken of', () => {
    for (const line of ['Stonemarch Quarries, LLC a Cragmoor Group company', 'Stonemarch Quarries, LLC – eine Gesellschaft der Cragmoor Gruppe', 'Stonemarch Quarries, LLC (una empresa de Cragmoor)']) {
      expect(sure(`Regards\n\nIda Roos (she/her)\n${line}`), line).to.deep.include({ name: ['Ida Roos'], company: ['Stonemarch Quarries, LLC'] });
    }
    expect(sure('Regards\n\nIda Roos\nIda Roos Textiles Ltd').company).to.deep.equal(['Ida Roos Textiles Ltd']);
  });
});

describe('readSignature, however its parts are joined', () => {
  it('parts lines at strokes, colons and dots, long ones without figures as well', () => {
    for (const joint of ['//', '::', '¦', '■', '·', '–', '•']) {
      expect(sure(`Cheers\n\nIda Roos\nDesign Engineer ${joint} Sunward Co-operative Ltd`), joint).to.deep.include({ title: ['Design Engineer'], company: ['Sunward Co-operative Ltd'] });
    }
    expect(sure('Bien à vous\n\nIda Roos\nGérante\nFoncière des Halles SARL – gestion et location de locaux d\'activité').company).to.deep.equal(['Foncière des Halles SARL']);
  });

  it('parts a whole signature between commas', () => {
    expect(sure('Passt!\n\nIda\n\nIda Roos, Roos Holzbau GmbH, Waldweg 0, 83000 Rosenau, 08031 5550 117'))
      .to.deep.equal({ name: ['Ida Roos'], company: ['Roos Holzbau GmbH'], location: ['Waldweg 0, 83000 Rosenau'], phones: ['08031 5550 117'] });
    expect(sure('Best\n\nIda Roos, Head of Sales, Acme Co., Ltd, +44 20 7946 0018').company).to.deep.equal(['Acme Co., Ltd']);
  });

  it('reads a job in brackets behind a name nobody knows', () => {
    expect(sure('Liebe Grüße\nLena Marr (Einkauf)\nKombinat Ost eG\nTel 0351 5550 117', '')).to.deep.include({ name: ['Lena Marr'], company: ['Kombinat Ost eG'] });
  });

  it('cuts title and company where the domain says how long that is', () => {
    const of = (line: string) => sure(`Un saludo,\n\nIda Roos\n${line}`, 'Ida Roos', 'ida@corchos-guadajira.example');
    expect(of('Gerente de Corchos del Guadajira, S.L.U.')).to.deep.include({ title: ['Gerente'], company: ['Corchos del Guadajira, S.L.U.'] });
    expect(of('Directora de Operaciones de Corchos Guadajira, S.L.U.')).to.deep.include({ title: ['Directora de Operaciones'], company: ['Corchos Guadajira, S.L.U.'] });
  });

  it('knows a company by its domain in another order, with "and", or shortened', () => {
    const company = (line: string, domain: string) => sure(`Regards\n\nIda Roos\nBuyer\n${line}`, 'Ida Roos', `ida@${domain}.example`).company;
    expect(company('SEGUROS MANANTIAL', 'manantialseguros')).to.deep.equal(['SEGUROS MANANTIAL']);
    expect(company('Loom & Leaf', 'loomandleaf')).to.deep.equal(['Loom & Leaf']);
    expect(company('Institut für Werkstofftechnik\nUniversität Musterstadt', 'uni-musterstadt')).to.deep.equal(['Universität Musterstadt']);
    expect(company('Dear Leaf', 'loomandleaf')).to.equal(undefined);
  });

  it('knows addresses in Latin letters from where streets have no name', () => {
    expect(sure('Regards\n\nIda Roos\n0-1-2 Kakuu, Naniwa-ku, Osaka 556-0000, JAPAN').location).to.deep.equal(['0-1-2 Kakuu, Naniwa-ku, Osaka 556-0000, JAPAN']);
  });

  it('finds a name without its marks, and a family name with the given one', () => {
    expect(sure('Un saludo\n\nMaría López Ferrer\nJefa de Compras', 'Lopez, Maria').name).to.deep.equal(['María López Ferrer']);
    expect(sure('Gruß\n\nKatrin Müller\nLeiterin Einkauf', 'Mueller, Katrin').name).to.deep.equal(['Katrin Müller']);
    for (const line of ['課長代理  桐生 真帆(きりゅう まほ)', '桐生 真帆']) expect(sure(`以上\n=======\n株式会社ひなた電設\n${line}\nTEL:045-555-0170\n=======`, '桐生').name?.[0], line).to.match(/^桐生 真帆/);
    expect(sure('以上\n=======\n株式会社ひなた電設\n桐生 課長\nTEL:045-555-0170\n=======', '桐生')).to.deep.include({ name: ['桐生'], title: ['課長'] });
    expect(sure('您好\n\n请报价。\n\n陈晓梅 采购部\n手机：13800000117', '陈晓梅').name).to.deep.equal(['陈晓梅']);
  });
});
