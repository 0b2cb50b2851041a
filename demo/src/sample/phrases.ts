import type { Tongue } from './words.js';

type InBoth<T> = Readonly<Record<Tongue, readonly T[]>>;

/** What is being sold, by what a salesperson would call the deal. The product's SKU comes first. */
export const dealNames: InBoth<readonly [sku: string, name: string]> = {
  zh: [
    ['TRACK', '冷链追踪试点'], ['TRACK', '车辆温控升级'], ['WMS', '仓储控制系统'], ['WMS', 'GSP 仓库改造'], ['PORTAL', '服务商门户'], ['PORTAL', '经销商报价平台'],
    ['FIELD', '售后服务平台'], ['FIELD', '设备巡检系统'], ['ARCHIVE', '合规档案库'], ['ARCHIVE', '质量追溯'], ['ENERGY', '染厂能耗报表'], ['ENERGY', '抄表管理台'],
  ],
  en: [
    ['TRACK', 'Cold-chain tracking pilot'], ['TRACK', 'Fleet temperature control'], ['WMS', 'Warehouse control'], ['WMS', 'Yard management'], ['PORTAL', 'Service-partner portal'],
    ['PORTAL', 'Dealer price service'], ['FIELD', 'After-sales platform'], ['FIELD', 'Group booking desk'], ['ARCHIVE', 'Compliance archive'], ['ARCHIVE', 'Sample tracking'],
    ['ENERGY', 'Energy report'], ['ENERGY', 'Meter-reading console'],
  ],
};

/** Next steps by the stage they belong to. */
export const nextSteps: Readonly<Record<Tongue, Readonly<Record<string, readonly string[]>>>> = {
  zh: {
    inquiry: ['回电给采购负责人', '发送公司介绍', '加微信后约时间', '确认是谁提的需求'],
    qualified: ['需求电话', '约现场走访', '问清预算归属', '发送参考客户名单'],
    needs: ['梳理现有流程', '终端用户研讨会', '填写安全问卷', '确认验收标准'],
    quote: ['报价第二版评审', '与技术负责人过方案', '报价到期前跟进', '准备演示环境'],
    negotiation: ['第九条条款电话', '价格审批', '法务反馈', '约定签约日期'],
  },
  en: {
    inquiry: ['Call the buyer back', 'Send intro deck', 'Find out who asked', 'Book a first call'],
    qualified: ['Discovery call', 'Plant visit', 'Ask who owns the budget', 'Send reference list'],
    needs: ['Map the process', 'User workshop', 'Security forms', 'Agree on acceptance'],
    quote: ['Quote v2 review', 'Walk through with engineering', 'Follow up before expiry', 'Prepare the demo site'],
    negotiation: ['Clause 9 call', 'Price approval', 'Legal comments', 'Fix the signing date'],
  },
};

/** What is written as a next step when none is needed. */
export const noneNeeded: Readonly<Record<Tongue, string>> = { zh: '无需跟进', en: 'None needed' };

/** Subjects of past activities. */
export const subjects: Readonly<Record<Tongue, Readonly<Record<'call' | 'email' | 'meeting' | 'visit' | 'message' | 'demo', readonly string[]>>>> = {
  zh: {
    call: ['电话沟通需求', '回访', '确认时间安排'], email: ['发送方案', '回复报价问题', '发送会议纪要'], meeting: ['线上会议', '方案评审会'],
    visit: ['现场走访', '拜访采购部'], message: ['微信沟通', '微信确认时间'], demo: ['产品演示', '试点演示'],
  },
  en: {
    call: ['Call about the need', 'Follow-up call', 'Call to fix dates'], email: ['Sent the proposal', 'Answered price questions', 'Sent minutes'], meeting: ['Online meeting', 'Solution review'],
    visit: ['Site visit', 'Visit to purchasing'], message: ['Chat', 'Chat to confirm the date'], demo: ['Product demo', 'Pilot demo'],
  },
};

/** What people who lost a deal write about it, by reason. */
export const lossNotes: Readonly<Record<Tongue, Readonly<Record<string, readonly string[]>>>> = {
  zh: {
    price: ['比对方报价高出约两成。', '预算只够基础版。'], competitor: ['选择了已在用的供应商。', '对方能更快上线。'], noBudget: ['项目被财务暂停。'],
    postponed: ['推到明年旺季之后。', '等新仓建好再议。'], noReply: ['三次联系无回复。'], wrongSegment: ['规模太小，不适合。'], other: ['对接人离职，项目搁置。'],
  },
  en: {
    price: ['About a fifth above the other quote.', 'The budget only covers the basic edition.'], competitor: ['Chose the supplier already in use.', 'They could go live sooner.'],
    noBudget: ['Finance stopped the project.'], postponed: ['Moved to after next season.', 'Waits for the new warehouse.'], noReply: ['No answer to three messages.'],
    wrongSegment: ['Too small for us.'], other: ['Our contact left; the project stopped.'],
  },
};

/** Invented competitors. */
export const competitors: Readonly<Record<Tongue, readonly string[]>> = { zh: ['蓝鲸云', '智链科技', '一站通'], en: ['Bluewhale', 'Chainwise', 'Onestop'] };

/** Job titles of people who buy. */
export const jobTitles: InBoth<string> = {
  zh: ['采购经理', '运营总监', '信息部负责人', '仓储主管', '总经理', '质量经理'],
  en: ['Purchasing manager', 'Director of operations', 'Head of IT', 'Warehouse lead', 'Managing director', 'Quality manager'],
};

/** Where people were met, as a source's kind. */
export const channels = { referral: 22, website: 26, fair: 18, content: 14, phone: 12, social: 8 } as const;

/** Sentences people said, by dimension and level 0..4. */
export const evidence: Readonly<Record<Tongue, Readonly<Record<string, readonly [string, string, string, string, string]>>>> = {
  zh: {
    need: ['现在的做法够用了。', '偶尔会出点小问题。', '对账确实很花时间。', '每个月差错大概损失两万。', '错拣率 3%，每月损失大约 9 万，都算在我头上。'],
    authority: ['我只是帮忙收集资料。', '我可以提建议。', '最后是高总定，材料由我准备。', '我来推荐，下周能约到高总。', '我签字，高总也会参加。'],
    timeline: ['没有具体计划。', '现实一点，要等明年旺季之后。', '年底前后吧。', '下个季度要上线。', '7 月 31 日新仓开仓，必须用上。'],
    budget: ['今年没有这笔钱。', '大概多少还没算过。', '二三十万应该差不多。', '已经列进三季度预算了。', '预算批了，四十八万以内。'],
  },
  en: {
    need: ['What we do now is good enough.', 'Now and then something small goes wrong.', 'Reconciling takes a lot of our time.', 'Errors cost us about two thousand a month.', 'We mispick 3 %, about nine thousand a month, and I answer for it.'],
    authority: ['I only collect information.', 'I can make a suggestion.', 'Mr Hale decides; I prepare the papers.', 'I recommend, and you can meet Mr Hale next week.', 'I sign, and Mr Hale will join us.'],
    timeline: ['There is no date.', 'Realistically after next season.', 'Around the end of the year.', 'We want to be live next quarter.', 'The new warehouse opens on 31 July; it must be running by then.'],
    budget: ['There is no money for it this year.', 'We have not worked out how much.', 'Thirty to forty thousand should do.', 'It is in the third-quarter budget.', 'Approved, up to forty-eight thousand.'],
  },
};

/** Where a sentence was said. */
export const evidenceSources: InBoth<string> = { zh: ['电话记录', '邮件原文', '会议纪要', '微信'], en: ['Call note', 'E-mail', 'Minutes', 'Chat'] };

/** Reasons a person gives with a verdict. */
export const verdictReasons: Readonly<Record<Tongue, Readonly<Record<'qualify' | 'nurture' | 'disqualify', readonly string[]>>>> = {
  zh: { qualify: ['需求和时间都明确。', '决策人已参与。'], nurture: ['预算会后再问。', '等新财年。'], disqualify: ['没有需求，只是比价。', '规模不符合。'] },
  en: { qualify: ['Need and date are clear.', 'The decision maker is on board.'], nurture: ['Ask again after the budget meeting.', 'Wait for the new fiscal year.'], disqualify: ['No need, only comparing prices.', 'Too small.'] },
};
