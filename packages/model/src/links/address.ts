import type { Label } from '../label.js';

/** No space, control character or backslash anywhere: browsers read over them, and would go elsewhere than a person reads. */
const WEB = /^https?:\/\/[^\s\\/?#@\p{Cc}]+(?:[/?#][^\s\\\p{Cc}]*)?$/iu;
const MAIL = /^mailto:[^\s\\@\p{Cc}]+@[^\s\\@\p{Cc}]+$/iu;

/** Whether an address is safe to open: http or https without a user name in it, or mailto. */
export function isAddress(text: string): boolean {
  return WEB.test(text) || MAIL.test(text);
}

/** The address somebody typed or pasted, `https://` or `mailto:` put before one that lacks it; `null` when it is none that is safe to open. */
export function addressFrom(typed: string): string | null {
  const text = typed.trim();
  if (isAddress(text)) return text;
  const [at] = text.match(/^[^\s\\@:/?#]+@[^\s\\@:/?#]+\.[^\s\\@:/?#]+$/) ?? [];
  if (at) return `mailto:${at}`;
  const guessed = `https://${text}`;
  return /^[^\s\\/?#@:]+\.[^\s\\/?#@:.]{2,}(?::\d+)?(?:[/?#]|$)/.test(text) && isAddress(guessed) ? guessed : null;
}

/** Why an address is refused, with the value and what to do. */
export function addressProblem(field: string, value: string): Label {
  const said = value.length > 80 ? `${value.slice(0, 79)}…` : value;
  return {
    en: `Not saved: “${said}” (${field}) is no address that is safe to open. Give one that begins with https://, http:// or mailto:.`,
    zh: `未保存：“${said}”（${field}）不是可以安全打开的网址。请填写以 https://、http:// 或 mailto: 开头的地址。`,
  };
}
