import { svg, html, type TemplateResult } from 'lit';

/** Path data on a 16 px grid, stroke 1.5, round caps, no fills. */
const PATHS = {
  add: 'M8 3.25v9.5M3.25 8h9.5',
  arrow: 'M2.75 8h10.5M9.25 4l4 4-4 4',
  alert: 'M8 2.5 14.25 13.25H1.75zM8 6.75v3M8 11.5v.01',
  check: 'm3 8.5 3.25 3.25L13 5',
  chevron: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  clock: 'M13.75 8a5.75 5.75 0 1 1-11.5 0 5.75 5.75 0 0 1 11.5 0M8 5v3.25l2 1.25',
  close: 'm4 4 8 8M12 4l-8 8',
  copy: 'M5.75 5.75h7.5v7.5h-7.5zM3.5 10.25h-.75v-7.5h7.5v.75',
  delete: 'M2.75 4.25h10.5M6.25 4.25v-1.5h3.5v1.5M4.25 4.25l.5 9h6.5l.5-9M6.75 7v3.75M9.25 7v3.75',
  down: 'M8 3v10M4 9l4 4 4-4',
  download: 'M8 2.5v7.75M4.75 7.25 8 10.5l3.25-3.25M2.75 13.25h10.5',
  edit: 'M10.25 3.25 12.75 5.75 5.75 12.75 2.75 13.25 3.25 10.25z',
  company: 'M3.25 13.25V3.5l5.5-1v10.75M8.75 6.25l4 .75v6.25M2 13.25h12M5.5 5.5h1M5.5 8h1M5.5 10.5h1',
  file: 'M4 1.75h5l3.25 3.25v9.25H4zM8.75 2v3.25H12',
  filter: 'M2.75 4.5h10.5M4.75 8h6.5M6.75 11.5h2.5',
  info: 'M13.75 8a5.75 5.75 0 1 1-11.5 0 5.75 5.75 0 0 1 11.5 0M8 7.5v3.25M8 5.25v.01',
  mail: 'M2.25 3.75h11.5v8.75H2.25zM2.75 4.5l5.25 4 5.25-4',
  message: 'M2.75 3.25h10.5v7.5H8l-3 2.5v-2.5H2.75z',
  more: 'M3.5 8v.01M8 8v.01M12.5 8v.01',
  next: 'M3.25 3v4.25a2 2 0 0 0 2 2h7M9.5 6.25l3 3-3 3',
  note: 'M3.5 2.75h9v7l-3.25 3.5H3.5V2.75M12.5 9.75H9.25v3.5M5.75 5.75h4.5M5.75 8.25h2',
  people: 'M8.25 5.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0M2.25 12.75c.4-2 1.9-3.25 4-3.25s3.6 1.25 4 3.25M10.5 3.6a2 2 0 0 1 0 3.8M11.5 9.75c1.25.4 2 1.4 2.25 3',
  person: 'M10.5 5.25a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0M3.25 13.25c.5-2.5 2.4-3.75 4.75-3.75s4.25 1.25 4.75 3.75',
  phone: 'M5.25 2.75 3.5 3.5c-.6 4.75 4.25 9.6 9 9l.75-1.75-2.75-1.75-1.25 1c-1.25-.5-2.75-2-3.25-3.25l1-1.25z',
  quote: 'M3 10.5V8c0-2 1-3.25 2.75-3.5M3 8h3v3H3zM9.5 10.5V8c0-2 1-3.25 2.75-3.5M9.5 8h3v3h-3z',
  redo: 'M10.5 6.75 13.25 4 10.5 1.25M13 4H6.75a4.25 4.25 0 0 0 0 8.5H9',
  refresh: 'M13.25 3v3.25H10M2.75 13V9.75H6M3.6 6.25a4.75 4.75 0 0 1 8.4-1.5l1.25 1.5M12.4 9.75a4.75 4.75 0 0 1-8.4 1.5l-1.25-1.5',
  search: 'M11.25 7a4.25 4.25 0 1 1-8.5 0 4.25 4.25 0 0 1 8.5 0M10.25 10.25l3 3',
  task: 'M2.75 2.75h10.5v10.5H2.75zM5.25 8.25l2 2 3.5-4.25',
  table: 'M2.75 3.25h10.5v9.5H2.75zM2.75 6.5h10.5M6.5 6.5v6.25',
  trend: 'M2.5 11.5 6.25 7.75l2.5 2.5 4.75-5.5M10 4.5h3.5V8',
  undo: 'M5.5 6.75 2.75 4 5.5 1.25M3 4h6.25a4.25 4.25 0 0 1 0 8.5H7',
  up: 'M8 13V3M4 7l4-4 4 4',
  upload: 'M8 10.5V2.75M4.75 6 8 2.75 11.25 6M2.75 13.25h10.5',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof PATHS;

/** An icon, hidden from assistive technology: the words beside it, or the button's label, say what it means. */
export function icon(name: IconName, classes = ''): TemplateResult {
  return html`<svg class="icon ${classes}" viewBox="0 0 16 16" aria-hidden="true"><path d=${PATHS[name]}></path></svg>`;
}

/** What draws an icon in an `svg` of a template's own, where one template for each icon would be felt: in what is drawn by the hundred. */
export function iconPath(name: IconName): string {
  return PATHS[name];
}

/** A dashed ring: nobody knows, or nothing is planned. */
export function unknownIcon(classes = ''): TemplateResult {
  return html`<svg class="icon ${classes}" viewBox="0 0 16 16" aria-hidden="true">${svg`<circle cx="8" cy="8" r="5.25" stroke-dasharray="2.75 2.75"></circle>`}</svg>`;
}
