// Everything here is invented. Chinese words stand with their spelling in Latin letters, for mail addresses and domains.

/** The two languages sample companies speak. */
export type Tongue = 'en' | 'zh';

type Spelt = readonly [hanzi: string, latin: string];

const zhFirst: readonly Spelt[] = [
  ['青禾', 'qinghe'], ['云岭', 'yunling'], ['华信', 'huaxin'], ['北辰', 'beichen'], ['海川', 'haichuan'], ['三江', 'sanjiang'], ['恒通', 'hengtong'],
  ['德顺', 'deshun'], ['瑞灵', 'ruiling'], ['观澜', 'guanlan'], ['天台', 'tiantai'], ['普源', 'puyuan'], ['鑫悦', 'xinyue'], ['民和', 'minhe'],
  ['安澜', 'anlan'], ['云栖', 'yunqi'], ['领航', 'linghang'], ['远山', 'yuanshan'], ['明湖', 'minghu'], ['松涛', 'songtao'], ['金穗', 'jinsui'],
  ['新禾', 'xinhe'], ['江陵', 'jiangling'], ['白鹭', 'bailu'], ['长风', 'changfeng'], ['朗月', 'langyue'], ['嘉木', 'jiamu'], ['启明', 'qiming'],
  ['望岳', 'wangyue'], ['博远', 'boyuan'], ['凌云', 'lingyun'], ['汇泽', 'huize'], ['临川', 'linchuan'], ['同舟', 'tongzhou'], ['正阳', 'zhengyang'],
  ['星野', 'xingye'], ['沐风', 'mufeng'], ['银杉', 'yinshan'], ['翠微', 'cuiwei'], ['百川', 'baichuan'], ['锦程', 'jincheng'], ['和畅', 'hechang'],
  ['东篱', 'dongli'], ['南屏', 'nanping'], ['西岭', 'xiling'], ['蓝湾', 'lanwan'], ['宏图', 'hongtu'], ['清源', 'qingyuan'], ['昆吾', 'kunwu'], ['溪山', 'xishan'],
];
const zhTrade: readonly Spelt[] = [
  ['物流', 'logistics'], ['医疗', 'medical'], ['精工', 'precision'], ['食品', 'foods'], ['港务', 'port'], ['医药', 'pharma'], ['化工', 'chemicals'], ['光学', 'optics'],
  ['能源', 'energy'], ['轨道', 'rail'], ['水务', 'water'], ['零售', 'retail'], ['保险', 'insurance'], ['传媒', 'media'], ['纺织', 'textile'], ['汽车', 'auto'],
  ['酒店', 'hotels'], ['仪器', 'instruments'], ['包装', 'packaging'], ['建材', 'materials'], ['电子', 'electronics'], ['农业', 'farming'], ['教育', 'learning'],
  ['家居', 'home'], ['冷链', 'coldchain'], ['船舶', 'marine'], ['机械', 'machinery'], ['软件', 'software'], ['环保', 'green'], ['照明', 'lighting'],
  ['乳业', 'dairy'], ['风电', 'wind'], ['印务', 'print'], ['检测', 'testing'], ['供应链', 'supply'], ['新材料', 'newmaterials'], ['茶业', 'tea'], ['电缆', 'cable'],
  ['酿造', 'brewing'], ['制冷', 'cooling'],
];
const enFirst = [
  'Northwind', 'Calder', 'Brightwell', 'Oakline', 'Norwick', 'Brightwater', 'Oakfield', 'Harrow', 'Marlow', 'Stanbury', 'Wexcombe', 'Ashgrove', 'Redmere', 'Lindale',
  'Foxglove', 'Granton', 'Halden', 'Kestrel', 'Larkhill', 'Millbrook', 'Penrose', 'Quayside', 'Ridgeway', 'Silverton', 'Thornbury', 'Upland', 'Westmark', 'Yarrow',
  'Alderney', 'Birchall', 'Copperfield', 'Dunmore', 'Easterly', 'Fernside', 'Glenmoor', 'Hollis', 'Ironbridge', 'Juniper', 'Kingsley', 'Longmead',
];
const enTrade = [
  'Freight', 'Instruments', 'Clinics', 'Foods', 'Hotels', 'Labs', 'Logistics', 'Optics', 'Rail', 'Retail', 'Insurance', 'Media', 'Textiles', 'Motors', 'Water', 'Energy',
  'Packaging', 'Chemicals', 'Electronics', 'Farms', 'Learning', 'Marine', 'Machinery', 'Software', 'Lighting', 'Dairy', 'Print', 'Testing', 'Supply', 'Materials',
];

const zhFamily: readonly Spelt[] = [
  ['王', 'wang'], ['李', 'li'], ['张', 'zhang'], ['刘', 'liu'], ['陈', 'chen'], ['杨', 'yang'], ['赵', 'zhao'], ['黄', 'huang'], ['周', 'zhou'], ['吴', 'wu'], ['徐', 'xu'],
  ['孙', 'sun'], ['胡', 'hu'], ['朱', 'zhu'], ['高', 'gao'], ['林', 'lin'], ['何', 'he'], ['郭', 'guo'], ['马', 'ma'], ['罗', 'luo'], ['梁', 'liang'], ['宋', 'song'],
];
const zhGiven: readonly Spelt[] = [
  ['敏', 'min'], ['岚', 'lan'], ['凯', 'kai'], ['静', 'jing'], ['伟', 'wei'], ['晓雨', 'xiaoyu'], ['思远', 'siyuan'], ['佳宁', 'jianing'], ['文博', 'wenbo'], ['雪', 'xue'],
  ['子涵', 'zihan'], ['国强', 'guoqiang'], ['丽华', 'lihua'], ['海峰', 'haifeng'], ['梦洁', 'mengjie'], ['志明', 'zhiming'], ['雨桐', 'yutong'], ['建国', 'jianguo'],
  ['欣怡', 'xinyi'], ['立新', 'lixin'], ['若溪', 'ruoxi'], ['天佑', 'tianyou'], ['婉清', 'wanqing'], ['承志', 'chengzhi'],
];
const enGiven = [
  'Ada', 'Owen', 'Clara', 'Hugo', 'Nora', 'Felix', 'Iris', 'Jonas', 'Leah', 'Miles', 'Ruth', 'Simon', 'Tessa', 'Victor', 'Wendy', 'Aaron', 'Bella', 'Caleb', 'Diana', 'Elias', 'Gemma', 'Harvey',
];
const enFamily = [
  'Moore', 'Rowe', 'Field', 'Marsh', 'Hale', 'Brook', 'Lane', 'Stone', 'Frost', 'Vale', 'Reed', 'Wells', 'Parry', 'Quinn', 'Nash', 'Doyle', 'Baxter', 'Cole', 'Drake', 'Ellis',
];

/** A company or a person, with the Latin spelling that goes into an address. */
export interface Named {
  name: string;
  latin: string;
}

// The steps share no factor with the list lengths, so every combination comes once before any comes twice.
const combination = <A, B>(first: readonly A[], second: readonly B[], i: number, step: number): [A, B] => {
  const at = (i * step) % (first.length * second.length);
  return [first[at % first.length]!, second[Math.floor(at / first.length)]!];
};

/** How many companies of a tongue have names of their own. */
export const companyCount: Readonly<Record<Tongue, number>> = { zh: zhFirst.length * zhTrade.length, en: enFirst.length * enTrade.length };

/** The i-th company of a tongue, with its trade. */
export function company(tongue: Tongue, i: number): Named & { industry: string } {
  if (tongue === 'zh') {
    const [[first, latin], [trade, tradeLatin]] = combination(zhFirst, zhTrade, i, 687);
    return { name: first + trade, latin: `${latin}-${tradeLatin}`, industry: trade };
  }
  const [first, trade] = combination(enFirst, enTrade, i, 437);
  return { name: `${first} ${trade}`, latin: `${first}-${trade}`.toLowerCase(), industry: trade };
}

/** The i-th person of a tongue. */
export function person(tongue: Tongue, i: number): Named & { family: string; given: string } {
  if (tongue === 'zh') {
    const [[family, familyLatin], [given, givenLatin]] = combination(zhFamily, zhGiven, i, 233);
    return { name: family + given, latin: `${familyLatin}.${givenLatin}`, family, given };
  }
  const [given, family] = combination(enGiven, enFamily, i, 177);
  return { name: `${given} ${family}`, latin: `${given}.${family}`.toLowerCase(), family, given };
}
