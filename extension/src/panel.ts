import browser from 'webextension-polyfill';

document.documentElement.lang = browser.i18n.getMessage('lang');
for (const element of document.querySelectorAll<HTMLElement>('[data-message]')) {
  element.textContent = browser.i18n.getMessage(element.dataset.message ?? '');
}
document.body.dataset.ready = '1';
