import type { SavedPage } from '../../site.fixture.js';

/** The Chinese interface, one job at its company; nobody said which company the panel's only entry is. */
export const classicChinese: SavedPage = {
  name: 'classic, Chinese',
  url: 'https://www.linkedin.com/in/%E6%9D%8E%E6%99%93%E6%BA%AA-88/',
  layout: 'classic',
  expected: {
    name: '李晓溪', headline: '把复杂的事做简单 | 云帆科技有限公司', location: '中国 广东省 深圳', title: '销售总监', company: '云帆科技有限公司', profiles: 'https://www.linkedin.com/in/李晓溪-88',
  },
  mustNot: ['南方大学', '联系方式'],
  otherLanguage: [['联系方式', 'Informations de contact'], ['至今', 'aujourd’hui'], ['工作经历', 'Expérience'], ['教育经历:', 'Formation:']],
  html: `<!doctype html><html lang="zh-CN"><head><title>李晓溪 | 领英</title><style>.visually-hidden{position:absolute!important;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}</style></head>
<body class="nav-v2"><main class="scaffold-layout__main">
<section class="artdeco-card pHTnKOkHUgmVbDpWpFblZgjvRlFDkdnI"><div class="ph5"><div class="mt2 relative">
 <div class="qprYfSCHFUlwiMEfrCTrZeXyKvvBOmUD"><div><span><a href="/in/x/"><h1 class="text-heading-xlarge inline">李晓溪</h1></a></span><span class="distance-badge"><span class="visually-hidden">二度人脉</span><span class="dist-value" aria-hidden="true">2 度</span></span></div>
  <div class="text-body-medium break-words">把复杂的事做简单 | 云帆科技有限公司</div></div>
 <ul class="pv-text-details__right-panel"><li><button aria-label="教育经历: 南方大学。点击跳转到教育经历" type="button"><img alt=""><span class="hoverable-link-text"><div class="inline-show-more-text">南方大学</div></span></button></li></ul>
 <div class="qprYfSCHFUlwiMEfrCTrZeXyKvvBOmUD mt2"><span class="text-body-small inline t-black--light break-words">中国 广东省 深圳</span><span class="t-black--light"><a href="/in/x/overlay/contact-info/">联系方式</a></span></div></div></div></section>
<section class="artdeco-card pv-profile-card" data-view-name="profile-card"><div id="experience" class="pv-profile-card__anchor"></div><h2><span aria-hidden="true">工作经历</span><span class="visually-hidden">工作经历</span></h2>
 <div><ul><li class="artdeco-list__item"><div data-view-name="profile-component-entity"><div><div class="t-bold"><span aria-hidden="true">销售总监</span><span class="visually-hidden">销售总监</span></div>
  <span class="t-14"><span aria-hidden="true">云帆科技有限公司 · 全职</span><span class="visually-hidden">云帆科技有限公司 · 全职</span></span>
  <span class="t-14 t-black--light"><span aria-hidden="true">2019年3月 - 至今 · 5 年 2 个月</span><span class="visually-hidden">2019年3月 至 至今 · 5 年 2 个月</span></span>
  <span class="t-14"><span aria-hidden="true">中国 深圳</span><span class="visually-hidden">中国 深圳</span></span></div></div></li></ul></div></section>
</main></body></html>`,
};
