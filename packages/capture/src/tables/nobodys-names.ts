/** Networks whose own name stands where a person's would, and what they call somebody whose name they do not show, without accents. */
const WORDS = 'linkedin xing facebook 领英 領英 deleted anonymous private hidden unknown geloschter? ehemaliges? anonymer? unbekannter? supprimee? anonyme inconnue? '
  + 'prive privee eliminad[oa] anonim[oa] desconocid[oa] verwijderde anonieme 已注销 匿名 退会済み 익명';
const MEMBERS = 'member user profile mitglied nutzer(?:in)? profil membre utilisateur miembro usuari[oa] membro utente lid gebruiker '
  + 'medlem 会员 會員 用户 用戶 メンバー ユーザー 회원 사용자';
const PLACEHOLDER = (first: string, second: string) => `(?:${first.replaceAll(' ', '|')})[\\s-]?(?:(?:de|di|van|auf|bei|の)\\s?)?(?:${second.replaceAll(' ', '|')})`;
const NOBODY = new RegExp(`^(?:${PLACEHOLDER(WORDS, MEMBERS)}|${PLACEHOLDER(MEMBERS, WORDS)})$`, 'u');

/** Whether a text stands where a network does not show a name: "LinkedIn Member", "Gelöschter Nutzer", 匿名用户. */
export const isNobodysName = (text: string): boolean => text.length <= 60 && NOBODY.test(plain(text));

/** In Latin letters without accents; Kana and Hangul as they are written. */
const plain = (text: string) => text.toLowerCase().normalize('NFKD').replace(/[\u0300-\u036F]/gu, '').normalize('NFC');
