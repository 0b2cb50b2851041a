import { html, nothing, render, type CSSResult, type TemplateResult } from 'lit';
import { controls } from '../../shared/controls.styles.js';
import { stageGlyph, stageGlyphStyles } from '../../shared/stage-glyph.js';
import { tokens } from '../../shared/tokens.styles.js';
import type { BoardHost } from '../board-host.js';
import { cardContent } from '../cards/card.js';
import { cardStyles } from '../cards/card.styles.js';
import { say, type BoardContext } from '../context.js';
import type { Gathering, StagePile } from './gathering.js';
import { paperStyles } from './print.styles.js';

/** More cards than anybody reads on paper, and than a browser lays out in pages without a long wait. */
const MOST = 3_000;

/** Prints a frame's page. */
export type Printer = (page: Window) => void;

/**
 * Prints every card of the shown columns, stage by stage, in light colours whatever the screen has.
 *
 * @param begun called when the cards are there and the browser's own dialog comes
 * @returns how many cards there are where those are too many; `null` otherwise
 */
export async function printBoard(board: BoardHost, gathering: Gathering, context: BoardContext, begun: () => void, print: Printer = (page) => page.print()): Promise<number | null> {
  const { size } = gathering;
  if (size > MOST) return size;
  const piles = await gathering.collect();
  if (!piles) return null;
  begun();
  const frame = frameIn(board.element.renderRoot);
  const page = frame.contentWindow!;
  page.document.documentElement.lang = context.language === 'zh' ? 'zh-CN' : 'en';
  page.document.title = say(context, context.pipeline.name);
  page.document.dir = board.element.matches(':dir(rtl)') ? 'rtl' : 'ltr';
  for (const { cssText } of [tokens, controls, stageGlyphStyles, cardStyles, paperStyles] as CSSResult[]) {
    // A sheet belongs to the document that made it; the text of a strict page's style element would be refused.
    const sheet = new (page as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(cssText);
    page.document.adoptedStyleSheets.push(sheet);
  }
  render(paperView(piles, board, context), page.document.body);
  page.addEventListener('afterprint', () => frame.remove(), { once: true });
  print(page);
  return null;
}

function frameIn(root: ParentNode): HTMLIFrameElement {
  root.querySelector('.paper-frame')?.remove();
  const frame = document.createElement('iframe');
  frame.className = 'paper-frame';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  root.append(frame);
  return frame;
}

/** The paper: the pipeline, its sums, and the cards stage by stage. */
export function paperView(piles: readonly StagePile[], { feed, element }: BoardHost, context: BoardContext): TemplateResult {
  const { t, format } = context;
  const open = feed.summary?.open;
  return html`<div class="base paper"><header><h1>${element.label ?? say(context, context.pipeline.name)}</h1>
    <p class="muted">${format.dateLong(context.today)}${open ? html` · ${t.open(format.count(open.count))} · <b>${format.sums(open.sums)}</b>` : nothing}</p></header>
    ${piles.map(({ stage, rows, related }) => {
      const totals = feed.summary?.stages.get(stage.id);
      return html`<section><h2>${stageGlyph(stage, context.pipeline)}<span>${say(context, stage.name)}</span><span class="muted">${format.count(rows.length)}</span>
        <span class="end">${totals?.sums.length ? format.sums(totals.sums) : nothing}</span></h2>
        <ul>${rows.map((row) => html`<li class="card">${cardContent(context, row, related)}</li>`)}</ul></section>`;
    })}</div>`;
}
