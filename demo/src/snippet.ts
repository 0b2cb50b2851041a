import { ON } from './control.js';
import { element, fill } from './dom.js';

/** Elements that only the bundle of all has. */
const IN_ALL: readonly string[] = ['sales-import', 'sales-record', 'sales-storage'];
const scriptFor = (tag: string) => `<script type="module" src="/assets/${IN_ALL.includes(tag) ? 'salescycle-all' : 'salescycle'}.js"></script>`;

/** A panel with the HTML of an element, and a button that copies it. */
export function snippetOf() {
  const code = element('code'), said = element('span', { role: 'status', class: 'muted' });
  const copy = async () => {
    await navigator.clipboard.writeText(code.textContent);
    fill(said, { en: 'Copied', zh: '已复制' });
    setTimeout(() => fill(said), 2_000);
  };
  const button = element('button', { type: 'button', class: 'button', onclick: () => void copy() }, { en: 'Copy', zh: '复制' });
  const head = element('div', { class: 'panel-head' }, element('h2', {}, { en: 'HTML', zh: 'HTML' }), said, button);
  return {
    panel: element('section', { class: 'panel' }, head, element('pre', { class: 'snippet', dir: 'ltr', tabindex: 0 }, code)),
    /** Shows the tag with its attributes, and the script of a host that feeds it. */
    show(tag: string, attributes: readonly (readonly [string, string])[], lines: readonly string[]): void {
      const written = attributes.map(([name, value]) => (value === ON ? ` ${name}` : ` ${name}="${value.replaceAll('"', '&quot;')}"`)).join('');
      const script = lines.length ? ['<script type="module">', '  const el = document.querySelector(\'' + tag + '\');', ...lines.map((line) => `  ${line}`), '</script>'] : [];
      code.textContent = [scriptFor(tag), `<${tag}${written}></${tag}>`, ...script].join('\n');
    },
  };
}
