/** Chinese surnames of two characters, simplified and traditional; the last line is Taiwan's double surnames. */
const COMPOUND = `欧阳歐陽司马司馬上官诸葛諸葛司徒夏侯皇甫尉迟尉遲公孙公孫令狐慕容宇文长孙長孫端木东方東方独孤獨孤南宫南宮轩辕軒轅
万俟萬俟闻人聞人赫连赫連澹台澹臺公冶宗政濮阳濮陽淳于單于单于太叔申屠仲孙仲孫钟离鍾離鲜于鮮于闾丘閭丘司空百里呼延东郭東郭西门西門
第五公羊梁丘左丘拓跋拓拔完颜完顏耶律纳兰納蘭段干谷梁穀梁漆雕樂正乐正巫马巫馬公良壤驷南门南門东门東門北宫北宮
張簡范姜歐陳陳李陳黃張李鄭黃`;

/** Surnames of one character that most people have. */
const COMMON = `王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高梁郑鄭罗羅宋谢謝唐韩韓曹许許邓鄧萧蕭肖冯馮曾程蔡彭潘袁于董余苏蘇叶葉吕呂魏蒋蔣田杜丁沈姜
范江傅钟鍾卢盧汪戴崔任陆陸廖姚方金邱丘夏谭譚韦韋贾賈邹鄒石熊孟秦阎閻薛侯雷白龙龍段郝孔邵史毛常万萬顾顧赖賴武康贺賀严嚴尹钱錢施牛洪龚龔汤湯陶黎温溫莫易樊乔喬
文安殷颜顏庄莊章鲁魯倪庞龐邢俞翟蓝藍聂聶齐齊向申葛柴伍覃骆駱关關焦柳欧歐祝纪紀尚毕畢耿芦左季管符辛苗詹曲靳祁路涂兰蘭甘裴梅童翁霍游阮尤岳柯牟滕谷舒卜成饶饒
闫闞付佟卓荣榮栾欒娄婁仇楚迟遲宁寧凌盛查单單冉鲍鮑华華包屈房喻解蒲卫衛简簡时時连連车車项項闵閔邬鄔吉党黨阳陽司费費蒙席晏隋古强強穆姬宫宮景米麦麥谈談柏瞿艾沙鄢桂窦竇郁缪繆畅暢巩鞏`;

/** The rest of the Hundred Family Surnames and what today's registers add. */
const RARE = `卞伏计計臧茅邴梁麻危娄婁刁昝支咎应應宗宣贲賁杭诸諸钮鈕嵇滑荣榮荀羊於惠甄家封芮羿储儲汲糜松井富巫乌烏巴弓牧隗山宓蓬全郗班仰秋仲伊仇栾欒暴钭鈄厉厲戎祖刘束幸韶郜
蓟薊薄印宿怀懷邰从從鄂索咸籍蔺藺屠池阴陰胥能苍蒼双雙闻聞莘贡貢劳勞逄扶堵宰郦酈雍郤璩桑濮寿壽通边邊扈燕冀郏郟浦农農别別充茹宦鱼魚容慎戈庾终終暨居衡步都满滿弘匡国國寇广廣禄祿
阙闕东東殳沃利蔚越夔隆师師厍厙晁勾敖融冷訾阚闞那空毋乜养養鞠须須丰豐巢蒯相后後荆荊红紅竺权權逯盖蓋益桓公仉督归歸海晋晉楚帅帥缑緱亢况況有琴商佘伯赏賞墨哈谯譙笪年爱愛佟付闫代仝
苟卓冼展鹿佴靖禚战戰栗兆操揭丛叢门門延巨候刑原由初朴佐邸户戶辜尧堯言衣降甯肇寸买買揣揭锺原丑仵凃刀旷曠来來杞禤綦缐苑茆虎补補裘诺谌諶迟遲邝鄺郎鄞酆钊铁鐵闪陀隽雒零露青鞏颉飞麴黑鲜傲
水云雲奚凤鳳花廉岑平和湛禹狄贝貝明容卓蒯屈杭经經干宋萨薩位候撒褚戚昌乐樂皮元虞慕习習楼樓盘盤呼区區亓遆税稅但冶`;

const KOREAN_COMPOUND = '남궁황보제갈사공선우독고';
const KOREAN = '김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용';

/** What the commonest Chinese surnames are in pinyin and in the spellings of Hong Kong and Taiwan. */
const PINYIN = `wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang xu han feng deng cao
  peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu lv lyu ding ren yao shen zhong jin cui tan liao fan wang shi jia xia fu fang
  zou xiong bai meng qin qiu hou jiang yin xue yan duan lei long tao shi hao gu mao gong shao wan qian lai yan dai wen mo kong xiang chang ouyang
  sima shangguan zhuge situ wong chan cheung lau leung ng tsang tse kwok chow hui tsai hsu hsieh lo yeung yip tsui chiang chung cheng kwan mak siu
  fung ho lam yeh tseng chou chu chang lee`;

const pairs = (text: string) => (text.replace(/\s/g, '').match(/../gu) ?? []);
const compounds = new Set(pairs(COMPOUND));
const common = new Set(COMMON);
const rare = new Set(RARE);
const koreanCompounds = new Set(pairs(KOREAN_COMPOUND));
const korean = new Set(KOREAN);
const pinyin = new Set(PINYIN.split(/\s+/));

/** The Chinese surname a text in Chinese characters begins with, and whether many people have it; `null` for none. */
export function chineseSurname(text: string): { surname: string; isCommon: boolean } | null {
  const [first = '', second = ''] = text;
  if (compounds.has(first + second) && [...text].length > 2) return { surname: first + second, isCommon: true };
  if (common.has(first)) return { surname: first, isCommon: true };
  return rare.has(first) ? { surname: first, isCommon: false } : null;
}

/** The Korean surname a text in Hangul begins with; `null` for none. */
export function koreanSurname(text: string): string | null {
  const [first = '', second = ''] = text;
  if (koreanCompounds.has(first + second) && [...text].length > 2) return first + second;
  return korean.has(first) ? first : null;
}

/** Whether a lower-case Latin word is how a Chinese surname is spelt. */
export const isPinyinSurname = (word: string): boolean => pinyin.has(word);

const VIETNAMESE = new Set(`nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh trinh truong
  luong mai cao lam ha thai`.split(/\s+/));

/** Whether a folded Latin word is a Vietnamese surname. */
export const isVietnameseSurname = (word: string): boolean => VIETNAMESE.has(word);

const HISPANIC = new Set(`garcia rodriguez gonzalez fernandez lopez martinez sanchez perez gomez martin jimenez ruiz hernandez diaz moreno munoz
  alvarez romero alonso gutierrez navarro torres dominguez vazquez ramos gil ramirez serrano blanco molina morales suarez ortega delgado castro
  ortiz rubio marin sanz nunez iglesias medina garrido cortes castillo santos lozano guerrero cano prieto mendez cruz calvo gallego vidal leon
  herrera marquez pena flores cabrera campos vega fuentes carrasco diez reyes caballero nieto aguilar pascual santana herrero montero lorenzo
  hidalgo gimenez ibanez ferrer duran santiago benitez vargas mora vicente arias carmona crespo roman pastor soto saez velasco moya soler parra
  esteban bravo gallardo rojas chavez mendoza rivera silva salazar guzman juarez estrada silva souza sousa oliveira pereira lima carvalho ferreira
  ribeiro almeida costa gomes martins araujo melo barbosa alves cardoso rocha dias nascimento moreira nunes marques machado mendes freitas teixeira
  correia pinto fonseca azevedo monteiro moura batista campos lopes tavares`.split(/\s+/));

/** Whether a folded Latin word is a common Spanish or Portuguese surname. */
export const isHispanicSurname = (word: string): boolean => HISPANIC.has(word);

const HISPANIC_GIVEN = new Set(`jose juan luis carlos maria antonio manuel jesus angel miguel pedro pablo alberto javier fernando eduardo andres
  ignacio francisco rafael daniel david enrique ramon sergio isabel carmen teresa luisa elena pilar rosa ana cristina mercedes dolores laura marta
  lucia beatriz sofia paula andrea victoria alejandra alejandro joao paulo luiz henrique gustavo felipe augusto marcos rita clara helena beatriz
  fatima begona nieves rocio lourdes montserrat mar sol inmaculada concepcion asuncion consuelo esperanza milagros rosario amparo encarnacion soledad
  guadalupe ines irene julia raquel silvia sara sonia susana patricia monica veronica yolanda nuria olga eva esther alicia amaia ainhoa itziar
  nerea leire maite iker aitor jon mikel xabier inaki gorka unai jordi josep lluis joan pere pau marc albert nuria merce xavier ricard
  gabriel gonzalo guillermo gerardo german hugo ivan jaime jorge joaquin julian julio lorenzo mario mariano martin mateo nicolas oscar raul
  ricardo roberto rodrigo ruben salvador sebastian tomas victor alfonso alfredo agustin arturo cesar cristobal diego domingo emilio ernesto esteban
  eugenio federico felix fermin gregorio hector bernardo benito leonardo moises noelia natalia mariana lorena gabriela fernanda daniela carolina
  camila ximena adriana angela antonia aurora blanca catalina cecilia carlota claudia diana dulce elisa emilia estela eugenia gloria graciela
  josefa josefina juana leticia lidia luz magdalena marisol miriam nadia noemi ofelia paloma ramona rebeca regina rosalia ruth tatiana vanesa
  vera virginia manuela miguela tiago rui nuno duarte goncalo catarina ines leonor madalena margarida vitoria renata rafaela bruna larissa
  thiago vinicius matheus rodrigo bruno caio fabio leandro marcelo murilo otavio renan wagner`.split(/\s+/));

/** What follows "María de": one given name together. */
const MARIAN = new Set(`carmen pilar mar rosario dolores angeles jesus luz nieves mercedes consuelo milagros sol prado valle camino fatima lourdes
  montserrat coro socorro remedios puy rocio paz cruz gracia guadalupe concepcion asuncion cristo belen esperanza amparo loreto`.split(/\s+/));

/** Whether a folded word makes one given name with "María de" or "María del" before it. */
export const isMarian = (word: string): boolean => MARIAN.has(word);

/** Whether a folded Latin word is a common Spanish or Portuguese given name. */
export const isHispanicGivenName = (word: string): boolean => HISPANIC_GIVEN.has(word);
