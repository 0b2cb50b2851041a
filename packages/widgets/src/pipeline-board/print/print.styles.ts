import { css } from 'lit';

/** The frame a print is made in: on the page, and nowhere to be seen. */
export const printStyles = css`
  .paper-frame { position: fixed; inset-block-start: 0; inset-inline-start: -10000px; inline-size: 1000px; block-size: 700px; border: 0; visibility: hidden; }
`;

/** The board on paper: always light, each stage a block of cards, no card over the edge of a page. */
export const paperStyles = css`
  :root { color-scheme: light; }
  body { margin: 0; }
  @page { margin: 12mm; }
  .paper { display: block; padding: 0; background: #fff; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .paper header { margin-block-end: 4mm; }
  .paper h1 { margin: 0; font-size: var(--_t-l); font-weight: 600; }
  .paper p { margin: 0; }
  .paper section { margin-block-end: 5mm; }
  .paper h2 { display: flex; align-items: center; gap: 8px; margin: 0 0 2mm; padding-block-end: 1mm; border-block-end: 1px solid #999; font-size: var(--_t-b); font-weight: 600; break-after: avoid; }
  .paper h2 .muted, .paper h2 .end { font-weight: 400; }
  .paper h2 .end { margin-inline-start: auto; }
  .paper ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(52mm, 1fr)); gap: 2mm; margin: 0; padding: 0; list-style: none; }
  .paper .card { break-inside: avoid; box-shadow: none; border: 1px solid #bbb; align-content: start; }
  /* Nobody can point at paper to read the rest. */
  .paper .cut { overflow: visible; white-space: normal; overflow-wrap: anywhere; }
  .paper .top, .paper .next { align-items: flex-start; }
`;
