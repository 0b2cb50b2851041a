import { ROBOT_LOCALS } from './mail-words.js';
import { anyOf } from '../text/any-of.js';

/** Words of mailboxes that belong to a desk and not to one person. */
const ROLES = new Set(`info infos information contact contacts contactus contacto contatto contato kontakt sales sale vertrieb verkauf vente ventes
  ventas vendas commerciale comercial commercial support supporto soporte suporte help helpdesk servicedesk service services kundenservice
  kundendienst customerservice customercare customersuccess care client clients cliente clientes atencion hello hallo hi hey bonjour hola ciao salut
  welcome office offices buero büro zentrale empfang reception accueil recepcion sekretariat secretariat secretaria segreteria verwaltung admin
  admins administration administracion administrator team teams mail email post mailbox webmaster hostmaster abuse privacy datenschutz
  dataprotection dpo gdpr rgpd legal law recht compliance press presse prensa media medien pr communications kommunikation communication marketing
  mktg hr jobs job karriere career careers bewerbung bewerbungen recruiting recruitment recrutement talent people personal rrhh empleo billing
  invoice invoices rechnung rechnungen buchhaltung accounting account accounts comptabilite facturation facturacion finance finanzen payments
  payment order orders bestellung bestellungen commande commandes pedidos booking bookings buchung reservation reservations reservas events event
  shop store webshop enquiry enquiries inquiry inquiries anfrage anfragen request requests angebot angebote offer quote quotes feedback security
  partner partners partnership partnerships business biz bd export import purchase purchasing einkauf procurement compras achats lager versand
  shipping logistics logistik dispatch technik technical tech it edv ict noc dev developers api editor editorial redaktion redaction news general
  main management direction geschaeftsleitung geschaeftsfuehrung gf board investor investors ir public pub studio praxis kanzlei hotel restaurant
  school sekr crm cs csr qa rma returns warranty garantie training academy learning kefu xiaoshou shangwu zhaopin caigou shouhou fuwu market bangong
  renshi caiwu eigyo soumu jinji toiawase otoiawase saiyo koho kouhou yeongeop`.split(/\s+/));

/** What may stand beside such a word: a region, a language, a number. */
const BESIDE = new RegExp(`^(?:${anyOf(String.raw`\d{1,6} de en cn us usa uk gb eu fr es it jp hk tw kr sg in au at ch nl br mx ru asia emea apac
  dach latam europe china global intl int international north south east west nord sued ost hq group us me and und the my our`)})$`, '');

const ROBOTS = new Set(ROBOT_LOCALS.map((local) => local.replace(/[._-]/g, '')));
const ROBOT_START = new RegExp(`^(?:${anyOf(`noreply donotreply dontreply noresponder naoresponda nepasrepondre nichtantworten keineantwort
  mailerdaemon autoreply autoresponder`)})`, '');
const ROBOT_BOUNCE = /^(?:bounces?|no-?reply|unsubscribe)[+=._-]/;

/** Whether an address is a robot's: nobody reads what is sent there. */
export function isRobotMailbox(address: string): boolean {
  const local = localPart(address);
  const joined = local.replace(/[._-]/g, '').replace(/\d{1,8}$/, '');
  return ROBOTS.has(joined) || ROBOT_BOUNCE.test(local) || ROBOT_START.test(joined)
    || /(?:^|[._-])(?:no-?reply|mailer-daemon)(?:$|[._+-])/.test(local);
}

/** Whether an address is a desk's or a robot's and not one person's: `info@`, `sales-cn@`, `noreply@`. */
export function isSharedMailbox(address: string): boolean {
  const words = localPart(address).split(/[._+-]{1,4}/).filter(Boolean);
  const roles = words.filter((word) => ROLES.has(word.replace(/\d{1,6}$/, '')));
  return isRobotMailbox(address) || (roles.length > 0 && words.every((word) => roles.includes(word) || BESIDE.test(word)));
}

const localPart = (address: string) => address.slice(0, Math.max(0, address.lastIndexOf('@'))).toLowerCase();
