import browser from 'webextension-polyfill';

/** The extension's pages speak the browser's language, as far as it is one of the product's. */
document.documentElement.lang = browser.i18n.getMessage('lang');
