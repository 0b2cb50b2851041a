// Runs before the page is painted, so that nothing flashes in another language or theme: address first, then what was chosen last.
{
  const query = new URLSearchParams(location.search), root = document.documentElement;
  const chosen = (name, choices) => [query.get(name), localStorage.getItem(`demo-${name}`)].find((value) => choices.includes(value)) ?? choices[0];
  root.lang = chosen('lang', navigator.language.startsWith('zh') ? ['zh-CN', 'en'] : ['en', 'zh-CN']);
  root.dir = chosen('dir', ['ltr', 'rtl']);
  root.dataset.theme = chosen('theme', ['system', 'light', 'dark']);
  root.dataset.density = chosen('density', ['regular', 'compact', 'comfortable']);
}
