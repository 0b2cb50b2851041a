/** Words of the addresses of pages about people, to be found by the page side; what the panel knows of such addresses is in `staff-words`. */
export const PEOPLE = 'people|persons?|personen|personnes|personas|persone|teams?|staff|profil|profiles?|users?|members?|employees?|mitarbeiter(?:innen)?|mitarbeitende'
  + '|ansprechpartner|about-me|ueber-mich|uber-mich|sobre-mim?|over-mij|qui-suis-je|chi-sono|quien-soy|equipe|equipo|in|faculty|leadership|management|board|authors?|autor(?:en|es)?|auteurs?'
  + '|speakers?|referent(?:en|innen)?|intervenants?|ponentes?|relator[ei]|experts?|experten|attorneys?|lawyers?|anwaelte|anwalt|avocats?|abogad[oa]s?|avvocati'
  + '|doctors?|physicians?|providers?|aerzte|arzt|medecins?|medic[oi]s?|agents?|advisors?|consultants?|berater|bios?|vcard|lehrende|dozent(?:en)?|profesor(?:es)?'
  + '|docent[ei]s?|medewerkers?|researchers?|fellows?|teachers?|jiabin|guests?|jiangshi|jiaoshi|szdw|zhuanjia|lvshi|yisheng|jingjiren|guwen|daoshi|yuangong';

/** How addresses begin that are a desk's, to be found by the page side; the panel knows more of them (`role-mailboxes`). */
export const DESKS = 'info|contact|kontakt|contacto|office|mail|hello|hallo|sales|vertrieb|service|support|shop|help|admin|team|press|enquir|inquir'
  + '|webmaster|booking|order|customer|no-?reply|jobs|career';
