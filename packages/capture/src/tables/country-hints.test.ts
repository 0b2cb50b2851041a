import { expect } from '@open-wc/testing';
import { regionOfHost, regionsOfLabel, regionsOfLanguage, regionsOfPlace, regionsOfStreet } from './country-hints.js';

describe('the countries a text points to', () => {
  it('reads them of an address: its name, its postal code, its town', () => {
    for (const [place, region] of [
      ['Calle Mayor 1, 28000 Madrid', 'ES'], ['Hafenstraße 3, D-20457 Hamburg', 'DE'], ['CH-8001 Bern', 'CH'],
      ['1 rue du Test, 42000 Ville, France', 'FR'], ['12 rue du Test, 69000 Lyon Cedex 02', 'FR'], ['ul. Testowa 1, 00-950 Miasto', 'PL'],
      ['Rua do Teste 12, 4000-123 Vila', 'PT'], ['Teststraat 1, 1012 AB Stad', 'NL'], ['5 Race Street, Dayton, OH 45400', 'US'],
      ['SE-111 22 Stad', 'SE'], ['東京都千代田区1-1', 'JP'],
    ] as const) expect(regionsOfPlace(place)[0], place).to.equal(region);
    expect(regionsOfPlace('Somewhere 1')).to.deep.equal([]);
  });

  it('reads them of a street, a label, a host and a language, the own country of a language first', () => {
    expect(regionsOfStreet('Musterstraße 1')).to.include('AT');
    expect(regionsOfLabel('Móvil')).to.include('ES');
    expect(regionOfHost('mail.acme.co.uk')).to.equal('GB');
    expect(regionOfHost('acme.io')).to.equal(null);
    expect(regionsOfLanguage('pt-BR')[0]).to.equal('BR');
    expect(regionsOfLanguage('es')[0]).to.equal('ES');
    expect(regionsOfLanguage('xx')).to.deep.equal([]);
  });
});
