/** Registrable domains of mail for anybody, written out. */
const DOMAINS = `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com passport.com icloud.com me.com mac.com aol.com aim.com proton.me
  protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tutamail.com tuta.io tuta.com keemail.me mail.com email.com usa.com gmx.com gmx.de
  gmx.net gmx.at gmx.ch gmx.fr gmx.es gmx.co.uk gmx.us gmx.eu gmx.org web.de t-online.de freenet.de arcor.de online.de onlinehome.de magenta.de
  vodafone.de vodafonemail.de kabelmail.de unitybox.de posteo.de posteo.net mailbox.org ewe.net ewetel.net alice-dsl.net alice.de netcologne.de
  email.de mail.de lycos.de yahoo.de t-online.at aon.at chello.at inode.at a1.net bluewin.ch sunrise.ch hispeed.ch orange.fr wanadoo.fr free.fr
  laposte.net sfr.fr neuf.fr cegetel.net numericable.fr bbox.fr aliceadsl.fr club-internet.fr voila.fr caramail.com libero.it virgilio.it tiscali.it
  alice.it tin.it tim.it inwind.it iol.it fastwebnet.it email.it pec.it aruba.it hotmail.it telefonica.net movistar.es ono.com terra.es terra.com
  terra.com.br terra.com.mx uol.com.br bol.com.br ig.com.br globo.com globomail.com r7.com oi.com.br sapo.pt mail.pt iol.pt clix.pt btinternet.com
  btopenworld.com talktalk.net sky.com virginmedia.com virgin.net ntlworld.com blueyonder.co.uk tiscali.co.uk o2.co.uk plusnet.com eircom.net
  comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com netzero.net optonline.net roadrunner.com
  rr.com windstream.net frontier.com centurylink.net rocketmail.com ymail.com prodigy.net mindspring.com netscape.net rogers.com sympatico.ca
  shaw.ca telus.net videotron.ca bell.net bigpond.com bigpond.net.au optusnet.com.au iinet.net.au tpg.com.au xtra.co.nz yandex.com yandex.ru
  yandex.by yandex.kz yandex.ua ya.ru mail.ru bk.ru inbox.ru list.ru internet.ru rambler.ru lenta.ru ukr.net i.ua meta.ua bigmir.net seznam.cz
  centrum.cz atlas.cz email.cz post.cz volny.cz azet.sk zoznam.sk centrum.sk wp.pl o2.pl onet.pl onet.eu interia.pl interia.eu op.pl gazeta.pl
  poczta.fm tlen.pl vp.pl freemail.hu citromail.hu indamail.hu abv.bg mail.bg dir.bg inbox.lv inbox.lt mail.ee hot.ee telenet.be skynet.be
  proximus.be scarlet.be ziggo.nl kpnmail.nl planet.nl home.nl hetnet.nl xs4all.nl upcmail.nl chello.nl casema.nl quicknet.nl online.nl telia.com
  bredband.net spray.se comhem.se glocalnet.net online.no jubii.dk mail.dk stofanet.dk tdcadsl.dk kolumbus.fi suomi24.fi luukku.com elisanet.fi
  pp.inet.fi otenet.gr in.gr forthnet.gr walla.co.il walla.com zahav.net.il bezeqint.net netvision.net.il qq.com foxmail.com 163.com 126.com
  yeah.net 188.com 163.net sina.com sina.cn sina.com.cn sohu.com 139.com 189.cn wo.cn wo.com.cn 21cn.com 21cn.net aliyun.com tom.com 263.net
  263.net.cn 2980.com eyou.com 56.com chinaren.com sogou.com citiz.net vip.sina.com x.cn 88.com 111.com email.cn wo.mail.cn netease.com
  hotmail.com.cn netvigator.com hongkong.com hkstar.com i-cable.com biznetvigator.com pchome.com.tw hinet.net seed.net.tw so-net.net.tw url.com.tw
  kimo.com yam.com xuite.net naver.com daum.net hanmail.net nate.com empas.com lycos.co.kr korea.com hanmir.com kakao.com docomo.ne.jp ezweb.ne.jp
  softbank.ne.jp au.com nifty.com biglobe.ne.jp ocn.ne.jp so-net.ne.jp plala.or.jp dti.ne.jp i.softbank.jp excite.co.jp goo.jp infoseek.jp auone.jp
  ybb.ne.jp disney.ne.jp rediffmail.com rediff.com sify.com indiatimes.com in.com singnet.com.sg starhub.net.sg pacific.net.sg streamyx.com
  tm.net.my plasa.com telkom.net zoho.com zohomail.com fastmail.com fastmail.fm fastmail.net hushmail.com runbox.com disroot.org riseup.net
  startmail.com mailfence.com hey.com duck.com privaterelay.appleid.com relay.firefox.com inbox.com lycos.com excite.com mailinator.com
  guerrillamail.com 10minutemail.com yopmail.com trashmail.com maildrop.cc temp-mail.org sharklasers.com webmail.co.za mweb.co.za telkomsa.net
  vodamail.co.za eim.ae emirates.net.ae maktoob.com bezeq.net ttmail.com laposte.fr skynet.com bluemail.ch`;

/** Families with one name in many countries. */
const FAMILIES: Readonly<Record<string, string>> = {
  yahoo:
    'com co.uk fr de es it ca com.au co.in in co.jp com.br com.mx com.ar com.co com.ve com.pe cl com.hk com.tw com.sg com.my co.id co.th com.vn '
      + 'com.ph com.cn cn ie gr ro se dk no nl be pl pt at cz hu co.nz co.za com.tr co.kr fi',
  hotmail: 'co.uk fr de es it be nl ca co.jp com.br com.ar com.mx com.tr se dk no fi ch gr cl co.th com.au com.hk com.tw at',
  live: 'co.uk fr de it be nl ca jp com.mx com.ar com.au cn se dk no at ie in hk com.sg cl co.za com.my com.pt ru',
  outlook: 'de fr es it jp at be dk ie in kr pt sa sg sk cl cz hu lv ph th tr com.br com.ar com.au com.gr com.tr com.vn co.id co.il co.th my',
  msn: 'cn', aol: 'co.uk de fr it es se nl jp', ymail: 'ne.jp', protonmail: 'fr',
};

const domains = new Set([...DOMAINS.split(/\s+/),
  ...Object.entries(FAMILIES).flatMap(([name, suffixes]) => suffixes.split(' ').map((suffix) => `${name}.${suffix}`))]);

/** Whether a registrable domain offers mail to anybody, so that it says nothing of a company. */
export const isFreeMail = (domain: string): boolean => domains.has(domain.toLowerCase());
