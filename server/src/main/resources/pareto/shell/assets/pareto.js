/* Small helps on every page; without them everything still works.
   Clocks: the server stays the authority on working time, the page only counts down between refreshes.
   <span class="clock" data-left="1380" data-total="14400" data-run data-s="last" style="--p:.9">23 分</span>   (seconds; no data-run = paused;
   data-open = so many seconds until hours end) */
(function () {
  const root = document.documentElement;
  const zh = !/^en/.test(root.lang);
  const mac = /Mac|iPhone|iPad/.test(navigator.platform);

  const words = zh ? [' 天', ' 时', ' 分'] : ['d', 'h', 'm'];
  function span(seconds) {
    const parts = [seconds / 86400 | 0, seconds % 86400 / 3600 | 0, seconds % 3600 / 60 | 0];
    const i = parts[0] ? 0 : parts[1] ? 1 : 2;
    return parts[i] + words[i] + (i < 2 && parts[i + 1] ? ` ${parts[i + 1]}${words[i + 1]}` : '');
  }
  function tick() {
    document.querySelectorAll('.clock[data-left][data-run]').forEach(el => {
      el._t ??= performance.now();
      const gone = Math.min((performance.now() - el._t) / 1000, +(el.dataset.open ?? Infinity));
      const left = +el.dataset.left - gone, rest = left / +el.dataset.total;
      el.style.setProperty('--p', Math.min(1, 1 - rest));
      el.dataset.s = left <= 0 ? 'over' : rest < .1 ? 'last' : rest < .25 ? 'soon' : 'ok';
      const small = el.querySelector('small');
      el.textContent = left > 0 ? span(left) : zh ? `超 ${span(-left)}` : `${span(-left)} over`;
      if (small) el.append(' ', small);
    });
  }
  setInterval(tick, 10000);
  tick();
  document.addEventListener('htmx:load', tick);

  /* ⌘K goes to the search box, or to its page where the side bar is hidden */
  document.querySelectorAll('[data-keys]').forEach(el => { el.textContent = mac ? '⌘K' : 'Ctrl K'; });
  addEventListener('keydown', e => {
    if ((e.metaKey || e.ctrlKey) && !e.altKey && e.key.toLowerCase() === 'k') {
      e.preventDefault();
      const box = [...document.querySelectorAll('[data-find]')].find(el => el.offsetParent);
      if (box) { box.focus(); box.select(); } else location.href = '/search';
    }
  });

  /* suggestions: arrows walk through them, Escape closes them */
  const hitsOf = el => el.closest('.finder')?.querySelector('.hits');
  document.addEventListener('keydown', e => {
    const hits = e.target.closest && hitsOf(e.target);
    if (!hits) return;
    if (e.key === 'Escape') { hits.replaceChildren(); e.target.closest('.finder').querySelector('[data-find]').focus(); return; }
    if (e.key !== 'ArrowDown' && e.key !== 'ArrowUp') return;
    const stops = [e.target.closest('.finder').querySelector('[data-find]'), ...hits.querySelectorAll('a')];
    const next = stops.indexOf(document.activeElement) + (e.key === 'ArrowDown' ? 1 : -1);
    if (stops[next]) { e.preventDefault(); stops[next].focus(); }
  });
  document.addEventListener('focusout', e => {
    const finder = e.target.closest?.('.finder');
    if (finder && !finder.contains(e.relatedTarget)) setTimeout(() => { if (!finder.contains(document.activeElement)) finder.querySelector('.hits').replaceChildren(); }, 150);
  });

  /* theme: the button exists only where this script does */
  const dark = () => root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.querySelectorAll('[data-act=theme]').forEach(el => { el.hidden = false; });
  addEventListener('click', e => {
    if (!e.target.closest('[data-act=theme]')) return;
    const wanted = dark() ? 'light' : 'dark';
    const own = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    try { if (wanted === own) localStorage.removeItem('theme'); else localStorage.theme = wanted; } catch { /* storage may be off */ }
    if (wanted === own) delete root.dataset.theme; else root.dataset.theme = wanted;
  });
  addEventListener('click', e => { if (e.target.closest('[data-act=print]')) print(); });

  /* what was refused: the page before still holds what was typed into it */
  document.querySelectorAll('[data-act=back]').forEach(el => { el.hidden = history.length < 2; });
  addEventListener('click', e => { if (e.target.closest('[data-act=back]')) history.back(); });

  /* selects and checkboxes that send their form at once; the form keeps its button for pages without script */
  document.addEventListener('change', e => { if (e.target.matches('[data-send]')) e.target.form.requestSubmit(); });
})();
