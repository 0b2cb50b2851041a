import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { all, controlledBoard, one, opportunities, settled, shown, text } from '../pipeline-board.fixture.js';
import type { SalesPipelineBoard } from '../pipeline-board.js';
// At hand, so that a test waits for the board and not for a file.
import '../views/options.js';

before(() => setViewport({ width: 1440, height: 900 }));

async function opened(changes: Partial<SalesPipelineBoard> = {}, page = {}): Promise<SalesPipelineBoard> {
  const board = await shown(controlledBoard(changes), page);
  all(board, '.tools > .button.icon-only').at(-1)!.click();
  await waitUntil(() => one(board, '#options:popover-open'), 'the sheet opens');
  await settled(board);
  return board;
}

/** What is handed over as a file by a press. */
async function savedBy(press: () => void): Promise<{ name: string; text: string }> {
  const [create, click] = [URL.createObjectURL, HTMLAnchorElement.prototype.click];
  let blob: Blob | null = null, name = '';
  URL.createObjectURL = (file: Blob) => {
    blob = file;
    return create.call(URL, file);
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) { name = this.download; };
  try {
    press();
    await waitUntil(() => name, 'a file is handed over');
  } finally {
    Object.assign(URL, { createObjectURL: create });
    HTMLAnchorElement.prototype.click = click;
  }
  return { name, text: await (blob as unknown as Blob).text() };
}

const many = Array.from({ length: 260 }, (_, i) => ({ ...opportunities[0]!, id: `m-${i}`, name: `Deal ${i}` }));

describe('the cards of <sales-pipeline-board> as a table', () => {
  it('hold every card of the shown columns, not only those on screen, with safe cells and headings in the reader\'s language', async () => {
    const board = await opened({ opportunities: [...many, { ...opportunities[1]!, name: '=1+1' }] }, { lang: 'zh-CN' });
    const { name, text: csv } = await savedBy(() => all(board, '.ways .button')[0]!.click());
    const lines = csv.trim().split('\r\n');
    expect(name).to.equal('商机-2026-06-16.csv');
    expect(lines[0]).to.equal('商机名称,客户,阶段,负责人,金额,币种,预计成交日期,概率,类型,来源,标签,下一步,自定概率的理由');
    expect(lines.length).to.equal(262);
    expect(lines.find((line) => line.includes('Deal 259,'))).to.equal('Deal 259,华信物流,线索意向,林小雨,180000.00,CNY,2026-07-01,10,,,,Call back 2026-06-18,');
    expect(csv).to.contain("'=1+1");
  });

  it('follow the filter and leave out folded columns', async () => {
    const board = await opened({ filter: { search: '', ownerId: 'u-lin' }, foldedStages: ['needs'] });
    const { text: csv } = await savedBy(() => all(board, '.ways .button')[0]!.click());
    expect(csv.trim().split('\r\n').map((line) => line.split(',')[0])).to.deep.equal(['Deal name', 'Cold chain']);
  });
});

describe('<sales-pipeline-board> on paper', () => {
  /** The paper, in place of the browser's own dialog. */
  async function printed(board: SalesPipelineBoard): Promise<Document> {
    let paper: Document | null = null;
    // The frame's window is there with the frame, and is asked to print later in the same task.
    const append = ShadowRoot.prototype.append;
    ShadowRoot.prototype.append = function (this: ShadowRoot, ...nodes: (Node | string)[]) {
      append.apply(this, nodes);
      const [frame] = nodes;
      if (frame instanceof HTMLIFrameElement) frame.contentWindow!.print = () => { paper = frame.contentDocument; };
    };
    try {
      all(board, '.ways .button')[1]!.click();
      await waitUntil(() => paper, 'the browser is asked to print');
    } finally {
      ShadowRoot.prototype.append = append;
    }
    return paper!;
  }

  it('has every card of the shown columns, stage by stage with their sums, in light colours on a dark page', async () => {
    const board = await opened({ opportunities: [...many, ...opportunities.slice(1)] });
    board.parentElement!.style.setProperty('color-scheme', 'dark');
    const paper = await printed(board);
    expect(paper.querySelectorAll('.card').length).to.equal(264);
    expect([...paper.querySelectorAll('h2')].map((each) => text(each))).to.deep.equal(['Inquiry262 ¥46.8M · $64K', 'Needs1 ¥480K', 'Quote0', 'Won1 ¥90K']);
    const view = paper.defaultView!;
    expect(view.getComputedStyle(paper.querySelector('.card')!).backgroundColor).to.equal('rgb(255, 255, 255)');
    expect(view.getComputedStyle(paper.querySelector('.card .name')!).color).to.equal('rgb(26, 28, 33)');
    expect(paper.querySelectorAll('[style]').length, 'nothing a strict page would refuse').to.equal(0);
    paper.defaultView!.dispatchEvent(new Event('afterprint'));
    expect(one(board, '.paper-frame')).to.equal(null);
  });

  it('has every name and next step wholly: nobody can point at paper to read the rest', async () => {
    const long = 'Automatic high bay with shuttle, conveyors and control for the second plant in the north';
    const board = await opened({ opportunities: [{ ...opportunities[0]!, accountId: undefined, name: long, nextStep: { text: long, dueDate: '2026-06-18' } }] });
    const paper = await printed(board), cut = [...paper.querySelectorAll<HTMLElement>('.card .cut')];
    expect(cut.filter((each) => text(each) === long).length, 'both are there').to.equal(2);
    expect(cut.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map((each) => text(each))).to.deep.equal([]);
  });

  it('is refused with words where there are more cards than anybody prints', async () => {
    const board = await opened({ opportunities: Array.from({ length: 3_001 }, (_, i) => ({ ...opportunities[0]!, id: `m-${i}` })) });
    all(board, '.ways .button')[1]!.click();
    await waitUntil(() => one(board, '.toast'), 'it is said');
    expect(text(one(board, '.toast'))).to.contain('3,001 deals are too many to print');
    expect(one(board, '.paper-frame')).to.equal(null);
  });
});
