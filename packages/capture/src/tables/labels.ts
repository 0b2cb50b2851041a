import type { Field } from '../contract.js';
import { cleanText } from '../text/clean-text.js';

/** What a label announces; `reject` is something no lead has: a fax, a tax number, an order. */
export type LabelField = Exclude<Field, 'profiles'> | 'reject';

/** A label and what stands after it; `value` is empty where the label stands alone, as in a table's first cell. */
export interface Label {
  field: LabelField;
  /** The label as written, without its colon. */
  label: string;
  value: string;
}

/** Written as in {@link keyOf}: lower case, no accents, no spaces or hyphens. */
const WORDS: Record<LabelField, string> = {
  name: `name fullname yourname contact contactperson contactname keycontact attention attn 姓名 名字 联系人 联络人 聯絡人 聯繫人 业务联系人 联系人姓名
    ansprechpartner ansprechpartnerin ihransprechpartner ihreansprechpartnerin kontaktperson vorundnachname nom nomcomplet nometprenom interlocuteur votreinterlocuteur
    votrecontact personneacontacter nombre nombrecompleto nombreyapellidos contacto personadecontacto nominativo referente nome 氏名 お名前 名前 担当者 担当 ご担当者 ご担当者名 担当者名`,
  givenName: 'firstname givenname vorname prenom nombredepila voornaam',
  familyName: 'lastname surname familyname nachname familienname nomdefamille apellido apellidos achternaam 姓氏',
  title: `title jobtitle position role jobrole designation occupation function 职位 职务 岗位 头衔 職稱 職務 職位 職銜 stellung funktion berufsbezeichnung titel
    fonction poste intituleduposte cargo puesto funcion 役職 役職名 肩書 肩書き`,
  company: `company companyname organisation organization employer business businessname firm 公司 公司名称 单位 单位名称 企业 企业名称 所在公司 公司名稱 單位 服務單位 企業名稱
    firma firmenname unternehmen arbeitgeber societe entreprise raisonsociale employeur nomdelasociete empresa compania razonsocial azienda societa bedrijf 会社名 会社 貴社名 御社名 勤務先 所属`,
  phones: `phone phonenumber telephone telephonenumber tel telno telnr telf tlf fon ph phoneno direct directline directdial dial officephone office workphone businessphone switchboard reception call callus
    mobile mobilephone mobilenumber mobileno mob cell cellphone cellular whatsapp 电话 联系电话 联系方式 电话号码 座机 固话 固定电话 办公电话 公司电话 手机 手机号 手机号码 移动电话 电话手机 電話 聯絡電話 電話號碼 市話 公司電話 辦公電話 手機 手機號碼 行動電話 行動
    telefon telefonnummer rufnummer durchwahl telefondurchwahl telefonmobil buro festnetz zentrale mobil mobiltelefon mobilnummer mobilfunk handy handynummer natel
    telfixe fixe lignedirecte standard numerodetelephone portable telportable gsm telefono telefonofijo telefonomovil movil celular fijo centralita cellulare telefoon mobiel
    携帯 携帯電話 携帯番号 電話番号 代表電話 直通 ☎ ☏ 📞 📱 ✆`,
  emails: `email emailaddress mail mailaddress youremail workemail businessemail contactemail 邮箱 电子邮箱 电子邮件 邮件 邮箱地址 电邮 联系邮箱 信箱 電子郵件 電子信箱 電郵 郵箱 郵件 emailadresse mailadresse kontaktemail
    courriel mel adressemail adresseemail adressecourriel adresseelectronique correo correoelectronico correoe メール メールアドレス eメール 電子メール ✉ 📧 📩 🖂`,
  website: `website web webpage homepage url site siteweb sitioweb paginaweb webseite internetseite internetadresse internet internetsite sitointernet sitoweb 网址 网站 官网 公司网址 公司网站 主页 網址 網站 官網 ホームページ ウェブサイト サイト 🌐`,
  location: `address location officeaddress postaladdress streetaddress businessaddress mailingaddress city basedin 地址 公司地址 联系地址 办公地址 通讯地址 所在地 所在城市 城市 地點 地点 辦公地址 公司地址 聯絡地址 通訊地址
    adresse anschrift postanschrift besucheradresse standort ort sitz adressepostale lieu ville siegesocial direccion domicilio ubicacion ciudad indirizzo sede adres 住所 勤務地 本社所在地 📍 🏠 🏢`,
  reject: `fax faxnumber faxno telefax telecopie telecopieur tel/fax 传真 传真号码 公司传真 傳真 ファックス ファクス faxnr 📠 vat vatid vatno vatnumber vatreg taxid taxnumber ein duns order orderno ordernumber orderid invoice invoiceno invoicenumber
    account accountno accountnumber iban bic swift bank sortcode routing customerno customernumber reference ref refno referenceno ticket case caseno id userid username user login password registration registrationno companyno companynumber companyregistration
    税号 纳税人识别号 统一社会信用代码 信用代码 注册号 组织机构代码 订单 订单号 订单编号 运单号 快递单号 账号 帐号 银行账号 开户行 qq qq号 qq群 微信 微信号 邮编 邮政编码 编号 工号 身份证 身份证号 许可证 备案号 传真电话 客服热线 客服电话 服务热线 热线 投诉电话 举报电话
    統編 統一編號 訂單 訂單編號 帳號 銀行帳號 郵遞區號 微信號 客服專線 服務專線
    ustid ustidnr umsatzsteuerid umsatzsteueridentifikationsnummer uid uidnummer steuernummer steuernr stnr hrb hra hrnr handelsregister handelsregisternummer registergericht amtsgericht blz kontonummer konto kundennummer bestellnummer rechnungsnummer auftragsnummer aktenzeichen
    vertretendurch vertretungsberechtigt verantwortlich datenschutzbeauftragte betreff telefonzentralefax plz hotline supporthotline helpline freephone tollfree emergency notruf
    siret siren rcs tva tvaintra numerotva ntva ape naf codepostal capital commande facture compte telecop numerodecommande
    cif nif dni nie cuenta pedido factura codigopostal registromercantil partitaiva piva codicefiscale kvk btw
    郵便番号 法人番号 登録番号 口座番号 注文番号 created updated date datum time price preis prix birthday birthdate dateofbirth geburtsdatum 生日 出生日期 age skype telegram wechat line language sprache hours openinghours offnungszeiten 营业时间 工作时间 department abteilung 部门 部門 service`,
};

const FIELDS = new Map<string, LabelField>(
  (Object.keys(WORDS) as LabelField[]).flatMap((field) => WORDS[field].split(/\s+/).map((word): [string, LabelField] => [word, field])),
);

/** Offices the law has a page name: before a name they are no lead's, alone they are a title. */
const OFFICES = new Set(`geschaftsfuhrer geschaftsfuhrerin geschaftsfuhrung vorstand aufsichtsrat inhaber inhaberin datenschutzbeauftragter datenschutzbeauftragte managingdirector directors gerant gerante
  directeurdelapublication administrador amministratore 法定代表人 法人 法人代表 代表人 負責人 代表者 代表取締役`.split(/\s+/));

/** Labels of one letter, as signatures and cards have them: only before a value of their kind. */
const LETTERS = new Map<string, LabelField>([...'tpdmco'].map((letter): [string, LabelField] => [letter, 'phones']));
LETTERS.set('e', 'emails').set('w', 'website').set('f', 'reject').set('h', 'reject');

const IS_VALUE: Partial<Record<LabelField, RegExp>> = {
  phones: /^[^\p{L}@]{0,4}\+?[\d(（][\d\s()./\-–+]{4,}/u, emails: /^[^\s@]{1,64}@[^\s@]{3,}|\bat\b|\[|\(/i, website: /^(https?:\/\/|www\.|[a-z\d-]{1,63}\.[a-z])/i, reject: /\d/,
};
const MAX_LABEL = 40;

/**
 * The label a text begins with, or is. `null` where there is none, or where what follows is not what the label announces.
 *
 * @example labelOf('Tél. : 01 99 00 12 34');  // { field: 'phones', label: 'Tél.', value: '01 99 00 12 34' }
 * @example labelOf('电 话');  // { field: 'phones', label: '电 话', value: '' }
 */
export function labelOf(text: string): Label | null {
  return cleanLabelOf(cleanText(text));
}

/** {@link labelOf} of a text that is clean. */
export function cleanLabelOf(clean: string): Label | null {
  const colon = clean.slice(0, MAX_LABEL + 1).search(/[:：]/);
  if (colon > 0) return labelled(clean.slice(0, colon), clean.slice(colon + 1), true);
  const alone = clean.length <= MAX_LABEL ? FIELDS.get(keyOf(clean)) : undefined;
  if (alone) return { field: alone, label: clean.replace(/[*.\s]+$/, ''), value: '' };
  const value = clean.slice(0, MAX_LABEL).search(/[+(（]?\d|[^\s@]{1,64}@|https?:|www\./);
  return value > 0 ? labelled(clean.slice(0, value), clean.slice(value), false) : null;
}

/** A label for comparing: lower case, no accents, no spaces, hyphens or what stands in brackets. */
function keyOf(label: string): string {
  return label.toLowerCase().replace(/\([^()]{0,30}\)/g, '').normalize('NFD').replace(/[\p{Mn}\s.*:\-‐_·'’?]/gu, '').normalize('NFC');
}

function labelled(before: string, after: string, hasColon: boolean): Label | null {
  const key = keyOf(before), field = FIELDS.get(key) ?? LETTERS.get(key) ?? (OFFICES.has(key) && hasColon ? 'reject' : undefined), value = after.replace(/^[\s:：.\-–—]+/, '').trim();
  if (!field) return null;
  const label = before.replace(/[*.:\s]+$/, ''), needsKind = !hasColon || LETTERS.has(key);
  if (!value) return LETTERS.has(key) || OFFICES.has(key) ? null : { field, label, value };
  const kind = field === 'name' || field === 'company' ? kindOf(value) ?? field : field, isRight = IS_VALUE[kind];
  if (kind !== 'reject' && isRight && !isRight.test(value)) return null;
  return needsKind && !isRight?.test(value) ? null : { field: kind, label, value };
}

/** "Contact: 020 …" and "Contact: a@b.example" name nobody. */
function kindOf(value: string): LabelField | undefined {
  return (['emails', 'phones'] as const).find((field) => (field === 'emails' ? /^\S{1,64}@\S{3,}$/ : IS_VALUE[field])?.test(value));
}
