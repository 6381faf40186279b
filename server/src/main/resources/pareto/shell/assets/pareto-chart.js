/* How few accounts carry the revenue? Bars and cumulative curve, and a cut that can be moved.
   <figure class="chart" data-chart="pareto" data-cut="cut-field">  d: {rev[] ranked, n, total, cut, currency}
   rev may be the first few thousand of n accounts; then cum[] of points [rank, cumulative share] covers all n.
   data-cut names a number or range input: moving the brush changes it and moving it (arrow keys) moves the brush. Both fire
   `pareto:cut` on the figure with {from, to}; a form with hx-trigger="pareto:cut from:closest …" or `change` filters the table. */
(function () {
  const { token, zh, money, scale, build } = window.Pareto;
  const count = v => v.toLocaleString('en-US');
  const clamp = (v, low, high) => Math.min(high, Math.max(low, v));

  /* cumulative share at every rank that is drawn */
  function curve(d) {
    if (d.cum) return d.cum.map(([rank, share]) => [rank, share * 100]);
    let sum = 0;
    return d.rev.map((v, i) => [i + 1, (sum += v) / d.total * 100]);
  }
  function shareAt(points, rank) {
    let low = 0, high = points.length - 1;
    while (low < high) { const middle = low + high + 1 >> 1; if (points[middle][0] <= rank) low = middle; else high = middle - 1; }
    return points[low];
  }
  /* more bars than the eye can part are thinned out; the first twenty always stand */
  const bars = d => {
    const every = Math.ceil(d.rev.length / 600);
    return d.rev.map((v, i) => [i + 1, v]).filter((_, i) => i < 20 || i % every === 0);
  };
  const words = (point, rank) => {
    const share = point[1].toFixed(1);
    return zh ? `${count(rank)} 个客户 = ${share}% 收入` : `${count(rank)} ${rank === 1 ? 'account' : 'accounts'} = ${share}% of revenue`;
  };

  function brushed(rank) {
    return { brushType: 'lineX', xAxisIndex: 0, coordRange: [0, rank + .5] };
  }

  build.pareto = (d, width, figure) => {
    d.n ??= d.rev.length;
    d.total ??= d.rev.reduce((a, b) => a + b, 0);
    const points = figure._points ??= curve(d), cut = figure._cut ??= clamp(d.cut || 1, 1, d.n);
    const { unit, label } = scale(d.rev[0], d.currency), at = shareAt(points, cut);
    const low = Math.min(0, ...d.rev.slice(-1));
    return {
      grid: { left: 52, right: 44, top: 28, bottom: 40 }, toolbox: { show: false },
      brush: { xAxisIndex: 0, seriesIndex: 0, brushType: 'lineX', brushMode: 'single', transformable: true, throttleType: 'debounce', throttleDelay: 120,
        brushStyle: { borderWidth: 1, color: token('accent', .08), borderColor: token('accent', .55) }, inBrush: { color: token('accent'), opacity: 1 }, outOfBrush: { color: token('line-2'), opacity: 1 } },
      tooltip: { trigger: 'axis', formatter: ps => { const rank = Math.round(ps[0].value[0]), own = d.rev[rank - 1];
        return `<b>${words(shareAt(points, rank), rank)}</b>` + (own == null ? '' : `<br>${zh ? `第 ${count(rank)} 名` : `No. ${count(rank)}`} ${money(own, d.currency)}`); } },
      xAxis: { type: 'value', min: 0, max: d.n, splitNumber: width < 480 ? 3 : 6, minInterval: 1, splitLine: { show: false }, axisLine: { show: true },
        axisLabel: { hideOverlap: true, formatter: count }, name: zh ? '客户按收入排名' : 'Accounts ranked by revenue', nameLocation: 'middle', nameGap: 26 },
      yAxis: [{ type: 'value', splitNumber: 4, name: unit, nameGap: 10, nameTextStyle: { align: 'right' }, min: low || undefined, axisLabel: { formatter: label } },
        { type: 'value', min: 0, max: Math.max(100, Math.ceil(Math.max(...points.map(p => p[1])) / 25) * 25), interval: 25, splitLine: { show: false }, axisLabel: { formatter: '{value}%' } }],
      series: [
        { type: 'bar', data: bars(d), barWidth: Math.max(1, Math.min(26, (width - 96) / d.n * .75)), itemStyle: { color: token('accent'), borderRadius: 0 } },
        { type: 'line', yAxisIndex: 1, data: points, sampling: 'lttb', itemStyle: { color: token('ink') }, lineStyle: { color: token('ink'), width: 2 }, z: 4, markPoint: mark(d, at, cut, width) },
      ],
      after: chart => {
        chart.dispatchAction({ type: 'brush', areas: [brushed(cut)] });
        chart.dispatchAction({ type: 'takeGlobalCursor', key: 'brush', brushOption: { brushType: 'lineX', brushMode: 'single' } });
        chart.on('brushEnd', e => { if (e.areas[0]) move(figure, d, Math.round(e.areas[0].coordRange[1] - .5), true); });
        connect(figure, d);
      },
    };
  };

  function mark(d, at, cut, width) {
    const right = cut < d.n * .6;
    return { symbol: 'circle', symbolSize: 9, itemStyle: { color: token('surface'), borderColor: token('ink'), borderWidth: 2 }, data: [{ coord: at }],
      label: { show: true, position: right ? 'right' : 'left', distance: 9, color: token('ink'), fontSize: 12, fontWeight: 600, align: right ? 'left' : 'right', verticalAlign: 'top', lineHeight: 17,
        formatter: width < 480 ? `${count(cut)} = ${at[1].toFixed(1)}%` : words(at, cut) } };
  }

  /* the field is the way for the keyboard: arrows one account, page keys a tenth */
  function connect(figure, d) {
    const field = document.getElementById(figure.dataset.cut);
    if (!field || figure._field) return;
    figure._field = field;
    field.min = 1;
    field.max = d.n;
    field.addEventListener('input', () => move(figure, d, +field.value, false));
    field.addEventListener('keydown', e => {
      const step = { PageUp: 1, PageDown: -1 }[e.key];
      if (!step) return;
      e.preventDefault();
      move(figure, d, +field.value + step * Math.max(1, Math.round(d.n / 10)), true);
    });
  }

  function move(figure, d, wanted, fromChart) {
    const cut = clamp(Math.round(wanted) || 1, 1, d.n), chart = figure._chart, points = figure._points;
    if (cut === figure._cut && !fromChart) return;
    figure._cut = cut;
    chart.setOption({ series: [{}, { markPoint: mark(d, shareAt(points, cut), cut, figure._host.clientWidth) }] });
    chart.dispatchAction({ type: 'brush', areas: [brushed(cut)] });
    const field = figure._field;
    if (field) {
      field.value = cut;
      field.setAttribute('aria-valuetext', words(shareAt(points, cut), cut));
    }
    clearTimeout(figure._later);
    figure._later = setTimeout(() => {
      if (fromChart) field?.dispatchEvent(new Event('change', { bubbles: true }));
      figure.dispatchEvent(new CustomEvent('pareto:cut', { bubbles: true, detail: { from: 1, to: cut } }));
    }, 250);
  }
})();
