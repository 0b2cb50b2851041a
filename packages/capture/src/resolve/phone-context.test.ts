import { expect } from '@open-wc/testing';
import { bundleOf, told } from './bundle.fixture.js';
import { phoneContextOf } from './phone-context.js';

describe('phoneContextOf', () => {
  it('puts countries that form, label and language agree on before those of one of them', () => {
    const evidence = [told('company', 'Aceites Robledo, S.A.'), told('phones', '655 550 128', { label: 'Móvil' })];
    const likely = (lang: string, region: string, all = evidence) => phoneContextOf(all, bundleOf(all, { lang, region })).likely?.[0];
    expect(likely('es', 'ES')).to.equal('ES');
    expect(likely('es', 'FR')).to.equal('ES');
    expect(likely('fr', 'FR', evidence.slice(0, 1))).to.equal('FR');
  });
});
