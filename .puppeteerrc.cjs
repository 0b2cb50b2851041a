// The test runner depends on puppeteer; the browser comes from the system (packages/tools/browsers.mjs), never from a download.
module.exports = { skipDownload: true };
