import { expect } from '@open-wc/testing';
import { profileOf } from './profiles.js';

describe('profileOf', () => {
  it('gives every way of writing a profile its one form', () => {
    for (const [raw, url, key] of [
      ['https://www.linkedin.com/in/Ada-Roe/', 'https://www.linkedin.com/in/ada-roe', 'linkedin.com/in/ada-roe'],
      ['https://de.linkedin.com/in/ada-roe/de?originalSubdomain=de', 'https://www.linkedin.com/in/ada-roe', 'linkedin.com/in/ada-roe'],
      ['linkedin.com/in/ada-roe#about', 'https://www.linkedin.com/in/ada-roe', 'linkedin.com/in/ada-roe'],
      ['https://www.linkedin.cn/in/ada-roe', 'https://www.linkedin.com/in/ada-roe', 'linkedin.com/in/ada-roe'],
      ['https://www.linkedin.com/in/%E5%BC%A0%E4%BC%9F-1', 'https://www.linkedin.com/in/%E5%BC%A0%E4%BC%9F-1', 'linkedin.com/in/张伟-1'],
      ['https://www.linkedin.com/in/ada-roe/overlay/contact-info/', 'https://www.linkedin.com/in/ada-roe', 'linkedin.com/in/ada-roe'],
      ['https://www.xing.com/profile/Ada_Roe/cv', 'https://www.xing.com/profile/Ada_Roe', 'xing.com/profile/Ada_Roe'],
      ['https://twitter.com/AdaRoe?lang=de', 'https://x.com/adaroe', 'x.com/adaroe'],
      ['https://github.com/AdaRoe', 'https://github.com/adaroe', 'github.com/adaroe'],
      ['https://weibo.com/u/1234567', 'https://weibo.com/u/1234567', 'weibo.com/u/1234567'],
      ['https://www.zhihu.com/people/ada-roe/answers', 'https://www.zhihu.com/people/ada-roe', 'zhihu.com/people/ada-roe'],
    ] as const) {
      expect(profileOf(raw)?.url, raw).to.equal(url);
      expect(profileOf(raw)?.key, raw).to.deep.equal({ kind: 'profile', value: key });
    }
  });

  it('keeps a Sales Navigator id apart and cuts it at the first comma', () => {
    expect(profileOf('https://www.linkedin.com/sales/lead/ACwAAB12,NAME_SEARCH,x9?_ntb=1')).to.deep.include({
      url: 'https://www.linkedin.com/sales/lead/ACwAAB12', key: { kind: 'sales-navigator', value: 'ACwAAB12' } });
  });

  it('finds no profile on hosts that only look like the site, nor in a path', () => {
    for (const raw of ['https://linkedin.com.x.test/in/ada', 'https://x.test/linkedin.com/in/ada', 'https://linkedin.com@evil.test/in/ada',
      'https://notlinkedin.com/in/ada', 'https://1inkedin.com/in/ada', 'https://lіnkedin.com/in/ada',
      'https://www.linkedin.com.evil.test/in/ada', 'https://a.b.linkedin.com/in/ada', 'https://evil.github.com/ada',
      'javascript:linkedin.com/in/ada', 'https://linkedin.evil/in/ada']) expect(profileOf(raw), raw).to.equal(null);
  });

  it('finds no profile on pages of companies and of the site itself', () => {
    for (const raw of ['https://www.linkedin.com/company/acme', 'https://www.linkedin.com/feed/', 'https://www.linkedin.com/in/',
      'https://www.linkedin.com/in/me/', 'https://github.com/acme/repo', 'https://github.com/features', 'https://x.com/share',
      'https://twitter.com/intent/tweet',
      'https://www.facebook.com/sharer.php?u=x', 'https://www.linkedin.com/in/a%2Fb', 'https://www.linkedin.com/in/%E0%A4%A',
      'https://www.linkedin.com/in/<script>']) expect(profileOf(raw), raw).to.equal(null);
  });
});
