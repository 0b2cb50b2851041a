import { expect } from '@open-wc/testing';
import { nameIn } from './name-in.js';

describe('nameIn', () => {
  const names: Record<string, [name: string, rest?: string]> = {
    'Lena Vogt': ['Lena Vogt'], 'Dr. Lena Vogt, Head of Sales': ['Dr. Lena Vogt', 'Head of Sales'],
    'Lena Vogt – Einkauf': ['Lena Vogt', 'Einkauf'], 'Lena Vogt (she/her)': ['Lena Vogt', 'she/her'], 'Vogt, Lena': ['Vogt, Lena'],
    'Ludwig van der Berg': ['Ludwig van der Berg'], "Tom O'Hara": ["Tom O'Hara"], 'J. R. Müller-Lüdenscheidt': ['J. R. Müller-Lüdenscheidt'],
    'MARTIN Zoé': ['MARTIN Zoé'], '张伟': ['张伟'], '张伟 先生（销售经理）': ['张伟 先生', '销售经理'], '佐藤 太郎': ['佐藤 太郎'], 'キム・ミンス': ['キム・ミンス'], '김민수': ['김민수'],
    'María del Carmen García López': ['María del Carmen García López'], 'Frau Prof. Dr. Pia Groß | Acme': ['Frau Prof. Dr. Pia Groß', 'Acme'],
    'Dr. med. dent. Jonas Pfeil, MSc': ['Dr. med. dent. Jonas Pfeil', 'MSc'], 'Prof. Dr. rer. nat. habil. Ada Kern': ['Prof. Dr. rer. nat. habil. Ada Kern'],
    'Ing. arch. Tereza Malá': ['Ing. arch. Tereza Malá'],
    'Meet Tamsin Wooldrige': ['Tamsin Wooldrige'], 'Über Lena Vogt': ['Lena Vogt'], '关于张伟': ['张伟'], 'Dipl.-Ing. (FH) Wolf Maas': ['Dipl.-Ing. (FH) Wolf Maas'],
    '歐陽柏翰 協理': ['歐陽柏翰', '協理'], '佐藤 太郎 営業部長': ['佐藤 太郎', '営業部長'],
    'محمد علي': ['محمد علي'], 'Иван Петров': ['Иван Петров'],
  };
  for (const [line, [name, rest = '']] of Object.entries(names)) {
    it(`finds the name in “${line}”`, () => expect(nameIn(line)).to.deep.equal({ name, rest }));
  }

  for (const line of ['', 'Lena', 'lena vogt', 'Contact us', 'Our Team', 'Sales Team', 'Page Not Found', '联系我们', 'Lena Vogt and Max Muster joined',
    'lena@acme.test', 'Room 12', 'Über uns', 'Herr', '12. März 2024', 'A B', '<b>Lena Vogt</b>', 'What We Do?', 'Ateliers Ferro SAS',
    'Conservas Mar, S.A.', 'Nordlicht AG', '株式会社 山田']) {
    it(`sees no name in “${line}”`, () => expect(nameIn(line)).to.be.null);
  }
});
