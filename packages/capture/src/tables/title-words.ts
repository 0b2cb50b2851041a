import { anyOf } from '../text/any-of.js';

// Words of job titles, all as `fold` leaves them. General knowledge, to be extended from samples.

/** Whole words that make a short line a job title. */
const WORDS = new Set([
  'ceo', 'cto', 'cfo', 'coo', 'cmo', 'cio', 'cso', 'cpo', 'chro', 'ciso', 'cdo', 'vp', 'svp', 'evp', 'avp', 'gm', 'md', 'pm', 'chief', 'president',
  'vice-president', 'chair', 'chairman', 'chairwoman', 'chairperson', 'founder', 'co-founder', 'cofounder', 'owner', 'partner', 'partnerin', 'director',
  'head', 'manager', 'lead', 'leader',
  'supervisor', 'coordinator', 'co-ordinator', 'officer', 'executive', 'engineer', 'developer', 'architect', 'designer', 'analyst', 'consultant',
  'advisor', 'adviser', 'specialist', 'expert', 'associate', 'assistant', 'secretary', 'administrator', 'representative', 'rep', 'buyer',
  'purchaser', 'planner', 'controller', 'accountant',
  'auditor', 'treasurer', 'lawyer', 'attorney', 'counsel', 'paralegal', 'researcher', 'scientist', 'professor', 'lecturer', 'teacher', 'trainer',
  'coach', 'editor', 'journalist', 'writer', 'producer', 'technician', 'mechanic', 'operator', 'agent', 'broker', 'recruiter', 'strategist',
  'evangelist', 'curator', 'physician', 'nurse', 'pharmacist',
  'trainee', 'intern', 'apprentice', 'clerk', 'estimator', 'surveyor', 'merchandiser', 'superintendent', 'foreman', 'dean', 'principal', 'trustee',
  'liaison', 'buyer/planner', 'resp.', 'dir.', 'mgr', 'mgr.', 'asst.', 'account', 'procurement', 'purchasing',
  'leiter', 'leiterin', 'leitung', 'geschäftsführer', 'geschäftsführerin', 'geschäftsführung', 'inhaber', 'inhaberin', 'vorstand', 'vorständin',
  'vorsitzender', 'vorsitzende', 'prokurist', 'prokuristin', 'direktor', 'direktorin', 'bereichsleitung', 'referent', 'referentin', 'berater',
  'beraterin', 'sachbearbeiter', 'sachbearbeiterin', 'sachbearbeitung',
  'assistent', 'assistentin', 'assistenz', 'mitarbeiter', 'mitarbeiterin', 'fachkraft', 'kaufmann', 'kauffrau', 'ingenieur', 'ingenieurin',
  'techniker', 'technikerin', 'meister', 'meisterin', 'architekt', 'architektin', 'entwickler', 'entwicklerin', 'einkauf', 'einkäufer',
  'einkäuferin', 'disponent', 'disponentin', 'vertriebsmitarbeiter', 'vertrieb', 'gesellschafter', 'gesellschafterin',
  'gründer', 'gründerin', 'teamleiter', 'teamleiterin', 'rechtsanwalt', 'rechtsanwältin', 'notar', 'steuerberater', 'steuerberaterin',
  'wissenschaftler', 'beauftragter', 'beauftragte', 'koordinator', 'koordinatorin', 'redakteur', 'redakteurin', 'werkstudent', 'werkstudentin',
  'praktikant', 'praktikantin', 'stellvertretender', 'stellvertretende', 'stv.', 'bürgermeister', 'bürgermeisterin',
  'directeur', 'directrice', 'responsable', 'chef', 'cheffe', 'gérant', 'gérante', 'président', 'présidente', 'pdg', 'dg', 'daf', 'drh', 'dsi',
  'fondateur', 'fondatrice', 'associé', 'associée', 'ingénieur', 'ingénieure', 'chargé', 'chargée', 'conseiller', 'conseillère', 'acheteur',
  'acheteuse', 'commercial', 'commerciale', 'assistante', 'consultante', 'technicien', 'technicienne', 'comptable',
  'secrétaire', 'adjoint', 'adjointe', 'gestionnaire', 'délégué', 'déléguée', 'attaché', 'attachée', 'avocat', 'avocate', 'développeur',
  'développeuse', 'rédacteur', 'rédactrice', 'coordinateur', 'coordinatrice', 'animateur', 'animatrice', 'stagiaire',
  'directora', 'jefe', 'jefa', 'gerente', 'encargado', 'encargada', 'presidente', 'presidenta', 'fundador', 'fundadora', 'cofundador', 'socio',
  'socia', 'ingeniero', 'ingeniera', 'técnico', 'técnica', 'asesor', 'asesora', 'consultor', 'consultora', 'comprador', 'compradora',
  'coordinador', 'coordinadora', 'administrador', 'administradora', 'contable', 'abogado', 'abogada', 'asistente',
  'secretario', 'secretaria', 'comercial', 'vendedor', 'vendedora', 'analista', 'desarrollador', 'desarrolladora', 'arquitecto', 'arquitecta',
  'delegado', 'delegada', 'becario', 'becaria', 'propietario', 'propietaria', 'subdirector', 'subdirectora',
  'direttore', 'direttrice', 'responsabile', 'titolare', 'amministratore', 'impiegato', 'impiegata', 'directeurs', 'hoofd', 'inkoper', 'adviseur',
  'medewerker', 'diretor', 'diretora', 'gestor', 'gestora', 'kierownik', 'dyrektor', 'specjalista', 'prezes', 'chef', 'direktör', 'säljare',
  'inköpare', 'директор', 'менеджер', 'руководитель', 'начальник', 'специалист', 'инженер',
  ...`surgeon cardiologist dermatologist neurologist oncologist pediatrician paediatrician radiologist psychiatrist psychologist psychotherapist dentist
  orthodontist veterinarian optometrist therapist physiotherapist midwife registrar dermatologist anesthesiologist anaesthetist gynecologist urologist
  ophthalmologist rheumatologist nephrologist endocrinologist gastroenterologist pathologist practitioner hygienist dietitian nutritionist solicitor barrister
  notary mediator arbitrator magistrate realtor salesperson salesman saleswoman agronomist geologist chemist biologist physicist economist
  statistician mathematician linguist historian archivist librarian translator interpreter photographer illustrator animator copywriter columnist
  correspondent reporter actuary underwriter adjuster appraiser valuer
  inspector pilot dispatcher chef sommelier winemaker electrician plumber
  welder machinist installer contractor receptionist bookkeeper caretaker concierge ambassador consul
  senator councillor councilman commissioner provost chancellor postdoc doctoral lecturer instructor
  scholar alderman deputy ombudsman envoy marketer storyteller technologist programmer webmaster sysadmin devops scrum
  co-owner co-director vice-chair non-executive
  oberarzt oberärztin chefarzt chefärztin facharzt fachärztin assistenzarzt assistenzärztin arzt ärztin zahnarzt zahnärztin tierarzt tierärztin apotheker
  apothekerin psychologe psychologin psychotherapeut psychotherapeutin therapeut therapeutin physiotherapeut physiotherapeutin heilpraktiker
  heilpraktikerin hebamme pflegerin fachanwalt fachanwältin anwalt anwältin syndikus notarin wirtschaftsprüfer wirtschaftsprüferin
  patentanwalt patentanwältin sachverständiger sachverständige gutachter gutachterin makler maklerin verwalter verwalterin hausverwalter
  buchhalter buchhalterin sekretär sekretärin dozent dozentin professorin privatdozent lehrerin dekanin rektorin
  kanzlerin präsident präsidentin vizepräsident vizepräsidentin generalsekretär generalsekretärin schatzmeister schatzmeisterin sprecherin
  pressesprecher pressesprecherin stadtrat stadträtin dezernent dezernentin amtsleiter landrat landrätin forscher forscherin doktorand
  doktorandin postdoktorand redaktor journalistin fotograf fotografin grafiker grafikerin gestalter gestalterin designerin
  konstrukteur konstrukteurin elektriker dachdecker installateur polier bauleiter bauleiterin betriebswirt
  betriebswirtin volljurist jurist juristin geschäftsstellenleiter kundenberater filialleiter winzerin köchin
  trainerin referatsleiter hausmeister steuerfachangestellte rechtsanwaltsfachangestellte auszubildende auszubildender azubi
  médecin chirurgien chirurgienne dentiste pharmacien pharmacienne infirmier infirmière kinésithérapeute psychologue sage-femme vétérinaire notaire
  huissier juriste magistrat adjointe expert-comptable experte-comptable auditeur auditrice chercheur chercheuse professeur professeure
  enseignant enseignante formateur formatrice architecte dessinateur paysagiste graphiste photographe journaliste secrétaire-générale
  trésorier trésorière doyen doyenne recteur rectrice déléguée animatrice acheteuse vendeur vendeuse négociateur négociatrice courtier courtière
  agente conducteur conductrice chef-adjoint œnologue vigneron vigneronne boulanger maître-verrier artisan artisane dirigeant dirigeante
  interprète traducteur traductrice régisseur scénographe conservateur conservatrice porte-parole médiateur médiatrice
  médico cirujano cirujana odontólogo odontóloga farmacéutico farmacéutica enfermero enfermera fisioterapeuta psicólogo psicóloga veterinario
  veterinaria notario notaria procurador procuradora jueza alcaldesa concejal concejala profesor profesora catedrático catedrática
  investigador investigadora decana rectora vicerrector doctorando becario economista auditor auditora contador contadora
  periodista redactor redactora diseñador diseñadora fotógrafo fotógrafa enólogo enóloga bodeguero cocinero
  jurista letrado letrada perita tesorero tesorera portavoz representante vicepresidente vicepresidenta consejero consejera
  agente corredor corredora promotor promotora aparejador aparejadora biólogo bióloga químico traductor traductora
  medico medica chirurgo dentista farmacista infermiere infermiera psicologo psicologa avvocato avvocata notaio commercialista geometra
  ingegnere architetto architetta professore professoressa docente ricercatore ricercatrice assessore presidente vicepresidente segretario
  segretaria tesoriere consulente venditore venditrice addetto addetta fondatore fondatrice socio socia giornalista redattore enologo
  advocaat advocate notaris huisarts tandarts arts verpleegkundige hoogleraar docent onderzoeker burgemeester wethouder voorzitter
  penningmeester makelaar accountmanager directrice-eigenaar eigenaar oprichter vennoot hoofdredacteur journaliste verkoper inkoopster ontwerper
  ontwikkelaar projectleider teamleider afdelingshoofd bestuurder secretaresse boekhouder
  médica advogado advogada engenheiro engenheira arquiteto arquiteta professora pesquisador pesquisadora vereador prefeito vendedor
  contadora sócio sócia fundadora gerente-geral presidenta coordenador coordenadora analista técnico assessor assessora
  guide guía guida gids reisleider illustratorin illustrateur illustratrice ilustrador ilustradora illustratore keramikerin céramiste ceramista artist artiste artista künstlerin kunstenaar
  übersetzer übersetzerin dolmetscher dolmetscherin vertaler tolk traduttore traduttrice tradutor tradutora intérprete fotografo fotografa fotograaf author autorin auteur auteure
  autora autore schriftstellerin écrivain écrivaine escritor escritora scrittore scrittrice schrijver schrijfster restaurator restauratorin restaurateur restauratrice restaurador restauradora
  lector practor promovendus wetenschapper wetenschappelijk agrónomo agrónoma agronome agronomo électricien électricienne plombier menuisier menuisière ébéniste charpentier maçon fleuriste libraire
  electricista fontanero fontanera carpintero carpintera albañil jardinero jardinera florista librero librera artesano artesana peluquero peluquera decorador decoradora interiorista
  elettricista idraulico falegname artigiano artigiana fiorista libraio libraia giardiniere parrucchiere eletricista carpinteiro artesão artesã jornalista cabeleireiro
  geschäftsinhaber geschäftsinhaberin inh. kassenwart kassiererin beisitzer beisitzerin regisseur regisseurin réalisateur réalisatrice`.split(/\s+/),
]);

/** How compound words that are job titles end: Einkaufsleiterin, Exportmanager. */
const ENDS = [
  'leiter', 'leiterin', 'leitung', 'manager', 'managerin', 'führer', 'führerin', 'beauftragter', 'beauftragte', 'referent', 'referentin',
  'berater', 'beraterin', 'assistent', 'assistentin', 'assistenz', 'ingenieur', 'ingenieurin', 'direktor', 'direktorin', 'sachbearbeiter',
  'sachbearbeiterin', 'mitarbeiter', 'mitarbeiterin', 'techniker', 'technikerin',
  'meister', 'meisterin', 'einkäufer', 'einkäuferin', 'kaufmann', 'kauffrau', 'entwickler', 'entwicklerin', 'koordinator', 'koordinatorin',
  'vorstand', 'planer', 'planerin', 'spezialist', 'spezialistin', 'verkäufer', 'verkäuferin', 'sekretär', 'sekretärin', 'gesellschafter',
  'gesellschafterin', 'vertreter', 'vertreterin', 'chef', 'chefin',
];

/** Chinese and Japanese words a job title has in it. */
const CJK = new RegExp(anyOf(`经理 總監 总监 总裁 總裁 副总 副總 经办 主任 工程师 工程師 主管 专员 專員 助理 顾问 顧問 代表 部长 部長 科长 科長 课长 課長 处长 處長 组长 組長 店长 店長 厂长 廠長 院长 院長 校长 校長 所长 所長
  董事 理事 监事 會計 会计师 會計師 律师 律師 教授 讲师 講師 研究员 研究員 采购员 採購員 业务员 業務員 销售员 设计师 設計師 分析师 分析師 架构师 架構師 创始人 創辦人 创办人 合伙人 合夥人 负责人 負責人 总工 總工 书记 秘书 秘書 總經理 經理 協理 襄理
  副理 特助 室長 次長 係長 社長 専務 常務 取締役 監査役 執行役員 マネージャー マネジャー ディレクター リーダー エンジニア コンサルタント デザイナー プロデューサー プランナー ライター 担当 本部長 支店長 工場長 主査 主幹 主事 参事 参与 大使 干事 幹事 首席
  팀장 부장 과장 차장 대리 이사 사장 대표 매니저 실장
  医师 醫師 医生 醫生 护士长 护士 護理師 药师 藥師 技师 技師 治疗师 治療師 心理师 心理師 建筑师 建築師 规划师 规划員 精算师 审计师 評估師 评估师 公证员 法官 检察官 仲裁员 调解员 专利代理人 工程師 程序员 开发者 架構師 科学家 科學家 首席科学家
  院士 博士后 博導 博导 硕导 导师 導師 教师 教師 老师 讲席 研究生导师 辅导员 班主任 系主任 馆长 館長 站长 站長 局长 局長 市长 市長 区长 县长 镇长 书记员 秘书长 秘書長 会长 會長 副会长 副會長 主席 副主席  总干事 总裁助理 创始合伙人
  联合创始人 聯合創辦人 联席 总编 主编 副主编   记者 記者 主持人 撰稿人 摄影师 攝影師      经纪人 經紀人 理财师 分析员 交易员 客户经理 客戶經理  店員 领班 班组长 车间主任 质检员 检验员 技术员 技術員 操作员
   採購專員  業務專員  外贸员 报关员 驾驶员 船长 船長 机长  部門長 事業部長 営業部長 総支配人 支配人 店主  弁護士 弁理士 税理士 公認会計士 司法書士 行政書士 社会保険労務士 建築士 技術士 医長 看護師 薬剤師 教諭 准教授 助教 名誉教授
  編集長 記者 監督 総料理長 料理長 シェフ アドバイザー アナリスト アーキテクト プログラマー アシスタント スペシャリスト オーナー ファウンダー 創業者 共同創業者  副会長 社外取締役 相談役 顧問 参与 本部長代理 課長代理 課長補佐 主任研究員 営業担当 窓口担当
  畫家 画家 插画师 插畫師 作家 老板 老闆 导游 導遊 领队 領隊 規劃師 造型师 造型師 美容师 美容師 翻译 翻譯 翻訳者 通訳 股长 股長 科员 科員 園長 塾長 講師 住職 職人 編集者 主宰 イラストレーター フォトグラファー カメラマン
  교수  변호사 회계사 연구원   수석 주임 원장 소장 센터장 본부장 상무 전무 회장 부회장 감사 디자이너 개발자 엔지니어 컨설턴트 기자`), '');

/** "Stein & Partner", "Mayer und Söhne": words of titles that are none here. */
const FIRM = /(?:&|\+|\bund|\band|\bet|\by)\s?(?:partners?|partnerinnen|associates|associés|asociados|co|sons?|söhne|fils|hijos|cie|company)\b/;

/** Words of a department: with a job title they belong to it, alone they are neither title nor company. */
const DEPARTMENT = new RegExp([
  `(?:${anyOf('部 科 处 處 室 课 課 组 組 中心 専攻 学府 講座 グループ チーム 係 センター')})$`,
  `^(?:${anyOf('abteilung dept\\.? department département direction pôle service servicio departamento dpto\\.? depto\\.?')}`
    + '|área|team|division|bereich|referat)(?![a-zà-ÿ])',
  '\\b(?:department|dept\\.?|division|abteilung|team)$',
].join('|'), 'i');

/** Whether a short folded line names a job. */
export function isTitle(folded: string): boolean {
  if (folded.length > 90) return false;
  const firm = FIRM.exec(folded);
  if (firm) return hasTitleWord(folded.slice(0, firm.index));  // "CTO & Partner"
  return CJK.test(folded) || hasTitleWord(folded) || WORDS.has(folded);
}

const hasTitleWord = (folded: string): boolean => folded.split(/[\s,/&()·|+:-]{1,8}/u, 20)
  .some((word) => WORDS.has(word) || ENDS.some((end) => word.length > end.length && word.endsWith(end)));

/** Whether a short folded line names a department and nothing else. */
export function isDepartment(folded: string): boolean {
  return folded.length <= 50 && DEPARTMENT.test(folded) && !CJK.test(folded);
}

/** What people and departments both are called after: "Einkauf" alone may be a job, "Abteilung Einkauf" is none. */
const FIELDS = new Set('einkauf vertrieb procurement purchasing account commercial commerciale comercial'.split(' '));
const DEPARTMENT_FIRST = new RegExp(`^(?:${anyOf('abteilung fachabteilung fachbereich sachgebiet referat stabsstelle dept\\.? department département pôle departamento dpto\\.? depto\\.? '
  + 'área ufficio reparto afdeling dział setor avdelning avdeling')}|service(?=\\s(?:des|du|de|d['’]|achats|commercial|client)))(?![\\p{L}])`, 'u');

/** Whether a short folded line begins with the word for a department and goes on with its field. */
export function isNamedDepartment(folded: string): boolean {
  return folded.length <= 60 && DEPARTMENT_FIRST.test(folded)
    && !folded.split(/[\s,/&()·|+:-]{1,8}/u, 20).some((word) => (WORDS.has(word) || ENDS.some((end) => word.length > end.length && word.endsWith(end))) && !FIELDS.has(word));
}

/** Whether a folded text is a firm's by the words its partners stand for: "Stein & Partner". */
export function isFirm(folded: string): boolean {
  const firm = folded.length <= 90 ? FIRM.exec(folded) : null;
  return firm !== null && !hasTitleWord(folded.slice(0, firm.index));
}

const SHORTENED = new Set(`sr snr jr jnr asst assoc exec mgr dir dept div gen tech techn eng ing dipl dr prof stv stellv kfm kaufm geschäftsf vertr
  abt leit vp v p no nat intl reg adm admin coord resp dpto depto sen int ext mag ppa i a u d h f m z b st`.split(/\s+/));

/** Whether a text has a sentence's end in it. The dots of "Sr. Manager" and "Leiter techn. Einkauf" end none. */
export function isProse(text: string): boolean {
  const ends = [...text.slice(0, 300).matchAll(/([\p{L}\p{M}]{0,40})[.!?]{1,3}\s\p{L}/gu)];
  return /[!?]$/u.test(text) || ends.some(([end, word = '']) => !end.includes('.') || !SHORTENED.has(word.toLowerCase()));
}
