import type { EvidenceBundle } from '../contract.js';
import { anyOf } from '../text/any-of.js';
import { registrableDomain } from './domains.js';
import { emailsIn } from './emails.js';
import { parseUrl } from './urls.js';

/** Words of the addresses under which organisations show their own people, folded and parted by hyphens and slashes. */
const STAFF = new RegExp(`(?:^|[/_.-])(?:${anyOf(`teams? staff people our-?people our-?team meet-?the-?team leadership management about about-?us who-?we-are employees?
  attorneys? lawyers? advisors? consultants? doctors? physicians? providers? faculty board board-of-directors executives? team-?members? professionals
  contacts? contact-?us kontakte? ansprechpartner(?:innen)? ansprechpersonen mitarbeiter(?:innen)? mitarbeitende personen menschen ueber-?uns uber-?uns
  unternehmen anwaelte anwalte rechtsanwaelte aerzte arzte berater vorstand geschaeftsfuehrung lehrstuhl institut impressum
  equipe notre-equipe l-equipe qui-sommes-nous a-propos avocats? collaborateurs interlocuteurs praticiens? medecins? direction mentions-legales
  equipo nuestro-equipo quienes-somos nosotros abogados? personal directivos contacto profesorado profesores? medicos? equip
  chi-siamo staff-?medico avvocati persone contatti docenti professionisti over-?ons medewerkers? mensen sobre equipa quem-somos contato contatos
  zjjs zjtd yszj ysjs mzys lstd jstd rcdw jxtd annuaire-des-medecins lianxi lianxiwomen about_?us tuandui shizi shiziduiwu szdw teachers? zhuanjia jiaoshi lvshi yisheng guanli gaoguan rencai
  company profile gaiyo kaisha outline member members? syain shain`)})(?=$|[/_.-])`, 'i');
/** The same in the title of a page. */
const STAFF_TITLE = new RegExp(`(?:^|[^a-zà-ÿ])(?:${anyOf(`(?:our|the|meet|your)\\s(?:\\S+\\s)?team team staff leadership faculty our\\speople unser\\steam mitarbeiter(?:innen)? mitarbeitende ansprechpartner(?:innen)?
  ansprechpersonen vorstand l['’]équipe notre\\séquipe équipe le\\sbureau conseil\\sd['’]administration collaborateurs equipo nuestro\\sequipo junta\\sdirectiva profesorado equipe equipa medewerkers bestuur
  ons\\steam il\\steam consiglio\\sdirettivo`)})(?=$|[^a-zà-ÿ])|通讯录|通訊錄|团队|團隊|领导|領導|师资|師資|专家介绍|スタッフ紹介|役員紹介|教員紹介|社員紹介`, 'i');
const GUESTS = new RegExp(`(?:^|[/_.-])(?:${anyOf(`speakers? referenten? referentinnen ponentes? intervenants? relator[ei] jiabin guests? panelists? keynotes? exhibitors?
  aussteller contributors? jury mentors? podcast`)})(?=$|[/_.-])`, 'i');
/** Whose people these pages show are not the site's own. */
const OTHERS = new RegExp(`(?:^|[/_.-])(?:${anyOf(`speakers? exhibitors? aussteller referenten? referentinnen ponentes? intervenants? directory directories verzeichnis
  annuaire directorio events? conference programm? agenda jiabin guests? authors? autoren? auteurs? users? distributors? dealers? resellers? haendler
  revendeurs? distribuidores partners? customers? clients? testimonials? news press-?releases? blog articles? jobs? careers? forum`)})(?=$|[/_.-])`, 'i');

/** Whether a page is one on which an organisation shows its own people: by its address, or since they have addresses at its host. */
export function isStaffPage(bundle: EvidenceBundle): boolean {
  const known = byBundle.get(bundle) ?? isOfStaff(bundle);
  byBundle.set(bundle, known);
  return known;
}

/** Whether a page shows the people of others by its address, so that an organisation of the page says nothing of them. */
export function isOthersPage({ kind, url }: EvidenceBundle): boolean {
  const page = kind === 'page' ? parseUrl(url ?? '') : null;
  return !page || OTHERS.test(`${page.hostname.split('.')[0]}${page.pathname}`);
}

/** Whether a page shows others than the site's own people, by its address: speakers, exhibitors, authors. */
export const isGuestPage = ({ kind, url }: EvidenceBundle): boolean => kind === 'page' && GUESTS.test(parseUrl(url ?? '')?.pathname ?? '');

const byBundle = new WeakMap<EvidenceBundle, boolean>();

function isOfStaff(bundle: EvidenceBundle): boolean {
  const page = parseUrl(bundle.url ?? ''), own = page && registrableDomain(page.hostname);
  if (!page || !own || isOthersPage(bundle)) return false;
  if (STAFF.test(page.pathname) || bundle.evidence.some(({ source, path, snippet }) => source === 'title' && path === 'title' && STAFF_TITLE.test(snippet))) return true;
  return bundle.evidence.some(({ entity, field, raw }) =>
    field === 'emails' && entity !== 'company' && emailsIn(raw).some((address) => registrableDomain(address.split('@')[1] ?? '') === own));
}
