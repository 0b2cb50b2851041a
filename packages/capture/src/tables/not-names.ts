/** Words of pages, desks and programs that no person's name has, folded. */
const WORDS = new Set(`contact contacts about home homepage us our your my welcome login logout signin signup register registration password
  username email mail website web blog newsletter news press team teams staff department dept office offices sales support service services customer
  customers client clients help helpdesk desk info information imprint impressum privacy policy terms conditions legal notice cookie cookies product
  products solutions solution pricing download downloads documentation careers jobs career search results profile profiles account accounts settings
  dashboard menu navigation sitemap faq error found notification notifications inbox message messages mailing list group company companies profil
  anfrage kontakt kontakte startseite uber unser unsere unseren uns ihr ihre willkommen anmelden anmeldung registrieren abteilung vertrieb
  kundenservice kundendienst einkauf buchhaltung ansprechpartner ansprechpartnerin datenschutz agb leistungen produkte anfahrt karriere aktuelles
  suche warenkorb accueil equipe notre nos votre vos contactez nous propos mentions legales connexion produits bienvenue actualites inicio contacto
  nosotros quienes somos equipo nuestro nuestra nuestros aviso productos servicios bienvenido bienvenidos noticias empleo chi siamo contatti
  prodotti servizi hello hi hey dear thanks thank the and for with from this that meet people leadership board directory overview details view read
  more click here subscribe unsubscribe follow share official unknown anonymous guest user users admin administrator noreply system test undefined
  null none untitled reply new today free online shop store event events webinar conference marketing finance accounting billing procurement
  purchasing logistics engineering operations headquarters reception switchboard hotline phone telephone fax mobile address managing senior deputy
  head regional national executive leitender leitende stellvertretender biography biographie biografie biografia vita lebenslauf
  speakers speaker exhibitor exhibitors sponsors agenda program programme programm standort standorte location locations store stores branch branches
  haufige fragen ob wie wo postleitzahl suchen plz ausgewahlte projekte projekt
  referenzen vorgehen geschichte philosophie projects references history approach`.split(/\s+/));

const EAST_ASIAN = new RegExp([
  '名录|名錄|名簿|联系|聯絡|聯繫|关于|關於|我们|我們|首页|首頁|登录|登錄|登入|注册|註冊|更多|公司|简介|簡介|中心|服务|服務|方案|案例|新闻|新聞|招聘|帮助|幫助|支持|下载|下載|隐私|隱私|条款|條款|版权|版權|团队|團隊|部门|部門|地址|电话|電話',
  '邮箱|信箱|邮件|郵件|网站|網站|网址|平台|管理|系统|系統|企业|企業|时间|時間|全部|销售|銷售|客服|市场|市場|高级|高級|资深|資深|采购|採購|运营|運營|营销|行銷|产品|產品|技术|技術|财务|財務|人事|行政|商务|商務|项目|專案|区域|区总|大区',
  '介绍|介紹|优势|解决|成功|合作|客户|客戶|用户|用戶|详情|詳情|欢迎|歡迎|名片|姓名|职位|職位|部$|组$|科$|处$|室$|厂$|店$|院$|[银銀分支总總商车車洋琴]行$|所$|有限|股份|集团|集團|先生们|女士们|通知|公告|订阅|搜索|返回|返信|会社|営業|広報|総務|採用|担当|'
    + '窓口|お問|問い合|お客|について|サポート|センター|チーム|事務局|役員$|[集部課科室局所社会校園支]長$|大[学學]$|[学學]院|取締役|[准副]?教授$|講師$',
  '회사|고객|센터|문의|소개|지원|영업|관리|서비스|제품|채용|로그인|대표번호|사업부|본부$|팀$|부서',
].join('|'), 'u');

/** How many words of a folded text no person's name has. */
export function wordsNotOfNames(folded: string): number {
  if (EAST_ASIAN.test(folded)) return 1;
  return folded.normalize('NFKD').replace(/\p{M}/gu, '').split(/[\s,.&()/-]{1,8}/u, 30).filter((word) => WORDS.has(word)).length;
}
