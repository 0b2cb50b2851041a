/** Registrable domains where many have pages or mail programs: such a host is no company's website. */
const HOSTS = new Set(`linkedin.com linkedin.cn xing.com facebook.com fb.com fb.me instagram.com twitter.com x.com t.co youtube.com
  youtu.be tiktok.com douyin.com threads.net bsky.app mastodon.social pinterest.com snapchat.com reddit.com github.com gitlab.com
  bitbucket.org gitee.com stackoverflow.com medium.com substack.com wordpress.com blogspot.com tumblr.com about.me linktr.ee
  behance.net dribbble.com vimeo.com flickr.com soundcloud.com quora.com goodreads.com weibo.com weibo.cn zhihu.com maimai.cn
  bilibili.com xiaohongshu.com xhslink.com douban.com jianshu.com csdn.net toutiao.com baidu.com qq.com weixin.com wechat.com
  kakao.com naver.com line.me wa.me whatsapp.com t.me telegram.me telegram.org skype.com zoom.us calendly.com signal.me discord.gg
  discord.com slack.com google.com goo.gl google.de google.co.uk google.fr bing.com yahoo.com duckduckgo.com wikipedia.org
  wikidata.org orcid.org researchgate.net academia.edu crunchbase.com angel.co wellfound.com apple.com microsoft.com office.com
  live.com outlook.com indeed.com glassdoor.com glassdoor.de kununu.com stepstone.de monster.com viadeo.com yelp.com trustpilot.com
  tripadvisor.com amazon.com etsy.com ebay.com dropbox.com notion.so bit.ly tinyurl.com lnkd.in aka.ms ow.ly schema.org w3.org
  gravatar.com cloudflare.com safelinks.protection.outlook.com salesforce.com hubspot.com mailchimp.com mailchi.mp sendgrid.net
  eventbrite.com meetup.com`.split(/\s+/));

/** Whether many unrelated people have pages under a registrable domain. */
export const isSharedHost = (domain: string): boolean => HOSTS.has(domain);
