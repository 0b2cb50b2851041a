import { expect } from '@open-wc/testing';
import { phonesIn, type PhoneContext } from './phones.js';

const at = (region: string, hints: string[] = [], spoken = [region]): PhoneContext => ({ region, hints, spoken });
const values = (raw: string, context: PhoneContext, label?: string) => phonesIn(raw, label, context).map(({ value }) => value);

describe('phonesIn', () => {
  it('rejects by label what looks like a number', () => {
    for (const [raw, label, region] of [
      ['2345678901', 'QQ', 'CN'], ['QQ：2345678901', undefined, 'CN'], ['HRB 811234567', undefined, 'DE'], ['811234567', 'USt-IdNr.', 'DE'],
      ['DE811234567', undefined, 'DE'], ['030 23125000', 'Fax', 'DE'], ['Telefax: 030 23125000', undefined, 'DE'],
      ['0755-82661035', '传真', 'CN'], ['传真：0755-82661035', undefined, 'CN'], ['13800138000', '订单号', 'CN'], ['13800138000', '微信', 'CN'],
      ['811234567', 'HRB-Nummer', 'DE'],
    ] as const) expect(values(raw, at(region), label), raw).to.deep.equal([]);
  });

  it('keeps the phone of a line that has a fax as well', () => {
    expect(values('Tel: 030 23125000, Fax: 030 23125001', at('DE'))).to.deep.equal(['+493023125000']);
    expect(values('传真：0755-82661035 电话：0755-82661034', at('CN'))).to.deep.equal(['+8675582661034']);
  });

  it('makes no number of a document number', () => {
    for (const raw of ['20240815-0012', '12345678-9012', '2024-08-15', '100.000,00', '91440300MA5EXAMPLE'])
      expect(values(raw, at('CN')), raw).to.deep.equal([]);
  });

  it('keeps the extension apart', () => {
    for (const [raw, region, value] of [
      ['010-82661034 转 615', 'CN', '+861082661034 ext. 615'], ['010-82661034轉615', 'CN', '+861082661034 ext. 615'],
      ['0755-82661034 分机 8', 'CN', '+8675582661034 ext. 8'], ['02-2345-6789 分機 123', 'TW', '+886223456789 ext. 123'],
      ['03-1234-5678 内線 412', 'JP', '+81312345678 ext. 412'], ['0755-82661034-615', 'CN', '+8675582661034 ext. 615'],
      ['+86 755 82661034-615', 'US', '+8675582661034 ext. 615'], ['020 7946 0123 ext. 4412', 'GB', '+442079460123 ext. 4412'],
      ['020 7946 0123 x4412', 'GB', '+442079460123 ext. 4412'], ['+33 1 99 00 12 34 poste 12', 'CN', '+33199001234 ext. 12'],
    ] as const) expect(values(raw, at(region)), raw).to.deep.equal([value]);
  });

  it('reads what the library reads right, full-width digits and direct dials included', () => {
    for (const [raw, region, value] of [
      ['+49 (0)711 2345-418', 'CN', '+497112345418'], ['０１３８００１３８０００', 'CN', '+8613800138000'], ['０７５５－８２６６１０３４', 'CN', '+8675582661034'],
      ['0711/2345678', 'DE', '+497112345678'], ['0711 / 23 45 67', 'DE', '+49711234567'],
      ['0049 711 2345678', 'CN', '+497112345678'], ['(+49) 711 2345678', 'CN', '+497112345678'], ['+1 212-555-0123', 'CN', '+12125550123'],
      ['手机13800138000', 'CN', '+8613800138000'], ['+49–711–2345678', 'CN', '+497112345678'], ['+34 639 98 22 11', 'CN', '+34639982211'],
    ] as const) expect(values(raw, at(region)), raw).to.deep.equal([value]);
  });

  it('parts two numbers of one text', () => {
    expect(values('010-82661034/13800138000', at('CN'))).to.deep.equal(['+861082661034', '+8613800138000']);
    expect(values('0755-82661034 13800138000', at('CN'))).to.deep.equal(['+8675582661034', '+8613800138000']);
    expect(values('+49 711 2345678 / +49 152 28817386', at('CN'))).to.deep.equal(['+497112345678', '+4915228817386']);
  });

  it('takes a national number for the country hinted at, and is unsure without a hint', () => {
    expect(phonesIn('0152 28817386', 'Mobil', at('CN', ['DE'], ['DE']))[0]).to.deep.include({ value: '+4915228817386', quality: 1, isMobile: true });
    const guessed = phonesIn('0152 28817386', 'Phone', at('CN', [], ['US', 'GB']))[0];
    expect((guessed?.quality ?? 1) * 0.85).to.be.at.most(0.5);
    expect(phonesIn('13800138000', '手机', at('CN'))[0]?.quality).to.equal(1);
  });

  it('takes a number the tables do not know when its country and its label are known, and trusts it less', () => {
    expect(phonesIn('+44 7700 900123', undefined, at('CN'))[0]).to.deep.include({ value: '+447700900123', quality: 0.8 });
    expect(phonesIn('07700 900123', 'Mobile', at('CN', ['GB']))[0]).to.deep.include({ value: '+447700900123', quality: 0.8 });
    expect(phonesIn('07700 900123', undefined, at('GB'))[0], 'nothing announces it').to.deep.include({ value: '+447700900123', quality: 0.5 });
    expect(phonesIn('07700 900123', 'Mobile', at('GB'))[0], 'announced on a page of its country').to.deep.include({ value: '+447700900123', quality: 0.8 });
    for (const label of [undefined, 'Mobile'])
      expect(phonesIn('07700 900123', label, at('GB', [], []))[0], 'nothing says where the page is at home').to.deep.include({ value: '+447700900123', quality: 0.5 });
  });

  it('reads a country code without its plus', () => {
    for (const [raw, region, value] of [
      ['TEL: 886-2-2712-3456', 'CN', '+886227123456'], ['886-2-2712-3456', 'DE', '+886227123456'], ['0086 755 8266 1034', 'DE', '+8675582661034'],
      ['00 49 711 2345678', 'CN', '+497112345678'], ['49-711-2345678', 'CN', '+497112345678'],
      ['(86) 755 8266 1034', 'US', '+8675582661034'], ['33 1 99 00 12 34', 'DE', '+33199001234'], ['+(49) 711 2345678', 'CN', '+497112345678'],
    ] as const) expect(values(raw, at(region)), raw).to.deep.equal([value]);
    expect(values('886-2-5550-0123 #615', at('DE', ['TW']), 'TEL')).to.deep.equal(['+886255500123 ext. 615']);
  });

  it('leaves a national number that begins like a country code to the viewer', () => {
    expect(values('212-555-0123', at('US'))).to.deep.equal(['+12125550123']);
    expect(values('711 2345678', at('DE'))).to.deep.equal(['+497112345678']);
  });

  it('tries the language of the page before the country of the viewer', () => {
    expect(phonesIn('915 550 176', 'Teléfono', at('FR', [], ['ES', 'MX', 'AR']))[0]).to.deep.include({ value: '+34915550176', quality: 0.75 });
    expect(phonesIn('915 550 176', 'Teléfono', at('FR', ['ES'], ['ES']))[0]).to.deep.include({ value: '+34915550176', quality: 1 });
    expect(phonesIn('030 23125000', 'Phone', at('DE', [], ['US', 'GB']))[0]?.quality).to.be.below(0.6);
  });

  it('believes an address before what several countries share', () => {
    expect(phonesIn('07700 900123', 'M', { ...at('DE', ['GB'], ['US', 'GB']), likely: ['GB', 'IE', 'HK', 'IN'] })[0]).to.deep.include({ value:
      '+447700900123', quality: 0.8 });
  });

  it('takes no postal code for a number', () => {
    for (const raw of ['D-20457 Hamburg', 'CH-8001 Zürich', 'P-4000-123 Porto', 'S-111 22 Stockholm', 'PL-00-950 Warszawa'])
      expect(values(raw, at('DE', ['PT', 'CH', 'PL'])), raw).to.deep.equal([]);
    expect(values('D-20457 Hamburg, 040 66969350', at('DE'))).to.deep.equal(['+494066969350']);
  });

  it('takes a number a label shares with a messenger, and none it shares with a fax', () => {
    expect(values('13800138000', at('CN'), '手机/微信')).to.deep.equal(['+8613800138000']);
    expect(values('0711 2345678', at('DE'), 'Tel./Fax')).to.deep.equal([]);
  });

  it('takes no overlong number for the country hinted at', () => {
    expect(values('0755-82661034-615', at('CN', ['DE']))).to.deep.equal(['+8675582661034 ext. 615']);
  });

  it('knows mobiles and hotlines', () => {
    expect(phonesIn('13800138000', undefined, at('CN'))[0]).to.deep.include({ isMobile: true, isHotline: false });
    expect(phonesIn('400-820-0101', undefined, at('CN'))[0]).to.deep.include({ isMobile: false, isHotline: true });
    expect(phonesIn('0800 1234567', undefined, at('DE'))[0]).to.deep.include({ isHotline: true });
  });

  it('finds nothing where there is nothing', () => {
    for (const raw of ['', 'call us', '12', '+', '138****8000', '+++++++', '()()()()', '1'.repeat(300), 'abc12345678901', '13800138000@qq.test'])
      expect(values(raw, at('CN')), raw).to.deep.equal([]);
    expect(values('0711 2345678', at('XX'))).to.deep.equal([]);
  });

  it('stays quick on 40 dense texts', () => {
    const start = performance.now();
    for (let i = 0; i < 40; i++) phonesIn(`${i}23 `.repeat(70), undefined, at('CN', ['DE', 'AT', 'CH', 'US', 'GB'], ['CN', 'TW', 'HK']));
    expect(performance.now() - start).to.be.below(500);
  });
});
