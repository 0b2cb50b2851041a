// Words of mail programs and mail writers, all as `fold` leaves them. General knowledge, to be extended from samples.

/** What a line of a quoted header says. */
export type HeaderKind = 'from' | 'sent' | 'to' | 'cc' | 'subject' | 'replyTo';

/** One language's words for the lines of a quoted header. A block has to keep to one language. */
export const HEADER_WORDS: readonly Readonly<Record<HeaderKind, readonly string[]>>[] = [
  { from: ['from', 'sender'], sent: ['sent', 'date', 'sent at', 'sent on'], to: ['to', 'recipient'], cc: ['cc', 'bcc'], subject: ['subject'],
    replyTo: ['reply-to', 'reply to'] },
  { from: ['发件人', '发信人', '寄件人'], sent: ['发送时间', '发送日期', '日期', '时间', '发件时间', '发信时间'], to: ['收件人', '收信人', '发送至'], cc: ['抄送', '抄送人', '密送', 'cc'],
    subject: ['主题', '标题'], replyTo: ['回复', '回复地址'] },
  { from: ['寄件者', '寄件人', '發件人', '發信人'], sent: ['寄件日期', '傳送時間', '寄送時間', '發送時間', '日期', '時間'], to: ['收件者', '收件人'], cc: ['副本', '密件副本', '抄送', 'cc'],
    subject: ['主旨', '主題'], replyTo: ['回覆'] },
  { from: ['von', 'absender'], sent: ['gesendet', 'datum', 'gesendet am', 'gesendet um'], to: ['an', 'empfänger'],
    cc: ['cc', 'kopie', 'kopie (cc)', 'bcc'], subject: ['betreff'], replyTo: ['antwort an'] },
  { from: ['de', 'expéditeur'], sent: ['envoyé', 'date', 'envoyé le', 'envoyée'], to: ['à', 'a', 'pour', 'destinataire'],
    cc: ['cc', 'cci', 'copie', 'copie à'], subject: ['objet', 'sujet'], replyTo: ['répondre à'] },
  { from: ['de', 'remitente'], sent: ['enviado', 'enviado el', 'fecha', 'enviado a las'], to: ['para', 'destinatario'], cc: ['cc', 'cco', 'copia'],
    subject: ['asunto'], replyTo: ['responder a'] },
  { from: ['差出人', '送信者', '送信元', 'from'], sent: ['送信日時', '送信日', '日時', '日付', 'date'], to: ['宛先', '送信先', 'to'], cc: ['cc'],
    subject: ['件名', 'subject'], replyTo: ['返信先'] },
  { from: ['da', 'mittente'], sent: ['inviato', 'data'], to: ['a', 'destinatario'], cc: ['cc', 'ccn'], subject: ['oggetto'],
    replyTo: ['rispondi a'] },
  { from: ['van'], sent: ['verzonden', 'datum', 'verzonden op'], to: ['aan'], cc: ['cc', 'kopie'], subject: ['onderwerp'],
    replyTo: ['antwoord aan'] },
  { from: ['de', 'remetente'], sent: ['enviado', 'enviada', 'enviada em', 'data'], to: ['para'], cc: ['cc', 'cópia'], subject: ['assunto'],
    replyTo: ['responder a'] },
  { from: ['od', 'nadawca'], sent: ['wysłano', 'data', 'wysłane'], to: ['do', 'adresat'], cc: ['dw', 'cc'], subject: ['temat'],
    replyTo: ['odpowiedz do'] },
  { from: ['от', 'отправитель'], sent: ['отправлено', 'дата'], to: ['кому'], cc: ['копия'], subject: ['тема'], replyTo: ['ответить'] },
  { from: ['från', 'fra'], sent: ['skickat', 'datum', 'dato', 'sendt'], to: ['till', 'til'], cc: ['kopia', 'kopi', 'cc'],
    subject: ['ämne', 'emne'], replyTo: ['svar till'] },
  { from: ['보낸 사람', '보낸사람'], sent: ['보낸 날짜', '날짜', '보낸날짜'], to: ['받는 사람', '받는사람'], cc: ['참조'], subject: ['제목'], replyTo: ['회신 주소'] },
];

/** What programs write above a mail they pass on. */
export const FORWARD_SEPARATORS: readonly string[] = [
  'forwarded message', 'begin forwarded message', 'forwarded by', 'forwarded mail', 'original message', 'original mail', 'original email',
  '原始邮件', '转发邮件信息', '转发的邮件', '转发邮件', '下面是被转发的邮件', '被转发邮件信息', '原邮件', '原文', '开始转发邮件', '原始信件',
  '原始郵件', '轉寄的郵件', '轉寄郵件', '開始轉寄郵件', '已轉寄的郵件', '以下是轉寄的郵件', '原始訊息',
  'ursprüngliche nachricht', 'weitergeleitete nachricht', 'anfang der weitergeleiteten nachricht', 'anfang der weitergeleiteten e-mail',
  'originalnachricht', 'original-nachricht', 'ursprüngliche mail',
  'message d\'origine', 'message d’origine', 'message original', 'message initial', 'message transféré', 'début du message transféré',
  'début du message réexpédié', 'message réexpédié', 'message transmis',
  'mensaje original', 'mensaje reenviado', 'inicio del mensaje reenviado', 'correo original',
  '転送メッセージ', '転送されたメッセージ', '元のメッセージ', '転送メール', 'メッセージを転送', '転送されたメール', '元のメール', '転送開始',
  'messaggio originale', 'messaggio inoltrato', 'inizio messaggio inoltrato', 'doorgestuurd bericht', 'begin doorgestuurd bericht',
  'oorspronkelijk bericht',
  'mensagem encaminhada', 'mensagem original', 'mensagem reencaminhada', 'początek przekazywanej wiadomości', 'wiadomość oryginalna',
  'przekazana wiadomość',
  'пересылаемое сообщение', 'исходное сообщение', 'vidarebefordrat meddelande', 'vidarebefordrat mejl', 'ursprungligt meddelande',
  'videresendt meddelelse', 'videresendt melding', '전달된 메시지', '원본 메시지',
];

/** What a subject of a passed on mail starts with, before the colon. */
export const FORWARD_PREFIXES: readonly string[] = ['fw', 'fwd', 'wg', 'tr', 'rv', 'i', 'enc', 'pd', 'vb', 'vs', 'doorst', 'reenv', '转发', '轉寄',
  '轉發', '転送', '전달'];

/** What a subject of an answer starts with, before the colon. */
export const REPLY_PREFIXES: readonly string[] = ['re', 'aw', 'sv', 'odp', 'antw', 'ref', '回复', '答复', '回覆', '答覆', '返信', '답장'];

/** How a line over a quoted mail starts and the verb in it: "On … wrote:". Without a start the verb stands last. */
export const ATTRIBUTIONS: readonly { start: string | null; verbs: readonly string[] }[] = [
  { start: 'on ', verbs: [' wrote', ' writes', ' sent'] }, { start: 'at ', verbs: [' wrote'] }, { start: null, verbs: [' wrote', ' writes'] },
  { start: '在', verbs: ['写道', '寫道', '写到', '写', '寫'] }, { start: '于', verbs: ['写道', '写'] }, { start: null, verbs: ['写道', '寫道', '写到'] },
  { start: 'am ', verbs: [' schrieb', ' geschrieben'] }, { start: null, verbs: [' schrieb'] }, { start: 'le ', verbs: ['a écrit'] },
  { start: null, verbs: ['a écrit'] },
  { start: 'el ', verbs: [' escribió'] }, { start: null, verbs: [' escribió'] }, { start: null, verbs: ['のメール', '書きました', 'のメッセージ', 'のお便り'] },
  { start: 'il ', verbs: ['ha scritto'] }, { start: 'op ', verbs: [' schreef', ' geschreven'] }, { start: 'em ', verbs: [' escreveu'] },
  { start: 'den ', verbs: [' skrev'] },
  { start: null, verbs: [' skrev', ' napisał', ' napisał(a)', ' пишет', ' написал', ' написал(а)', ' 작성'] },
];

/** Words that close a letter; a name or a signature follows. */
export const CLOSINGS: readonly string[] = [
  'best regards', 'kind regards', 'warm regards', 'warmest regards', 'with best regards', 'with kind regards', 'many thanks and best regards',
  'best wishes', 'all the best', 'regards', 'kindest regards', 'yours sincerely',
  'yours faithfully', 'yours truly', 'sincerely', 'sincerely yours', 'respectfully', 'cordially', 'best', 'cheers', 'thanks', 'thank you',
  'many thanks', 'thanks and regards', 'thanks & regards', 'thanks again', 'thanks in advance',
  'talk soon', 'take care', 'warmly', 'br', 'rgds',
  '此致', '敬礼', '祝好', '顺颂商祺', '顺祝商祺', '顺颂', '商祺', '顺祝', '祝商祺', '祝工作顺利', '祝您工作愉快', '祝您工作顺利', '祝生意兴隆', '谢谢', '多谢', '感谢', '期待您的回复', '盼复', '祝安好', '祝顺利',
  '敬上', '谨上', '此致敬礼', '祝您生活愉快',
  '敬禮', '順頌商祺', '順頌', '順祝商祺', '敬祝', '商祺', '謹啟', '敬啟', '謝謝', '祝好', '此致敬禮', '感謝', '順祝', '耑此',
  'mit freundlichen grüßen', 'mit freundlichen grüssen', 'mit freundlichem gruß', 'mit freundlichem gruss', 'mit besten grüßen',
  'mit besten grüssen', 'mit herzlichen grüßen', 'mit vielen grüßen', 'viele grüße', 'viele grüsse', 'beste grüße', 'beste grüsse',
  'schöne grüße', 'liebe grüße', 'liebe grüsse', 'herzliche grüße', 'herzliche grüsse', 'freundliche grüße', 'freundliche grüsse', 'sonnige grüße',
  'grüße', 'gruß', 'gruss', 'mfg', 'vg', 'lg', 'bg', 'hochachtungsvoll', 'danke', 'vielen dank', 'besten dank', 'danke und viele grüße',
  'besten gruß',
  'vielen dank und viele grüße', 'vielen dank und freundliche grüße', 'viele dank und beste grüße',
  'cordialement', 'bien cordialement', 'très cordialement', 'bien à vous', 'bien à toi', 'sincères salutations', 'salutations distinguées',
  'meilleures salutations', 'bonne journée', 'bonne réception', 'cdlt', 'cdt', 'merci', 'merci d\'avance',
  'saludos', 'saludos cordiales', 'un saludo', 'un cordial saludo', 'cordiales saludos', 'atentamente', 'atte', 'muy atentamente',
  'reciba un cordial saludo', 'gracias', 'muchas gracias', 'cordialmente', 'quedo a su disposición', 'quedo atenta', 'quedo atento',
  'saludos y gracias',
  '敬具', 'よろしくお願いいたします', 'よろしくお願い致します', 'よろしくお願いします', 'どうぞよろしくお願いいたします', '何卒よろしくお願いいたします', '何卒よろしくお願い申し上げます', '宜しくお願いいたします', '宜しくお願い致します',
  '何卒宜しくお願い申し上げます', '以上', '草々', 'ありがとうございます', '以上、よろしくお願いいたします',
  'cordiali saluti', 'distinti saluti', 'saluti', 'met vriendelijke groet', 'met vriendelijke groeten', 'atenciosamente',
  'com os melhores cumprimentos', 'cumprimentos', 'abraços', 'pozdrawiam', 'z poważaniem', 'med vänliga hälsningar', 'vänliga hälsningar',
  'med venlig hilsen', 'med vennlig hilsen', 'vennlig hilsen', 'mvh', 'hilsen', 'hälsningar', 'ystävällisin terveisin', 's pozdravem',
  'üdvözlettel', 'saygılarımla', 'trân trọng', 'с уважением', '감사합니다', '감사합니다.', '드림',
];

/** Words a closing may go on with and still be one: "Viele Grüße aus Hamburg". */
export const CLOSING_FROM: readonly string[] = ['from', 'aus', 'vom', 'von', 'de', 'depuis', 'desde', 'out of', 'nach', 'to', 'à', 'und', 'and',
  'et', 'y', 'ins', 'in', 'an'];

/** What stands before a name of somebody who signs for another. */
export const SIGNED_FOR: readonly string[] = ['i. a.', 'i.a.', 'i. v.', 'i.v.', 'ppa.', 'p.p.', 'pp.', 'p. a.', 'p.o.', 'gez.'];

/** What stands after a name that closes a letter: 王小明 敬上. */
export const SIGNED_AFTER: readonly string[] = ['敬上', '敬啟', '敬启', '謹啟', '谨启', '拜上', '上', '謹上', '谨上', '拝', '드림', '올림'];

/** Words whose presence makes a line the law's: its names and numbers are not the sender's. */
export const LEGAL_WORDS: readonly string[] = [
  'amtsgericht', 'registergericht', 'handelsregister', 'sitz der gesellschaft', 'gesellschaftssitz', 'ust-id', 'ust.-id', 'ustid', 'steuernummer',
  'steuer-nr', 'aufsichtsrat', 'firmenbuch', 'vorsitzender des', 'registered in england',
  'registered office', 'registered number', 'registered no', 'company number', 'company no', 'company registration', 'registration no', 'vat no',
  'vat number', 'vat reg', 'vat id', 'abn', 'chairman of the board', 'board of directors', 'managing directors:',
  'siret', 'siren', 'tva intracommunautaire', 'n° tva', 'capital social', 'au capital de', 'rcs', 'code ape', 'code naf', 'registro mercantil',
  'inscrita en', 'c.i.f', 'cif:', 'cif ', 'n.i.f', 'nif:', 'r.f.c', 'partita iva', 'p.iva',
  '法定代表人', '法人代表', '统一社会信用代码', '税号', '纳税人识别号', '开户行', '开户银行', '银行账号', '账号', '注册资本', '统一編號', '統一編號', '統編', '負責人:', '營利事業登記', '法人番号', '登記番号',
  '適格請求書', '資本金', '古物商',
  'bankverbindung', 'iban', 'kontonummer', 'bankleitzahl', 'gläubiger-id', 'weee',
];

/** Short registry codes; they count only before a number. */
export const LEGAL_CODES: readonly string[] = ['hrb', 'hra', 'rcs', 'uid', 'fn', 'tva', 'rm', 'krs', 'nip', 'kvk', 'btw', 'blz', 'bic', 'swift'];

/** Offices of people named beside them after a colon: "Geschäftsführer: Max Muster". Alone in a line they are the sender's title. */
export const LEGAL_OFFICES: readonly string[] = [
  'geschäftsführer', 'geschäftsführerin', 'geschäftsführung', 'geschäftsführende gesellschafter', 'vorstand', 'vorstandsvorsitzender',
  'vorsitzender', 'prokurist', 'persönlich haftende gesellschafterin', 'managing director', 'managing directors', 'directors', 'director',
  'gérant', 'président', 'directeur de la publication', 'représentant légal', 'administrador', 'administrador único', 'representante legal',
  'consejero delegado', '代表取締役', '董事长', '总经理', '負責人', '代表人', '代表者', 'vertretungsberechtigt', 'vertreten durch', 'ceo', 'gf', 'geschäftsf.',
  'vorst.', 'gesellschafter',
];

/** Other people and desks whose numbers stand in a signature. */
export const OTHERS_LABELS: readonly string[] = [
  'assistant', 'assistenz', 'assistentin', 'assistant to', 'sekretariat', 'secretary', 'secrétariat', 'assistante', 'asistente', 'secretaria',
  'assistente', 'assistentin der geschäftsführung', 'assistent', 'asistenta', 'assistante commerciale', 'assistente di direzione', 'ayudante', 'sekretær', 'sekreterare', 'sekretarka', 'アシスタント', '助手',
  'vertretung', 'stellvertretung', 'in my absence', '助理', '秘书', '秘書',
  'pa', 'ea', 'pa to', 'personal assistant', 'executive assistant', 'team assistant', 'legal secretary', 'my assistant', 'secretariat', 'assistante de direction',
  'vorzimmer', 'teamassistenz', 'persönliche assistentin', 'secretaría', 'segreteria', 'secretariaat', 'segretaria', '行政助理', '总经理助理', '總經理助理', '秘书处', '秘書処', '秘書室',
  'out of hours', 'accounts', 'accounts team', 'buchhaltung', 'bereitschaft', 'bereitschaftsdienst', 'störungsdienst', 'notdienst', 'urgences', 'urgence', 'astreinte',
  'emergencias', 'urgencias', 'emergenze', '值班电话', '值班電話', '财务电话', '緊急連絡先', '夜間連絡先', '投诉', '举报电话', '監督電話',
  'hotline', 'support', 'service hotline', 'support hotline', 'customer service', 'kundenservice', 'kundendienst', 'notruf', 'emergency', '24h',
  'service client', 'atención al cliente', '客服热线', '服务热线', '全国服务热线', '全国热线', '投诉电话', '客服電話', '服務專線', '客服專線', '热线',
];

/** What a line starts or ends a signature with that nobody wrote to be read: from here on nothing is the sender's. */
export const DISCLAIMERS: readonly string[] = [
  'this e-mail and any', 'this email and any', 'this e-mail may contain', 'this email may contain', 'this message may contain',
  'this message contains', 'this message and any', 'this e-mail is', 'this email is', 'this e-mail message', 'this email message',
  'this message is intended', 'the information contained', 'the contents of this', 'the information in this',
  'confidentiality notice', 'confidentiality note', 'disclaimer', 'confidential:', 'important notice', 'legal notice',
  'privileged and confidential', 'if you are not the intended', 'if you have received this', 'please consider the environment',
  'think before you print', 'before printing', 'please think of the environment', 'save paper',
  'to unsubscribe', 'unsubscribe', 'you received this', 'you are receiving this', 'you are subscribed', 'privacy policy', 'privacy notice',
  'virus-free', 'scanned by', 'this mail was scanned', 'this e-mail was sent from a contact form', 'this message was sent via', 'follow us',
  'visit our website for', 'view this email in',
  'diese e-mail', 'diese email', 'diese nachricht', 'diese mail', 'der inhalt dieser e-mail', 'der inhalt dieser nachricht',
  'die information in dieser', 'die in dieser e-mail', 'vertraulichkeitshinweis', 'haftungsausschluss', 'wichtiger hinweis',
  'rechtlicher hinweis', 'bitte denken sie an die umwelt', 'bitte prüfen sie', 'denken sie an die umwelt', 'bevor sie diese',
  'der umwelt zuliebe', 'abmelden', 'vom newsletter abmelden',
  'informationen zum datenschutz', 'datenschutzhinweis', 'datenschutz:', 'hinweise zum datenschutz', 'unsere datenschutz', 'folgen sie uns',
  'ce message', 'ce courriel', 'cet e-mail', 'cet email', 'ce mail', 'les informations contenues', 'avertissement', 'pensez à l\'environnement',
  'pensez à l’environnement', 'avant d\'imprimer', 'avant d’imprimer', 'n\'imprimez', 'n’imprimez', 'se désinscrire', 'se désabonner',
  'suivez-nous', 'préservons l',
  'este mensaje', 'este correo', 'este e-mail', 'la información contenida', 'aviso legal', 'aviso de confidencialidad', 'antes de imprimir',
  'piense en el medio ambiente', 'por favor, considere', 'darse de baja', 'protección de datos', 'cláusula de confidencialidad', 'síganos',
  'de conformidad con', 'en cumplimiento',
  '本邮件', '本电子邮件', '此邮件', '该邮件', '这封邮件', '保密声明', '保密提示', '免责声明', '声明:', '请考虑环境', '请在打印', '打印前', '为了环保', '保护环境', '退订', '取消订阅', '关注我们', '扫码关注',
  '本郵件', '本電子郵件', '此郵件', '此電子郵件', '這封郵件', '保密聲明', '免責聲明', '列印前', '請考慮環境', '取消訂閱', '環保',
  'このメール', '本メール', 'この電子メール', '本電子メール', '本メッセージ', '免責事項', '印刷する前', '配信停止', '機密情報', '【注意】', 'この e メール',
  'join the meeting', 'join meeting', 'join the call', 'join microsoft teams', 'microsoft teams', 'join zoom', 'join on your computer', 'an der besprechung teilnehmen', 'an besprechung teilnehmen', 'jetzt an der besprechung',
  'rejoindre la réunion', 'participer à la réunion', 'unirse a la reunión', 'únase a la reunión', 'partecipa alla riunione', 'ingressar na reunião', 'deelnemen aan de vergadering',
  '加入会议', '点击链接入会', '腾讯会议', '加入會議', '会議に参加', 'ミーティングに参加', 'zoomミーティング',
  'questo messaggio', 'dit bericht', 'deze e-mail', 'esta mensagem', 'detta meddelande', 'ta wiadomość', 'ps:', 'p.s.', 'p.s:', 'p. s.',
];

/** What mail systems put above a mail from outside. */
export const BANNERS: readonly string[] = [
  'caution:', 'caution!', '[external', 'external email', 'external e-mail', 'external mail', 'external sender', 'external message', 'warning:',
  'this email originated', 'this message originated', 'this message came from outside', 'you don\'t often get email',
  'you don’t often get email', 'some people who received this', 'achtung:', 'achtung!', 'vorsicht:', 'vorsicht!', 'externe e-mail', '[extern',
  'diese e-mail stammt', 'diese e-mail kommt von',
  'diese nachricht stammt', 'sie erhalten nicht oft', 'sie erhalten nicht häufig', 'attention:', 'attention :', 'attention!', 'expéditeur externe',
  'ce message provient', 'vous n\'obtenez pas souvent', 'vous n’obtenez pas souvent', 'atención:', 'precaución:', 'correo externo',
  'este correo proviene', 'no suele recibir', '外部邮件', '注意:', '【外部', '[外部', '警告:', '此邮件来自外部', '外部郵件', '此郵件來自外部', '社外メール', 'このメールは外部', '【社外',
];

/** What telephones and free mail put under a mail. */
export const DEVICE_LINES: readonly string[] = [
  'sent from my', 'sent from mail', 'sent via', 'sent from outlook', 'get outlook for', 'sent with', 'von meinem', 'gesendet von', 'gesendet mit',
  'diese nachricht wurde von meinem', 'outlook für', 'holen sie sich outlook', 'envoyé de mon', 'envoyé depuis', 'télécharger outlook',
  'obtenez outlook', 'enviado desde mi', 'enviado desde', 'obtener outlook',
  '发自我的', '从我的', '發自我的', '從我的', '来自我的', '来自 ', '发送自', '發送自', '获取 outlook', '取得 outlook', '从 iphone', 'iphoneから送信', '私のiphoneから', 'から送信',
  'inviato da', 'verzonden vanaf', 'verstuurd vanaf', 'enviado do meu', 'yahoo mail', 'virus-free', 'virenfrei',
];

/** Foot lines mailing lists add. */
export const LIST_FOOTERS: readonly string[] = [
  'mailing list', 'you received this message because', 'to unsubscribe from this group', 'unsubscribe from this list', 'list archive', 'listinfo',
  'to view this discussion', 'mailingliste', 'liste de diffusion', 'lista de correo', '邮件列表', '郵件論壇', 'メーリングリスト',
  'sie haben diese nachricht erhalten, weil', 'vous recevez ce message, car', 'has recibido este mensaje porque', '您收到此邮件是因为', '您收到這封郵件是因為',
];

/** Words in an address before the `@`, or the whole of it, that say a machine sends here. */
export const ROBOT_LOCALS: readonly string[] = [
  'noreply', 'no-reply', 'no_reply', 'no.reply', 'donotreply', 'do-not-reply', 'do_not_reply', 'donot-reply', 'dontreply', 'not-reply',
  'nicht-antworten', 'nichtantworten', 'keine-antwort', 'keineantwort', 'ne-pas-repondre', 'nepasrepondre', 'ne_pas_repondre', 'no-responder',
  'noresponder', 'no_responder', 'nao-responda', 'non-rispondere', 'niet-beantwoorden',
  'mailer-daemon', 'mailerdaemon', 'postmaster', 'bounce', 'bounces', 'mdaemon', 'daemon', 'newsletter', 'newsletters', 'mailing', 'mailings',
  'notification', 'notifications', 'notify', 'notifier', 'notice', 'alert', 'alerts', 'automailer', 'automail', 'auto', 'auto-reply',
  'autoreply', 'auto-confirm', 'automatic', 'autoresponder',
  'calendar-notification', 'calendar-server', 'calendar-invite', 'kalender', 'calendar', 'robot', 'bot', 'mailbot', 'mailrobot', 'system',
  'systemmail', 'root', 'cron', 'cronjob', 'wordpress', 'www-data', 'apache', 'nobody', 'webform', 'webforms', 'form', 'forms', 'formular',
  'formulaire', 'formulario', 'formmail', 'mailform', 'web-form', 'updates', 'digest', 'reminder', 'reminders', 'invitations', 'delivery',
  'receipts', 'notifications-noreply', 'unsubscribe',
];

/** Mailboxes a site's form may send from or to, though people write from them, too. */
export const DESK_LOCALS: readonly string[] = [
  'info', 'kontakt', 'contact', 'contacto', 'website', 'web', 'webmaster', 'site', 'sales', 'vertrieb', 'anfrage', 'anfragen', 'inquiry',
  'enquiry', 'enquiries', 'inquiries', 'leads', 'lead', 'support', 'service', 'hello', 'office', 'mail', 'admin', 'marketing', 'shop', 'team',
  'server', 'hosting', 'portal', 'messe', 'messages', 'request', 'requests', 'devis', 'ventas', 'consultas', 'demo', 'toiawase', 'inquire',
  'xunjia', 'kefu',
];

/** How subjects of answers nobody wrote start. */
export const AUTO_SUBJECTS: readonly string[] = [
  'automatic reply', 'auto reply', 'auto-reply', 'autoreply', 'auto response', 'out of office', 'out of the office', 'automatische antwort',
  'abwesenheitsnotiz', 'abwesend', 'abwesenheit', 'réponse automatique', 'absence du bureau', 'absent du bureau', 'respuesta automática',
  'fuera de la oficina', 'ausencia',
  '自动回复', '自动答复', '自動回覆', '自動答覆', '自動応答', '自動返信', '不在通知', 'risposta automatica', 'automatisch antwoord', 'resposta automática', 'undelivered mail',
  'undeliverable', 'delivery status notification', 'delivery failure', 'mail delivery failed', 'returned mail', 'failure notice', 'unzustellbar',
  'nicht zustellbar', 'non remis', 'échec de remise', 'no se puede entregar', '退信', '系统退信', '未送达', '無法傳遞', '配信不能', '配信できません',
  'read:', 'gelesen:', 'lu :', 'lu:', 'leído:', '已读:', '开封确认', '開封済み', 'accepted:', 'declined:', 'tentative:', 'canceled:', 'cancelled:',
  'zugesagt:', 'abgelehnt:', 'mit vorbehalt:', 'abgesagt:', 'accepté :', 'accepté:', 'refusé :', 'refusé:', 'aceptado:', 'rechazado:', '已接受:',
  '已拒绝:', '承諾:',
];

/** Further labels of forms, beyond those of the label table, which know no difference between a name and its half. */
export const FORM_LABELS: Readonly<Record<'message' | 'subject' | 'givenName' | 'familyName' | 'company' | 'title', readonly string[]>> = {
  company: ['institution', 'organization name', 'organisation name', 'school', 'practice', 'einrichtung', 'behörde', 'organisation', 'verein', 'betrieb', 'praxis', 'kanzlei', 'hochschule',
    'institution', 'structure', 'collectivité', 'etablissement', 'enseigne', 'organización', 'institución', 'entidad', 'negocio', 'ente', 'istituzione', 'azienda/ente', 'organisatie', 'instelling',
    '机构', '机构名称', '学校', '学校名称', '医院', '组织', '您的单位', '機構', '機構名稱', '公司/單位', '團體名稱', '学校名', '団体名', '組織名', '法人名', '貴社名/団体名', 'ご所属', '御社名・団体名'],
  title: ['job function', 'your role', 'position held', 'position in company', 'beruf', 'position', 'rolle', 'ihre position', 'métier', 'votre fonction', 'profession', 'rol', 'puesto actual', 'professione', 'beroep',
    '职业', '身份', '您的职务', '職業', '部署・役職', '部署名・役職', 'ご役職', '所属・役職'],
  message: ['message', 'your message', 'message body', 'comment', 'comments', 'question', 'inquiry', 'enquiry', 'details', 'nachricht',
    'ihre nachricht', 'mitteilung', 'kommentar', 'bemerkung', 'bemerkungen', 'anfrage', 'ihre anfrage', 'anliegen', 'ihr anliegen',
    'votre message', 'commentaire', 'commentaires', 'demande', 'votre demande', 'mensaje', 'su mensaje', 'comentario', 'comentarios', 'consulta',
    '留言', '内容', '留言内容', '咨询内容', '需求', '需求描述', '备注', '內容', '留言內容', '備註', '諮詢內容', 'お問い合わせ内容', 'お問合せ内容', 'メッセージ', 'ご質問', '本文', 'ご相談内容', 'messaggio',
    'bericht', 'mensagem'],
  subject: ['subject', 'your subject', 'betreff', 'objet', 'sujet', 'asunto', '主题', '主題', '主旨', '件名', 'topic', 'thema'],
  givenName: ['prénom', 'prenom', 'nombre', '名', 'given name', 'first name', 'vorname'],
  familyName: ['nom', 'name', '姓', 'apellido', 'apellidos', 'last name', 'nachname', 'surname'],
};
