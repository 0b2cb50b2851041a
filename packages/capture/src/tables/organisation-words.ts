/** Words of organisations' names that say what kind it is; one of them beside a name makes an organisation. Folded. */
const INSTITUTIONS = new Set(`university universität universitat université universidad universidade universita università hochschule
  fachhochschule college collège school schule école escuela institute institut instituto istituto academy akademie académie academia faculty
  fakultät faculté facultad hospital hôpital klinik klinikum clinic clinique clínica bank banque banco sparkasse foundation stiftung fondation
  fundación fondazione association asociación associazione verband verein federation council ministry ministerium ministère ministerio agency
  agentur agence agencia agência agenzia agentschap chamber kammer cámara genossenschaft coopérative cooperativa stadtwerke mairie ayuntamiento museum musée museo library
  bibliothek bibliothèque biblioteca colegio consorcio mancomunidad diputación cabildo cofradía federación confederación
  sindicato gremio consejería lycée chambre syndicat fédération confédération préfecture mutuelle observatoire collectivité comune consorzio confederazione federazione liceo
  ospedale fondazione università sindacato landratsamt bezirksamt finanzamt gemeinde stadtverwaltung krankenhaus gymnasium bundesverband fachverband landesverband zweckverband
  akademie innung handwerkskammer society authority commission trust consortium guild constabulary gemeente stichting vereniging ziekenhuis hogeschool
  universiteit waterschap câmara associação fundação faculdade prefeitura sindicato instituição autoridad concejo conservatorio patronato
  cooperative laboratory infirmary embassy consulate municipality confederation hospitalier hospitalière chu laboratoire mutua laboratorio landkreis behörde kanzlei
  verlag zeitung hotel restaurant apotheke gruppe groupe grupo holding holdings`.split(/\s+/));

/** Trades that companies have in their names; beside another word they make an organisation, alone they are a department or a field. Folded. */
const TRADES = new Set(`group versicherung insurance consulting consultants solutions technologies technology systems systeme software logistics
  logistik logistique logística industries industrie industria industrias engineering services manufacturing enterprises international worldwide
  global company companies partners associates ventures capital studio studios labs laboratories laboratoires laboratorios werke maschinenbau
  anlagenbau handel handels trading distribution electronics energy pharma automotive airlines publishing press media news magazine shop store foods
  dairy creamery pumps textiles packaging bearings machinery foundry brewery winery distillery bakery motors freight aerospace robotics biotech
  therapeutics chemicals plastics polymers coatings ceramics telecom networks realty storage supplies hardware appliances instruments valves gaskets
  fasteners apparel outfitters orchards vineyards conservas bodegas talleres transportes construcciones ateliers établissements fonderie imprimerie
  menuiserie brasserie boulangerie transports fabrik manufaktur druckerei brauerei molkerei spedition autohaus fördertechnik technik elektrotechnik
  bau metallbau holzbau summit conference congress expo`.split(/\s+/));

/** How German compounds end that name an organisation: Maschinenbauverband, Volkshochschule. */
const COMPOUND = /\p{L}{3}(?:verband|verein|kammer|klinik|klinikum|krankenhaus|hochschule|institut|stiftung|genossenschaft|bibliothek|akademie|sparkasse|ministerium|landratsamt|museum|universität|innung)s?$/u;

const EAST_ASIAN = new RegExp('(?:图书馆|圖書館|博物馆|博物館|美术馆|美術館|档案馆|科技馆|出版社|报社|新聞社|杂志社|电视台|電視台|广播电台|合作社|联合会|聯合會|联盟|聯盟|学会|學會|总会|總會|促进会|委员会|委員會'
  + '|(?:商务|商務|财政|財政|公安|民政|司法|统计|文旅|卫健|卫生|环保|住建|城建|审计|林业|农业|气象|体育|信访|人社|科技|工信|发改)局|発展局|建設局|管理局|监督局|教育局|税务局|交通局|水利局|人民政府|幼儿园|中学|中學|小学|小學|诊所|診所|卫生院|疾控中心|设计院|勘察院|科学院|科學院|研究中心|实验室|實驗室|旅行社|酒店|宾馆|饭店|飯店|超市|药房|药店|书店|書店'
  + '|工作室|俱乐部|俱樂部|农场|林场|果园|茶庄|酒庄|組合|連盟|連合会|機構|財団|役所|役場|県庁|府庁|高等学校|専門学校|保育園|幼稚園|放送局|信用金庫|診療所|薬局|クリニック|ホテル|旅館|倉庫|運輸|法律事務所|税理士法人|公会|公會|工会|组合|财团|高校|図書館|公司|集团|集團|大学|大學|学院|學院|学校|學校|银行|銀行|医院|醫院|病院|研究院|研究所|协会|協會|協会|商会|商會|基金会|事务所|事務所|工厂|工廠|厂|製作所'
  + '|工業|(?:路|街|区|區|镇|鎮|站|广场|廣場|大厦)店|産業|商事|中心|센터|대학교|은행|병원|연구소|협회|전자|그룹|산업)$', 'u');

const wordsOf = (folded: string) => folded.split(/[\s,.&()/-]{1,8}/u, 20).filter(Boolean);

/** Whether a folded text names an organisation by a word that says what kind it is: "Example University", 云杉研究所. */
export const isInstitution = (folded: string): boolean => EAST_ASIAN.test(folded) || wordsOf(folded).some((word) => INSTITUTIONS.has(word) || COMPOUND.test(word));

/** Whether a folded text has a word of organisations in it; a trade alone, "Logistics", is none. */
export function hasOrganisationWord(folded: string): boolean {
  const words = wordsOf(folded);
  return isInstitution(folded) || (words.length > 1 && words.some((word) => TRADES.has(word)));
}

/** Whether one folded word is of those organisations have in their names. */
export const isOrganisationWord = (word: string): boolean => INSTITUTIONS.has(word) || TRADES.has(word);
