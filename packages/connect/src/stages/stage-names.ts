/** What stages are called in many systems, in the order of a sale. Used to put a file's stages in order and to tell closed ones. */
export const STAGE_ORDER: readonly (readonly string[])[] = [
  ['Lead', 'Lead in', 'New', 'Inquiry', 'Enquiry', '线索', '新建', '询盘', '咨询', '初步接触', '潜在客户'],
  ['Prospecting', 'Prospect', 'Contacted', 'Contact made', 'Outreach', '联系', '已联系', '接触', '初访', '客户接触'],
  ['Qualification', 'Qualified', 'Qualify', 'Discovery', '资格审查', '鉴定', '意向', '意向客户', '确认意向', '商机确认'],
  ['Engaging', 'Engaged', 'Needs analysis', 'Needs defined', 'Needs', 'Id. Decision Makers', 'Appointment scheduled', '需求', '需求分析', '需求确认', '需求沟通'],
  ['Demo', 'Demo scheduled', 'Presentation', 'Presentation scheduled', 'Perception Analysis', 'Solution', 'Trial', 'POC', '演示', '方案', '试用', '方案设计', '立项'],
  ['Value proposition', 'Decision maker bought-in', '决策', '决策人认可'],
  ['Proposal', 'Quote', 'Proposal made', 'Proposal/Price Quote', 'Quotation', 'Bid', '报价', '方案报价', '报价中', '投标', '提案', '方案/报价'],
  ['Negotiation', 'Negotiations started', 'Negotiation/Review', '谈判', '商务谈判', '议价', '谈判审核', '谈判/复审'],
  ['Contract', 'Contract sent', 'Commit', 'Verbal', '合同', '签约', '合同签订', '审批'],
];

/** Names of the stage in which a deal is won. */
export const WON_NAMES: readonly string[] = ['Won', 'Closed won', 'Win', 'Customer', 'Order', '赢单', '成交', '已成交', '成交客户', '赢', '已赢单', '成功', '结单赢'];

/** Names of the stage in which a deal is lost. */
export const LOST_NAMES: readonly string[] = ['Lost', 'Closed lost', 'Lose', 'Dead', 'Abandoned', '输单', '丢单', '失败', '流失', '已输单', '输', '无效', '作废', '关闭', '结单输'];
