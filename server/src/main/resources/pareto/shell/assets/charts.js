/* What each chart shows and which fields it reads; amounts are in whole units of the currency (yuan, not 万). */
(function () {
  const { token, zh, escape, money, scale, build } = window.Pareto;
  const say = (chinese, english) => zh ? chinese : english;
  const most = values => Math.max(1, ...values.filter(v => v != null).map(Math.abs));

  function amounts(values, currency) {
    const { unit, label } = scale(most(values), currency);
    return { type: 'value', splitNumber: 4, name: unit, nameGap: 10, nameTextStyle: { align: 'right' }, axisLabel: { formatter: label } };
  }
  const grid = { left: 52, right: 16, top: 28, bottom: 24 };
  const row = (word, value) => `${word} <b>${value}</b>`;

  /* Revenue by month against the same months of the year before.  d: {x[], now[], before[], currency, partial}
     before: drawn as the pale band of what could be expected; partial: index of the month still running */
  build.months = (d, width) => ({
    grid,
    tooltip: { trigger: 'axis', formatter: ps => {
      const i = ps[0].dataIndex, change = d.before[i] > 0 ? (d.now[i] / d.before[i] - 1) * 100 : null;
      return [`<b>${escape(d.x[i])}</b>`, d.now[i] == null ? say('尚未发生', 'Not yet') : row(say('本年', 'This year'), money(d.now[i], d.currency)),
        d.before[i] == null ? '' : row(say('上年同月', 'Year before'), money(d.before[i], d.currency)),
        change == null || d.now[i] == null ? '' : `${change < 0 ? '−' : '+'}${Math.abs(change).toFixed(1)}%`].filter(Boolean).join('<br>'); } },
    xAxis: { type: 'category', data: d.x, boundaryGap: true, axisLabel: { interval: width < 480 ? 2 : 'auto' } },
    yAxis: amounts([...d.now, ...d.before], d.currency),
    series: [
      { type: 'bar', data: d.before, barWidth: '62%', itemStyle: { color: token('accent-2', .5) }, silent: true },
      { type: 'line', showSymbol: true, symbol: 'circle', lineStyle: { color: token('ink'), width: 1.75 }, z: 5,
        data: d.now.map((v, i) => v == null ? null : { value: v, symbol: 'circle', symbolSize: width < 480 ? 3 : 5,
          itemStyle: i === d.partial ? { color: token('surface'), borderColor: token('ink'), borderWidth: 1.5 } : { color: token('ink') } }) },
    ] });

  /* Revenue by quarter against the year before.  d: {x[], now[], before[], currency} */
  build.quarters = d => ({
    grid,
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: ps => [`<b>${escape(d.x[ps[0].dataIndex])}</b>`,
      ...ps.filter(p => p.value != null).map(p => row(p.seriesName, money(p.value, d.currency)))].join('<br>') },
    xAxis: { type: 'category', data: d.x },
    yAxis: amounts([...d.now, ...d.before], d.currency),
    series: [
      { type: 'bar', name: say('上年同季', 'Year before'), data: d.before, barMaxWidth: 26, barGap: '8%', itemStyle: { color: token('accent-2') } },
      { type: 'bar', name: say('本年', 'This year'), data: d.now, barMaxWidth: 26, itemStyle: { color: token('accent') } },
    ] });

  /* Is the actual inside what we expected?  d: {x[], lo[], mid[], hi[], act[], today, currency, miss:{from,to,text}} */
  build.band = (d, width) => {
    const out = i => d.act[i] != null && (d.act[i] < d.lo[i] || d.act[i] > d.hi[i]);
    const quiet = { type: 'line', lineStyle: { opacity: 0 }, silent: true };
    return {
      grid,
      tooltip: { trigger: 'axis', formatter: ps => { const i = ps[0].dataIndex, act = d.act[i];
        return [`<b>${escape(d.x[i])}</b>`, act == null ? say('尚未发生', 'Not yet') : row(say('实际', 'Actual'), money(act, d.currency)),
          `${row(say('预期', 'Expected'), money(d.mid[i], d.currency))} (${money(d.lo[i], d.currency)} – ${money(d.hi[i], d.currency)})`].join('<br>'); } },
      xAxis: { type: 'category', data: d.x, boundaryGap: true, axisLabel: { interval: width < 480 ? 2 : 'auto' } },
      yAxis: amounts([...d.hi, ...d.act], d.currency),
      series: [
        { ...quiet, stack: 'band', data: d.lo },
        { ...quiet, stack: 'band', data: d.hi.map((high, i) => high - d.lo[i]), areaStyle: { color: token('accent-2', .42) },
          markArea: d.miss && { silent: true, itemStyle: { color: token('risk', .09) }, data: [[{ xAxis: d.miss.from }, { xAxis: d.miss.to }]],
            label: { show: true, position: 'insideTopRight', color: token('risk'), fontSize: 12, fontWeight: 600, formatter: d.miss.text, distance: 7 } } },
        { type: 'line', data: d.mid, lineStyle: { color: token('accent'), width: 1.25, type: [4, 4] }, silent: true },
        { type: 'line', showSymbol: true, showAllSymbol: true, symbol: 'circle', lineStyle: { color: token('ink'), width: 1.75 }, z: 5,
          data: d.act.map((v, i) => v == null ? null : { value: v, symbol: 'circle', symbolSize: out(i) ? 8 : width < 480 ? 3 : 5, itemStyle: { color: token(out(i) ? 'risk' : 'ink') } }),
          markLine: d.today && { silent: true, symbol: 'none', lineStyle: { color: token('ink-3'), type: 'solid', width: 1 }, data: [{ xAxis: d.today }],
            label: { formatter: say('今天', 'Today'), color: token('ink-3'), fontSize: 11, position: 'end', distance: 4 } } },
      ] };
  };
})();
