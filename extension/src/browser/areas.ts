import browser from 'webextension-polyfill';
import type { Area } from '../storage/area.js';

/** Kept on this device until removed: drafts and settings. */
export const local: Area = browser.storage.local;

/** Kept until the browser closes: how each tab's reading stands. */
export const session: Area = browser.storage.session;
