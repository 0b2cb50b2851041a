import { expect } from '@open-wc/testing';
import { foldName, foldWords } from './fold-name.js';

describe('foldName', () => {
  it('makes equal what differs in case, accents, word order and punctuation', () => {
    for (const [one, other] of [
      ['Müller, Jörg', 'Jörg MÜLLER'], ['José García-López', 'Jose Garcia Lopez'], ["Siobhán O'Neill", 'SIOBHAN O’NEILL'], ['Łukasz Żak', 'Lukasz Zak'],
      ['Nguyễn Thị Đào', 'Nguyen Thi Dao'], ['Søren Strauß', 'Soren Strauss'], ['Ｌｅｎａ Vogt', 'lena\u200B vogt'], ['Γιώργος Παπάς', 'Γιωργος Παπας'],
    ] as const) expect(foldName(one), `${one} / ${other}`).to.equal(foldName(other));
  });

  it('keeps apart what is another name', () => {
    for (const [one, other] of [['Lena Vogt', 'Lea Vogt'], ['がく', 'かく'], ['Андрей', 'Андреи'], ['김민수', '김민주']] as const) {
      expect(foldName(one), `${one} / ${other}`).not.to.equal(foldName(other));
    }
  });

  it('compares Chinese, Japanese and Korean names by their own writing, without spaces', () => {
    for (const [one, other] of [['张 伟', '张伟'], ['Zhang Wei (张伟)', '张伟'], ['山田　太郎', '山田太郎'], ['ジョン・スミス', 'ジョンスミス'], ['김 민수', '김민수']] as const) {
      expect(foldName(one), `${one} / ${other}`).to.equal(foldName(other));
    }
  });

  it('is empty for what is no name', () => {
    for (const text of ['', '  ', '-', '\u200B', '!?']) expect(foldName(text)).to.equal('');
  });
});

describe('foldWords', () => {
  it('keeps the words in their order', () => {
    expect(foldWords('Café  Zürich (Nord)')).to.equal('cafe zurich nord');
    expect(foldWords('杭州 云杉\u200B科技')).to.equal('杭州 云杉科技');
  });
});
