// What the sample workspace holds, and the buttons that fill and empty it: in the element with the id `sample`.
import { isRefusal, type Label } from '@salescycle/model';
import { StoreError } from '@salescycle/store';
import { failureText } from '@salescycle/widgets/shared/failure-words.js';
import { byId, element, fill, type Content } from './dom.js';
import { loadSample } from './sample/load-sample.js';
import { makeConflict } from './sample/make-conflict.js';
import { downloadBackup, resetWorkspace, restoreBackup, sampleStore, watchDeals } from './workspace.js';

const panel = byId('sample'), importPage = new URL('import/index.html', new URL(byId('shell').dataset.home!, location.href)).href;
let deals: number | null = null, busy = false, problem: Label | string | null = null;

const button = (label: Label, act: () => void, kind = '') => element('button', { type: 'button', class: `button ${kind}`, onclick: act }, label);
const ownFile = () => element('a', { href: importPage }, { en: 'Your own CSV', zh: '导入自己的 CSV' });

/** Each state of the workspace, in what it shows. */
const states = {
  unknown: (): Content[] => [],
  empty: () => [
    element('p', {}, { en: 'The sample workspace is empty. Fill it with the last eighteen months of an invented company:', zh: '示例工作区还是空的。可载入一家虚构公司最近十八个月的数据：' }),
    element('div', { class: 'actions' }, button({ en: 'Load sample data, 500 deals', zh: '载入示例数据，500 个商机' }, () => void load(500), 'primary'), button({ en: '10,000 deals', zh: '10,000 个商机' }, () => void load(10_000)), ownFile(), button({ en: 'Restore a backup', zh: '恢复备份' }, chooseBackup)),
  ],
  full: () => [
    element('p', {}, { en: `${deals!.toLocaleString('en')} deals in the sample workspace, stored in this browser only.`, zh: `示例工作区有 ${deals!.toLocaleString('zh')} 个商机，只存在此浏览器。` }),
    element('div', { class: 'actions' }, button({ en: 'Back up', zh: '备份' }, () => void attempt(downloadBackup)), button({ en: 'Make a conflict', zh: '制造冲突' }, () => void attempt(conflict)), button({ en: 'Reset workspace', zh: '清空工作区' }, confirmReset), ownFile()),
  ],
} satisfies Record<string, () => Content[]>;

function show(): void {
  if (busy) return;
  const state = deals === null ? 'unknown' : deals === 0 ? 'empty' : 'full';
  panel.dataset.state = state;
  fill(panel, ...states[state](), problem === null ? null : element('p', { class: 'problem', role: 'alert' }, problem));
}

function confirmReset(): void {
  fill(panel,
    element('p', {}, { en: `Delete all ${deals!.toLocaleString('en')} deals and everything else in this workspace? This cannot be undone.`, zh: `删除这个工作区的 ${deals!.toLocaleString('zh')} 个商机和其他全部数据？此操作不能撤销。` }),
    element('div', { class: 'actions' }, button({ en: 'Delete', zh: '删除' }, () => void resetWorkspace(), 'danger'), button({ en: 'Keep', zh: '保留' }, show)));
}

function chooseBackup(): void {
  const input = element('input', { type: 'file', accept: '.jsonl' });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void attempt(() => restoreBackup(file));
  });
  input.click();
}

/** A failure in the reader's words; what names a line of a backup is said as it is. */
function said(error: unknown): Label | string {
  const failure = error instanceof Error ? error : new Error(String(error));
  if (failure instanceof StoreError && ['backup-damaged', 'not-empty'].includes(failure.code)) return failure.message;
  return { en: failureText(failure, 'en'), zh: failureText(failure, 'zh') };
}

/** Two people change one deal at once: its card says so, and its record asks which of the two stands. */
async function conflict(): Promise<void> {
  if (!(await makeConflict(await sampleStore()))) throw new Error('There is no open deal with a closing date.');
}

async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
    problem = null;
  } catch (error) {
    problem = said(error);
  }
  show();
}

async function load(count: number): Promise<void> {
  const stop = new AbortController(), bar = element('progress', { max: 1, value: 0, 'aria-label': 'Load' }), text = element('span', { class: 'muted' });
  busy = true;
  problem = null;
  panel.dataset.state = 'loading';
  fill(panel, element('div', { class: 'actions' }, bar, text, button({ en: 'Cancel', zh: '取消' }, () => stop.abort())));
  await nextPaint();
  try {
    const outcome = await loadSample(await sampleStore(), {
      count, signal: stop.signal,
      onProgress(done, of) {
        bar.value = done / of;
        fill(text, { en: `${done.toLocaleString('en')} of ${of.toLocaleString('en')} records`, zh: `${done.toLocaleString('zh')} / ${of.toLocaleString('zh')} 条记录` });
      },
    });
    if (isRefusal(outcome)) problem = outcome.message;
  } catch (error) {
    if (!stop.signal.aborted) problem = said(error);
  }
  busy = false;
  show();
}

/** Making ten thousand deals takes a moment of its own; the progress bar shall be there before. */
const nextPaint = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

watchDeals((count) => {
  deals = count;
  show();
}).catch((error: unknown) => {
  problem = error instanceof Error ? error.message : String(error);
  show();
});
