import { expect } from '@open-wc/testing';
import { withoutAttachments } from './without-attachments.js';

const cut = (text: string, maxLines = 1_000) => {
  const { bytes, isCut } = withoutAttachments(new TextEncoder().encode(text), maxLines);
  return { text: new TextDecoder().decode(bytes), isCut };
};

describe('withoutAttachments', () => {
  it('leaves out what attachments hold, and keeps their headers, texts, attached mails and what follows', () => {
    const part = (type: string, body: string, more = '') => `--b\r\nContent-Type: ${type}\r\n${more}\r\n${body}\r\n`;
    const mail = (image: string) =>
      `Content-Type: multipart/mixed; boundary=b\r\n\r\n${part('text/plain', 'hello')}${part('image/png', image)}${part(
        'message/rfc822', 'From: a@b.test',
      )}${part(
        'application/octet-stream', 'RnJvbQ==', 'Content-Disposition: attachment; filename="a.eml"\r\n',
      )}${part('text/html', '<p>')}--b--\r\n`;
    expect(cut(mail('QUJD\r\nQUJD'))).to.deep.equal({ text: mail('').replace('image/png\r\n\r\n\r\n', 'image/png\r\n\r\n'), isCut: false });
  });

  it('takes no line of a text for the start of a part', () => {
    for (const line of ['-- ', '--', '-----Original Message-----', '--- a b ---', `--${'x'.repeat(400)}`]) {
      const text = `Content-Type: text/plain\r\n\r\nHello\r\n${line}\r\nContent-Type: image/png\r\n\r\nTel: 1\r\n`;
      expect(cut(text), line).to.deep.equal({ text, isCut: false });
    }
  });

  it('hands back the very bytes when there is nothing to leave out', () => {
    const bytes = new TextEncoder().encode('From: a@b.test\n\nHello');
    expect(withoutAttachments(bytes, 1_000).bytes.buffer).to.equal(bytes.buffer);
    expect(withoutAttachments(new Uint8Array(), 10).bytes.length).to.equal(0);
  });

  it('leaves off at so many lines, and says so', () => {
    expect(cut('A: b\n\nc\nd\ne\n', 3)).to.deep.equal({ text: 'A: b\n\nc\n', isCut: true });
    expect(cut('A: b\n\nc\n', 3)).to.deep.equal({ text: 'A: b\n\nc\n', isCut: false });
  });
});
