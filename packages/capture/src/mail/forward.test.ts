import { expect } from '@open-wc/testing';
import { forwardedBy, isForwardSubject, isReplySubject } from './forward.js';
import { emptyMail } from './mail.js';
import { plainLines } from './plain-lines.js';

const passedOn = (text: string, subject = '') => forwardedBy({ ...emptyMail(), subject, lines: plainLines(text, 100_000) })[0];

const BLOCKS: Record<string, string> = {
  'en, Outlook': 'FYI\n\n________________________________\nFrom: Lena Sommer <lena@sommer.test>\nSent: Monday, November 2, 2026 9:12 AM\n'
    + 'To: Max Roth <max@kestrel.example>\nCc: Eva Blum <eva@kestrel.example>;\n    Jan Wolf <jan@kestrel.example>\nSubject: Inquiry\n\n'
    + 'Hello, we need pumps.',
  'en, Gmail': '---------- Forwarded message ---------\nFrom: Lena Sommer <lena@sommer.test>\nDate: Mon, Nov 2, 2026 at 9:12 AM\n'
    + 'Subject: Inquiry\nTo: <max@kestrel.example>\n\n\nHello, we need pumps.',
  'en, Apple Mail, quoted': 'Begin forwarded message:\n\n> From: Lena Sommer <lena@sommer.test>\n> Subject: Inquiry\n'
    + '> Date: 2 November 2026 at 09:12:00 CET\n> To: max@kestrel.example\n>\n> Hello, we need pumps.',
  'en, Thunderbird, sender third': '-------- Forwarded Message --------\nSubject: \tInquiry\nDate: \tMon, 2 Nov 2026 09:12:00 +0100\n'
    + 'From: \tLena Sommer <lena@sommer.test>\nTo: \tmax@kestrel.example\n\nHello, we need pumps.',
  'en, old Outlook': '-----Original Message-----\nFrom: Lena Sommer [mailto:lena@sommer.test]\nSent: 02 November 2026 09:12\nTo: Max Roth\n'
    + 'Subject: Inquiry\n\nHello, we need pumps.',
  'en, Yahoo, one line': '----- Forwarded Message -----\nFrom: Lena Sommer <lena@sommer.test> To: Max Roth <max@kestrel.example> Sent: Monday, '
    + '2 November 2026 at 09:12 Subject: Inquiry\nHello, we need pumps.',
  'en, bold, no separator': '*From:* Lena Sommer <lena@sommer.test>\n*Sent:* Monday\n*To:* Max Roth\n*Subject:* Inquiry\n\nHello, we need pumps.',
  'de, Outlook': 'Bitte übernehmen.\n\nVon: Lena Sommer <lena@sommer.test>\nGesendet: Montag, 2. November 2026 09:12\n'
    + 'An: Max Roth <max@kestrel.example>\nBetreff: Anfrage\n\nHello, we need pumps.',
  'de, Apple Mail': '> Anfang der weitergeleiteten Nachricht:\n>\n> Von: Lena Sommer <lena@sommer.test>\n> Betreff: Anfrage\n'
    + '> Datum: 2. November 2026 um 09:12:00 MEZ\n> An: max@kestrel.example\n> Kopie: Eva Blum <eva@kestrel.example>\n>\n> Hello, we need pumps.',
  'fr, Outlook, spaces before colons': 'De : Lena Sommer <lena@sommer.test>\nEnvoyé : lundi 2 novembre 2026 09:12\n'
    + 'À : Max Roth <max@kestrel.example>\nObjet : Demande\n\nHello, we need pumps.',
  'fr, no-break spaces': 'De\u00A0: Lena Sommer <lena@sommer.test>\nEnvoyé\u00A0: lundi 2 novembre 2026 09:12\nÀ\u00A0: Max Roth\n'
    + 'Objet\u00A0: Demande\n\nHello, we need pumps.',
  'fr, Thunderbird': '-------- Message transféré --------\nSujet : \tDemande\nDate : \tMon, 2 Nov 2026 09:12:00 +0100\n'
    + 'De : \tLena Sommer <lena@sommer.test>\nPour : \tmax@kestrel.example\n\nHello, we need pumps.',
  'es, Outlook': 'De: Lena Sommer <lena@sommer.test>\nEnviado el: lunes, 2 de noviembre de 2026 9:12\nPara: Max Roth <max@kestrel.example>\n'
    + 'Asunto: Consulta\n\nHello, we need pumps.',
  'zh-Hans, Foxmail, full-width colons': '发件人： Lena Sommer <lena@sommer.test>\n发送时间： 2026-11-02 09:12\n收件人： Max Roth\n主题： 询价\n\n'
    + 'Hello, we need pumps.',
  'zh-Hans, QQ': '------------------ 原始邮件 ------------------\n发件人: "Lena Sommer" <lena@sommer.test>;\n发送时间: 2026年11月2日(星期一) 上午9:12\n'
    + '收件人: "Max Roth"<max@kestrel.example>;\n主题: 询价\n\nHello, we need pumps.',
  'zh-Hans, 163': '-------- 转发邮件信息 --------\n发件人："Lena Sommer" <lena@sommer.test>\n发送日期：2026-11-02 09:12:00\n收件人：max@kestrel.example\n主题：询价\n'
    + 'Hello, we need pumps.',
  'zh-Hans, Gmail, words of two languages': '---------- Forwarded message ---------\n发件人： Lena Sommer <lena@sommer.test>\n'
    + 'Date: 2026年11月2日周一 上午9:12\nSubject: 询价\nTo: <max@kestrel.example>\n\nHello, we need pumps.',
  'zh-Hant, Outlook': '寄件者: Lena Sommer <lena@sommer.test>\n寄件日期: 2026年11月2日 上午 09:12\n收件者: Max Roth <max@kestrel.example>\n主旨: 詢價\n\n'
    + 'Hello, we need pumps.',
  'zh-Hant, Apple Mail': '開始轉寄郵件：\n\n> 寄件人：Lena Sommer <lena@sommer.test>\n> 主旨：詢價\n> 日期：2026年11月2日 上午9:12\n> 收件人：max@kestrel.example\n>\n'
    + '> Hello, we need pumps.',
  'ja, Outlook': '差出人: Lena Sommer <lena@sommer.test>\n送信日時: 2026年11月2日 9:12\n宛先: Max Roth <max@kestrel.example>\n件名: お見積り\n\n'
    + 'Hello, we need pumps.',
  'ja, forwarded': '---------- 転送メッセージ ----------\n送信元：Lena Sommer <lena@sommer.test>\n日付：2026年11月2日月曜日 9:12\n件名：お見積り\n'
    + '送信先：max@kestrel.example\n\nHello, we need pumps.',
  'values in the next line': 'From:\nLena Sommer <lena@sommer.test>\nSent:\nMonday\nTo:\nMax Roth\nSubject:\nInquiry\n\nHello, we need pumps.',
};

describe('forwardedBy', () => {
  for (const [name, text] of Object.entries(BLOCKS)) {
    it(`finds sender and text of what is passed on: ${name}`, () => {
      const inner = passedOn(text);
      expect(inner?.from).to.deep.equal([{ name: 'Lena Sommer', address: 'lena@sommer.test' }]);
      expect(inner?.lines.find(Boolean)).to.equal('Hello, we need pumps.');
      expect(inner?.trust).to.equal('body');
    });
  }

  it('reads recipients and subject of the block, for chains', () => {
    const inner = passedOn(BLOCKS['en, Outlook'] ?? '');
    expect(inner?.to).to.deep.equal([{ name: 'Max Roth', address: 'max@kestrel.example' }]);
    expect(inner?.subject).to.equal('Inquiry');
  });

  it('knows a sender by name alone', () => {
    expect(passedOn('发件人： 王芳\n发送时间： 2026-11-02\n收件人： 张伟\n主题： 询价\n\n您好')?.from).to.deep.equal([{ name: '王芳', address: '' }]);
  });

  it('takes a line over a quoted mail for a forward only when the subject says so', () => {
    const text = 'see below\n\nOn 2 Nov 2026, at 09:12, Lena Sommer <lena@sommer.test> wrote:\n\n> Hello, we need pumps.';
    expect(passedOn(text, 'Re: Inquiry')).to.equal(undefined);
    expect(passedOn(text, 'FW: Inquiry')?.from).to.deep.equal([{ name: 'Lena Sommer', address: 'lena@sommer.test' }]);
  });

  it('sees none in two header words, in words of two languages without a separator, or far apart', () => {
    for (const text of [
      'From: Lena Sommer <lena@sommer.test>\nSubject: Inquiry\n\nHello', 'From: Lena <lena@sommer.test>\nGesendet: Montag\n收件人: Max\n\nHello',
      'From: here to there\nit is far.\nTo: be clear\nI mean it.\nSubject: closed', 'An: alle\nDatum: morgen\nOrt: Kiel',
    ]) expect(passedOn(text), text).to.equal(undefined);
  });

  it('reads a thousand-fold repeated block in no time', () => {
    const text = 'From:\nTo:\nSubject:\n'.repeat(30_000), start = performance.now();
    passedOn(text);
    expect(performance.now() - start).to.be.below(500);
  });
});

describe('isForwardSubject', () => {
  it('knows the prefixes of seven languages, and answers from forwards', () => {
    for (const subject of ['Fwd: a', 'FW: a', 'WG: a', 'TR : a', 'RV: a', '转发：a', '转发: 答复: a', '轉寄: a', '転送: a', '[EXT] Fw: a', 'Fwd[2]: a']) {
      expect(isForwardSubject(subject), subject).to.equal(true);
    }
    for (const subject of ['Re: Fwd: a', 'AW: a', '回复：a', 'Angebot: a', 'a', '', 'Forward looking: a']) {
      expect(isForwardSubject(subject), subject).to.equal(false);
    }
    for (const subject of ['Re: a', 'AW: WG: a', 'RE : a', '回复：a', '答复: a', '回覆: a', '返信: a']) {
      expect(isReplySubject(subject), subject).to.equal(true);
    }
  });
});
