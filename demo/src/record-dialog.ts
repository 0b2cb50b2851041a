import { WORKSPACE } from './workspace.js';
import { element } from './dom.js';
import '@salescycle/widgets/record/define.js';

/** Opens what somebody wants to see of a Salescycle element on the page in a dialog; closing it gives the focus back. */
export function openRecordsInDialog(): void {
  const record = element('sales-record', { workspace: WORKSPACE, 'data-widget': true });
  const past: { type: string; id: string }[] = [];
  const show = (at: { type: string; id: string } | undefined) => {
    if (!at) return;
    record.setAttribute('type', at.type);
    record.setAttribute('record-id', at.id);
    back.hidden = past.length < 2;
    dialog.scrollTo(0, 0);
  };
  const back = element('button', { type: 'button', class: 'button', hidden: true, onclick: () => { past.pop(); show(past.at(-1)); } }, { en: 'Back', zh: '返回' });
  const close = element('button', { type: 'button', class: 'button', autofocus: true, onclick: () => dialog.close() }, { en: 'Close', zh: '关闭' });
  // A record is long: the way out stays in sight.
  const bar = element('div', { class: 'record-bar' }, back, close);
  const dialog = element('dialog', { class: 'record-dialog', onclick: (event) => { if (event.target === dialog) dialog.close(); } }, bar, record);
  document.body.append(dialog);
  let before: HTMLElement | null = null;
  dialog.addEventListener('close', () => {
    past.length = 0;
    before?.focus();
  });
  document.body.addEventListener('sales-record-open', ({ detail }) => {
    past.push(detail);
    show(detail);
    if (dialog.open) return;
    before = focused();
    dialog.showModal();
  });
}

/** What has the focus, inside whatever element it may be. */
function focused(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active as HTMLElement | null;
}
