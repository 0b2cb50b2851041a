import { accepted, type Case } from './case.js';

/** Numbers nobody has. Each row says who keeps the range free; the last ones follow 555 where nobody keeps any. */
const FICTIONAL = [
  /^\+1\d{3}55501\d\d$/,  // NANPA
  /^\+44(2079460|1134960|1614960|8081570)\d{3}$/,  // Ofcom
  /^\+33(19900|26191|35301|46571|53649|63998)\d{4}$/,  // ARCEP
  /^\+49(3023125|4066969|6990009|8999998|2214710)\d{0,3}$/, /^\+4917139200\d\d$/,  // Bundesnetzagentur
  /^\+61([2378]5550\d{4}|[2378]7010\d{4}|491570\d{3})$/,  // ACMA
  /^\+468465004\d\d$/,  // PTS
  /^\+86(\d{2,3}5555\d{4}|1380000\d{4})$/, /^\+81\d{1,2}5?55501\d\d$/, /^\+34(91|65)5550\d{3}$/, /^\+886\d55550\d{3}$/, /^\+31205550\d{3}$/,
];

/** Hosts that belong to somebody and may be named: the imitated sites and vocabularies. */
const IMITATED = /(^|\.)(linkedin\.com|licdn\.com|mail\.google\.com|outlook\.(live|office)\.com|(wx\.)?mail\.qq\.com|mail\.(163|126)\.com|schema\.org|w3\.org|ogp\.me|xmlns\.com|data-vocabulary\.org)$/;
const isReserved = (host: string) => /\.(example|test)$/.test(host) || IMITATED.test(host);

/** Addresses too short for their host to give to anybody. */
const UNAVAILABLE = [/^[a-z.]{1,5}@gmail\.com$/, /^\d{1,4}@qq\.com$/];

const hostsIn = (text: string) => [...text.matchAll(/https?:\/\/(?:[^\s"'<>/@]{0,64}@)?([a-z\d.-]{1,253}[a-z\d])/gi)].map(([, host = '']) => host.toLowerCase());
const mailsIn = (text: string) => [...text.matchAll(/[\w.+-]{1,64}@(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,63}/gi)].map(([mail]) => mail.toLowerCase());
const slugsIn = (text: string) => [...text.matchAll(/\/\/(?:[a-z]{2,3}\.)?linkedin\.com\/(?:in|company)\/([^/?"'\s<&]+)/g)].map(([, slug = '']) => slug);
const numbersIn = (text: string) => [...text.matchAll(/\+\d[\d ().\-/]{8,22}\d/g)].map(([number]) => `+${number.replace(/\(0\)|\D/g, '')}`);

/** What in a case may belong to somebody, one line each: hosts, addresses, international numbers, profiles. */
export function realOnes({ id, url, viewer, expect }: Case, text: string): string[] {
  const hosts = [...hostsIn(`${url}\n${text}`), ...viewer.domains].filter((host) => !isReserved(host));
  const mails = [...mailsIn(text), ...viewer.emails].filter((mail) => !isReserved(mail.split('@')[1]!) && !UNAVAILABLE.some((row) => row.test(mail)));
  const phones = [...numbersIn(text), ...expect.leads.flatMap((lead) => lead.phones.flatMap(accepted)).map((phone) => phone.split(';')[0]!)];
  return [
    ...hosts.map((host) => `${id}: host ${host}`),
    ...mails.map((mail) => `${id}: address ${mail}`),
    ...phones.filter((number) => !FICTIONAL.some((range) => range.test(number))).map((number) => `${id}: number ${number}`),
    ...slugsIn(text).filter((slug) => !/example|^9000000\d\d$/.test(slug)).map((slug) => `${id}: profile ${slug}`),
  ];
}
