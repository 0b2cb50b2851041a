import type { Guard } from './guard.js';
import { HIDING, type HidingProperty, type HidingStyle } from './hiding-styles.js';

const MAX_RULES = 500, MAX_SELECTOR = 300;

interface Declared { value: string; rank: number }
type Rule = { selector: string; style: CSSStyleDeclaration; rank: number };

/**
 * What a document's own `<style>` elements and `style` attributes say about being seen, for documents nobody lays out, where computed
 * styles are empty. A small cascade: importance, specificity, order; no inheritance, no media but `screen` and `all`.
 */
export function inertStyles(doc: Document, guard: Guard): (element: Element) => HidingStyle {
  const declared = new Map<Element, Map<HidingProperty, Declared>>(), named = new Map<string, string>();
  for (const rule of rulesOf(doc, named)) {
    if (guard.isSpent) break;
    for (const element of matches(doc, rule.selector)) {
      const own = declared.get(element) ?? new Map<HidingProperty, Declared>();
      declared.set(element, own);
      declare(own, rule.style, rule.rank);
    }
  }
  return (element) => {
    const own = new Map(declared.get(element));
    const { style } = element as Partial<HTMLElement>;
    if (style?.length) declare(own, style, 1e9);
    return Object.fromEntries([...own].map(([property, { value }]) => [property, value.startsWith('var(') ? named.get(/^var\((--[\w-]{1,60})\)$/.exec(value)?.[1] ?? '') ?? value : value]));
  };
}

function declare(own: Map<HidingProperty, Declared>, style: CSSStyleDeclaration, rank: number): void {
  for (const property of HIDING) {
    const value = style[property];
    if (!value) continue;
    const weight = rank + (style.getPropertyPriority(cssName(property)) ? 1e10 : 0);
    if (weight >= (own.get(property)?.rank ?? 0)) own.set(property, { value, rank: weight });
  }
}

/** @param named takes the values the page's root gives names to */
function* rulesOf(doc: Document, named: Map<string, string>): Generator<Rule> {
  let left = MAX_RULES;
  for (const element of doc.querySelectorAll('style')) {
    const pending = [...rulesOfSheet(element)].slice(0, left);
    for (let rule = pending.shift(); rule && left > 0; rule = pending.shift(), left--) {
      if (isGroup(rule)) pending.unshift(...[...rule.cssRules].slice(0, left));
      else if (isStyle(rule)) {
        const selector = selectorOf(rule);
        if (/^(?::root|html)\b/.test(selector)) for (const name of [...rule.style].filter((each) => each.startsWith('--')).slice(0, 200)) named.set(name, rule.style.getPropertyValue(name).trim());
        if (rule.cssRules?.length) pending.unshift(...[...rule.cssRules].slice(0, left));
        if (selector.length <= MAX_SELECTOR && HIDING.some((property) => rule.style[property])) yield { selector, style: rule.style, rank: specificity(selector) };
      }
    }
  }
}

function rulesOfSheet(element: HTMLStyleElement): Iterable<CSSRule> {
  if (element.sheet) return element.sheet.cssRules;
  const sheet = new CSSStyleSheet();
  try {
    sheet.replaceSync(element.textContent.slice(0, 100_000));
    return sheet.cssRules;
  } catch {
    return [];  // an @import, refused there
  }
}

/** A rule's selector with what its `&` stands for, where it is nested. */
function selectorOf(rule: CSSStyleRule): string {
  const { parentRule: outer, selectorText } = rule;
  return outer && isStyle(outer) ? selectorText.replaceAll('&', `:is(${selectorOf(outer)})`) : selectorText;
}

const cssName = (property: HidingProperty) => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const isStyle = (rule: CSSRule): rule is CSSStyleRule => 'selectorText' in rule;
/** What always counts: layers, conditions this browser fulfils, media that are screens. */
const isGroup = (rule: CSSRule): rule is CSSGroupingRule => 'cssRules' in rule && !isStyle(rule) && ('media' in rule ? /^(screen|all)?$/.test((rule as CSSMediaRule).media.mediaText)
  : !('conditionText' in rule) || (rule.cssText.startsWith('@supports') && CSS.supports((rule as CSSSupportsRule).conditionText)));

function matches(doc: Document, selector: string): Iterable<Element> {
  try {
    return doc.querySelectorAll(selector);
  } catch {
    return [];  // a selector this browser does not know
  }
}

const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;
const specificity = (selector: string) => 1 + count(selector, /#/g) * 10_000 + count(selector, /[.:[]/g) * 100
  + count(selector, /(?:^|[\s>+~])[a-z]/gi);
