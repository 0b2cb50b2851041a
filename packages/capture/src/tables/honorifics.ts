/** Titles before a name, folded and without dots and hyphens. */
const BEFORE = new Set(`dr drs prof pr professor mr mrs ms miss mx mister sir dame lord herr herrn frau fr hr monsieur madame
  mademoiselle mme mlle mm messrs mag dipling diplkfm diplkff diplphys diplchem diplinf diplbiol diplvolksw diplbetriebsw diplpsych
  dr-ing dring drmed drjur drphil drrernat drrerpol drhc drehc habil med jur iur utr dent vet theol agr sc techn arch phil rer nat pol oec hc eh ing phd sr sra srta señor
  señora señorita dott dottssa dottore sig sigra signor signora ingeniero doctor doctora doutor eng arq lic rev maitre me ir univ
  priv doz pd ra rain stb wp magister kommerzialrat dhr mevr hra rva
  capt captain cpt cdr cmdr commander colonel lt lieutenant ltcol sgt sergeant brig brigadier honorable honourable
  reverend fra docteur dra profa professore professoressa avv avvocato avocat geom rag arch profssa lcdo lcda ldo ilmo ilma excmo excma profa enga cllr maj col gen hon doña dona dña
  mevrouw meneer mw heer mgr bc inż ingenjör frk fröken stbin wpin diplök dipljur diplpaed diplpäd dipldes dipldesigner diplvw
  diplbw fhprof hofrat hofrätin datuk dato shri smt`.split(/\s+/)
  .map((word) => plain(word)));

/** Of those, the ones that are also names or words and count only with their dot, as in "M. Dupont". */
const BEFORE_WITH_DOT = new Set('m me maj col gen hon ing lic arq eng mag rev fr hr med nat pol phil jur iur utr dent vet theol agr sc techn arch eh hc sig ir pd ra wp sr'.split(' '));

/** Degrees and generation marks after a name, folded and without dots. */
const AFTER = new Set(`phd mba msc bsc meng beng mphil mpa mph dba edd jd llm llb md esq cpa cfa pmp acca fca frcs dds rn pe jr sr ii iii iv mres
  mcse cissp acma fcma aca frm shrmcp sphr bba bcom fh dipling msci mtech btech ma ba bs ms m.a b.a
  mcips fcips mciarb fciarb ceng mice mieee mrics frics riba aia mrcp frcp mrcgp facs faap dmd dvm dpt aprn pharmd psyd lmft lcsw cfp ccim sior crs leed
  qc kc dphil dsc lld emba mbe obe cbe mpp msw med bed mcsp fhea cipd acii ppa mmag
  mcipr cmgr fcmi mcmi mcim fcim acib acis fcis fciob mciob miet fiet mimeche mistructe miosh cmiosh fiosh iosh mrsc frsc mbcs fbcs cissp csm pmi
  mbchb mbbs bds frcgp frcpath bvsc mrcvs ccrp rgn rmn dba gphr phr chrp cpsm cscp itil`.split(/\s+/));

/** Of those, the ones that are also names and count only after a comma, as in "Jane Roe, MA". */
const AFTER_COMMA = new Set('ma ba bs ms pe rn md aca sr med bed mice riba aia crs qc kc leed'.split(' '));

/** German degrees name their subject: Dipl.-Wirt.-Ing., Dr.-Ing., Mag.phil. */
const COMPOUND = /^(?:[Dd]ipl|DIPL|[Dd]r|DR|[Mm]ag|MAG|[Pp]rof|PROF)(?:\.-?|-)(?:\p{L}{1,14}[.-]{0,2}){1,4}$/u;

const EAST_ASIAN_AFTER = new RegExp(`(?:${[
  '先生', '女士', '小姐', '太太', '老师', '老師', '教授', '博士', '医生', '醫生', '医师', '律师', '律師', '同学', '工程师', '主任', '董事长', '董事長', '副总经理', '总经理', '總經理', '副总裁', '总裁',
  '副总监', '总监', '總監', '副总', '经理', '經理', '部长', '部長', '科长', '課長', '课长', '係長', '社長', '専務', '総', '总', '總', '様', 'さま', 'さん', '氏', '殿',
  '\\s?님', '\\s씨', '\\s?(?:대표|부장|과장|차장|대리|사장|이사|팀장|실장|상무|전무|본부장|선생)님?',
].join('|')})$`, 'u');
const MOST_HONORIFICS = 8;
/** Spanish forms of address that are initials or names elsewhere: they count before a given name and a family name. */
const BEFORE_TWO = /^(?:d\.|d\.?[ªa]\.?|don|dna\.?|s\.?r\.?a\.?)$/i;

/**
 * Whether a word before a name is a title and no part of it: "Dr.", "Frau", "M."; `behind` is how many words follow, since "Don Juan García" is
 * a form of address and "Don Draper" is none.
 */
export function isHonorific(word: string, behind = 1): boolean {
  const key = bare(word);
  if (COMPOUND.test(word) || (behind > 1 && BEFORE_TWO.test(word))) return true;
  return BEFORE.has(key) ? !BEFORE_WITH_DOT.has(key) || word.endsWith('.') : key === 'm' && word === 'M.';
}

/** Whether a word after a name is a degree or a generation and no part of it: "PhD", "Jr.", "III". */
export function isDegree(word: string, isAfterComma: boolean): boolean {
  const key = bare(word);
  if (WRITTEN_DEGREE.test(word.replaceAll('.', ''))) return true;
  return AFTER.has(key) && (isAfterComma || !AFTER_COMMA.has(key));
}

/** A Chinese, Japanese or Korean name without 先生, 様, 님 and the like, and whether there was any. */
export function withoutEastAsianHonorific(text: string): { name: string; hadHonorific: boolean } {
  let name = text;
  for (let i = 0; i < MOST_HONORIFICS; i++) {
    const shorter = name.replace(EAST_ASIAN_AFTER, '').trim();
    if (!shorter || shorter === name) break;
    name = shorter;
  }
  return { name, hadHonorific: name !== text };
}

/** Degrees and charters in the British manner, of which there are too many to list: MChem, BEng, CSci, MPharm. */
const WRITTEN_DEGREE = /^[BCM](?:[A-Z][a-z]{1,6}){1,2}$/u;

const bare = (word: string) => plain(word.replace(/[.\-()]/g, ''));

/** Without accents, as some write in capitals. */
function plain(word: string): string {
  return word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
}
