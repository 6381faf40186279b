/* Runs before the first paint, so that a chosen theme does not flash. */
(function () {
  try {
    if (localStorage.theme === 'light' || localStorage.theme === 'dark') document.documentElement.dataset.theme = localStorage.theme;
  } catch { /* storage may be off */ }
})();
