/* Charts take their colours from the style sheet, so that colour lives in one place, and redraw when the theme changes.
   <figure class="chart" data-chart="band" role="img" aria-label="…"><script type="application/json">{…}</script></figure>
   or data-src="/address" in place of the script. Builders register themselves in Pareto.build. */
window.Pareto = (function () {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  function token(name, alpha) {              // any CSS colour (oklch, light-dark…) -> rgb that ECharts can parse
    const probe = document.createElement('i');
    probe.style.color = `var(--${name})`;
    document.body.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
    return alpha == null ? `rgb(${r},${g},${b})` : `rgba(${r},${g},${b},${alpha})`;
  }

  const zh = !/^en/.test(document.documentElement.lang || 'zh');
  const escape = text => String(text).replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`);
  const digits = (v, n) => v.toLocaleString('en-US', { minimumFractionDigits: n, maximumFractionDigits: n });
  /* the steps of pareto.shell.format.MoneyUnit */
  const steps = zh ? [['亿', 1e8, 2, 100], ['万', 1e4, 1, 10], ['', 1, 0, 0]] : [['B', 1e9, 2, 100], ['M', 1e6, 2, 100], ['K', 1e3, 1, 10], ['', 1, 0, 0]];
  const stepOf = max => steps.find(step => Math.abs(max) >= step[1]) || steps.at(-1);
  const sign = currency => !currency || currency === 'CNY' ? '¥' : `${currency} `;
  /* an amount in words, as the server writes it */
  function money(v, currency) {
    const [word, by, fine, below] = stepOf(v), n = Math.abs(v) / by;
    return (v < 0 ? '−' : '') + sign(currency) + digits(n, n < below ? fine : 0) + (zh && word ? ' ' : '') + word;
  }
  /* labels of an axis: one unit for all of them, named once */
  function scale(max, currency) {
    const [word, by] = stepOf(max);
    return { unit: zh ? (sign(currency).trim() === '¥' ? `${word}元` : `${word} ${currency}`) : `${sign(currency).trim()}${word ? ' ' + word : ''}`,
      label: v => v ? (v < 0 ? '−' : '') + (Math.abs(v) / by).toLocaleString('en-US', { maximumFractionDigits: 2 }) : '0' };
  }

  function theme() {
    const ink = token('ink'), ink2 = token('ink-2'), ink3 = token('ink-3'), line = token('line'), line2 = token('line-2');
    const axis = { axisLine: { lineStyle: { color: line2 } }, axisTick: { show: false }, axisLabel: { color: ink3, fontSize: 11 },
      splitLine: { lineStyle: { color: line } }, nameTextStyle: { color: ink3, fontSize: 11 } };
    return {
      color: ['d1', 'd2', 'd3', 'd4'].map(name => token(name)), backgroundColor: 'transparent',
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink2, fontSize: 12 },
      categoryAxis: { ...axis, splitLine: { show: false } }, valueAxis: { ...axis, axisLine: { show: false } }, logAxis: { ...axis }, timeAxis: axis,
      line: { symbol: 'none', lineStyle: { width: 2 }, smooth: false }, bar: { itemStyle: { borderRadius: [2, 2, 0, 0] } },
      tooltip: { backgroundColor: token('surface'), borderColor: line2, borderWidth: 1, padding: [8, 11], textStyle: { color: ink, fontSize: 12 },
        extraCssText: 'box-shadow:0 8px 24px -8px rgba(0,0,0,.25);border-radius:8px', axisPointer: { lineStyle: { color: line2 }, crossStyle: { color: line2 } } },
      legend: { textStyle: { color: ink3 } },
    };
  }

  const build = {}, live = new Set();
  async function data(figure) {
    const inline = figure.querySelector('script[type="application/json"]');
    if (inline) return JSON.parse(inline.textContent);
    const answer = await fetch(figure.dataset.src, { headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error(`chart data: ${answer.status}`);
    return answer.json();
  }
  async function draw(figure) {
    const make = build[figure.dataset.chart];
    if (!make) return;
    figure._data ??= await data(figure);
    figure._chart?.dispose();
    if (!figure._host) {
      figure._host = figure.appendChild(document.createElement('div'));
      figure._host.className = 'host';
    }
    const chart = figure._chart = echarts.init(figure._host, theme(), { renderer: 'svg' });
    const { after, ...option } = make(figure._data, figure._host.clientWidth || 800, figure);
    chart.setOption({ animation: false, ...option });
    after?.(chart);
    live.add(figure);
  }
  const mount = root => {
    if (root.matches?.('[data-chart]')) draw(root);
    root.querySelectorAll('[data-chart]').forEach(figure => { if (!figure._chart) draw(figure); });
  };
  const redraw = () => live.forEach(figure => { if (figure.isConnected) draw(figure); else { figure._chart.dispose(); live.delete(figure); } });
  document.addEventListener('DOMContentLoaded', () => mount(document));
  document.addEventListener('htmx:load', e => mount(e.detail.elt));
  addEventListener('resize', () => live.forEach(figure => figure._chart?.resize()));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  new MutationObserver(redraw).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return { token, zh, escape, digits, money, scale, build, mount };
})();
