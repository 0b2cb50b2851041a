import { anyOf } from '../text/any-of.js';

/** Words of the addresses under which organisations show their own people, folded and parted by hyphens and slashes. */
export const STAFF = new RegExp(`(?:^|[/_.-])(?:${anyOf(`teams? staff people our-?people our-?team meet-?the-?team leadership management about about-?us who-?we-are employees?
  attorneys? lawyers? advisors? consultants? doctors? physicians? providers? faculty board board-of-directors executives? team-?members? professionals
  contacts? contact-?us kontakte? ansprechpartner(?:innen)? ansprechpersonen mitarbeiter(?:innen)? mitarbeitende personen menschen ueber-?uns uber-?uns
  unternehmen anwaelte anwalte rechtsanwaelte aerzte arzte berater vorstand geschaeftsfuehrung lehrstuhl institut impressum
  equipe notre-equipe l-equipe qui-sommes-nous a-propos avocats? collaborateurs interlocuteurs praticiens? medecins? direction mentions-legales
  equipo nuestro-equipo quienes-somos nosotros abogados? personal directivos contacto profesorado profesores? medicos? equip
  chi-siamo staff-?medico avvocati persone contatti docenti professionisti over-?ons medewerkers? mensen sobre equipa quem-somos contato contatos
  zjjs zjtd yszj ysjs mzys lstd jstd rcdw jxtd annuaire-des-medecins lianxi lianxiwomen about_?us tuandui shizi shiziduiwu szdw teachers? zhuanjia jiaoshi lvshi yisheng guanli gaoguan rencai
  company profile gaiyo kaisha outline member members? syain shain`)})(?=$|[/_.-])`, 'i');
/** The same in the title of a page. */
export const STAFF_TITLE = new RegExp(`(?:^|[^a-zà-ÿ])(?:${anyOf(`(?:our|the|meet|your)\\s(?:\\S+\\s)?team team staff leadership faculty our\\speople unser\\steam mitarbeiter(?:innen)? mitarbeitende ansprechpartner(?:innen)?
  ansprechpersonen vorstand l['’]équipe notre\\séquipe équipe le\\sbureau conseil\\sd['’]administration collaborateurs equipo nuestro\\sequipo junta\\sdirectiva profesorado equipe equipa medewerkers bestuur
  ons\\steam il\\steam consiglio\\sdirettivo`)})(?=$|[^a-zà-ÿ])|通讯录|通訊錄|团队|團隊|领导|領導|师资|師資|专家介绍|スタッフ紹介|役員紹介|教員紹介|社員紹介`, 'i');
/** Words of the addresses of pages that show others than the site's own people. */
export const GUESTS = new RegExp(`(?:^|[/_.-])(?:${anyOf(`speakers? referenten? referentinnen ponentes? intervenants? relator[ei] jiabin guests? panelists? keynotes? exhibitors?
  aussteller contributors? jury mentors? podcast`)})(?=$|[/_.-])`, 'i');
/** Words of the addresses of pages whose people an organisation of the page says nothing of. */
export const OTHERS = new RegExp(`(?:^|[/_.-])(?:${anyOf(`speakers? exhibitors? aussteller referenten? referentinnen ponentes? intervenants? directory directories verzeichnis
  annuaire directorio events? conference programm? agenda jiabin guests? authors? autoren? auteurs? users? distributors? dealers? resellers? haendler
  revendeurs? distribuidores partners? customers? clients? testimonials? news press-?releases? blog articles? jobs? careers? forum`)})(?=$|[/_.-])`, 'i');
