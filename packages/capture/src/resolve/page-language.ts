import type { EvidenceBundle } from '../contract.js';

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}]|株式会社|有限会社|合同会社|〒|氏名|役職/u;
const ENOUGH = 2, MOST_READ = 100;

/** The language the evidence is written in, where its writing tells; else what the bundle says. The viewer's own language is often another. */
export function languageOf({ lang, evidence }: EvidenceBundle): string {
  const read = evidence.slice(0, MOST_READ), japanese = read.filter(({ raw, label }) => JAPANESE.test(`${label ?? ''} ${raw}`)).length;
  return japanese >= Math.min(ENOUGH, Math.ceil(read.length / 3)) && japanese > 0 ? 'ja' : lang;
}
