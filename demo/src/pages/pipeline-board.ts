import type { SalesPipelineBoard } from '@salescycle/widgets/pipeline-board/pipeline-board.js';
import '@salescycle/widgets/pipeline-board/define.js';
import { all, dealsOf, historiesOf, settingsOf } from '../host.js';
import { playground } from '../playground.js';
import '../shell.js';
import '../sample-panel.js';
import { labelControl, pipelineControl, readonlyControl } from './choices.js';

const agree = (event: HTMLElementEventMap['sales-opportunity-move' | 'sales-record-edit']) => event.respondWith(true);

playground<SalesPipelineBoard>({
  tag: 'sales-pipeline-board',
  controls: [
    pipelineControl,
    { attribute: 'sort', label: { en: 'Order', zh: '排序' }, values: {
      close: { en: 'Expected close', zh: '预计成交' }, amount: { en: 'Amount', zh: '金额' }, stage: { en: 'Time in stage', zh: '在阶段时间' }, name: { en: 'Name', zh: '名称' }, own: { en: 'Own order', zh: '自定义顺序' },
    } },
    { attribute: 'mode', label: { en: 'Shows', zh: '显示' }, values: { board: { en: 'Columns', zh: '看板' }, changes: { en: 'What changed', zh: '本期变化' } } },
    { attribute: 'group', label: { en: 'Rows', zh: '分组' }, values: {
      '': { en: 'None', zh: '不分组' }, owner: { en: 'Owner', zh: '负责人' }, month: { en: 'Close month', zh: '成交月份' }, kind: { en: 'Kind', zh: '类型' }, account: { en: 'Account', zh: '客户' }, source: { en: 'Lead source', zh: '线索来源' },
    } },
    { attribute: 'closed', label: { en: 'Closed stages', zh: '已关闭阶段' }, values: {
      '': { en: 'Where there is room', zh: '有空间时显示' }, won: { en: 'Won', zh: '成交' }, lost: { en: 'Lost', zh: '输单' }, both: { en: 'Won and lost', zh: '成交和输单' }, none: { en: 'None', zh: '不显示' },
    } },
    { attribute: 'intake', label: { en: 'Leads', zh: '线索列' }, values: { auto: { en: 'While some wait', zh: '有线索时' }, on: { en: 'Always', zh: '总是' }, off: { en: 'Never', zh: '不显示' } } },
    labelControl, readonlyControl,
  ],
  events: [
    'sales-ready', 'sales-opportunity-move', 'sales-record-edit', 'sales-record-open', 'sales-view-change', 'sales-change', 'sales-refusal', 'sales-error',
  ],
  controlled: {
    async feed(board, store) {
      const [deals, settings, accounts, users] = await Promise.all([dealsOf(store), settingsOf(store), all(store, 'account'), all(store, 'user')]);
      board.pipelineRecord = settings.pipeline;
      board.workspaceRecord = settings.workspace;
      board.lossReasons = [...settings.lossReasons.values()];
      board.accounts = accounts;
      board.users = users;
      board.histories = historiesOf(deals);
      board.opportunities = deals.map(({ opportunity }) => opportunity);
      board.addEventListener('sales-opportunity-move', agree);
      board.addEventListener('sales-record-edit', agree);
    },
    code: ['el.pipelineRecord = pipeline;', 'el.opportunities = opportunities;', "el.addEventListener('sales-opportunity-move', (event) => event.respondWith(save(event.detail)));"],
  },
});
