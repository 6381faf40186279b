/* Charts of the standing analyses; amounts are in whole units of the currency (yuan, not 万). */
(function () {
  const { token, zh, escape, money, scale, build } = window.Pareto;
  const most = values => Math.max(1, ...values.map(Math.abs));
  const row = (word, value) => `${escape(word)} <b>${value}</b>`;

  /* How one amount became another, part by part.  d: {before, now, words:[before, now], steps:[{word, amount}], currency} */
  build.waterfall = (d, width) => {
    const bars = [{ word: d.words[0], from: 0, to: d.before, whole: true }];
    let at = d.before;
    d.steps.forEach(step => { bars.push({ word: step.word, from: at, to: at + step.amount, amount: step.amount }); at += step.amount; });
    bars.push({ word: d.words[1], from: 0, to: d.now, whole: true });
    const ends = bars.flatMap(bar => [bar.from, bar.to]), { unit, label } = scale(most(ends), d.currency);
    /* where little has moved, the axis does not begin at zero, else no part could be seen */
    const parts = ends.filter(v => v !== 0), low = Math.min(...parts), high = Math.max(...parts), zoom = low > 0 && (high - low) < high / 3;
    const round = 10 ** Math.floor(Math.log10(Math.max(1, high - low)));
    const floor = zoom ? Math.max(0, Math.floor((low - (high - low) * .6) / round) * round) : Math.min(0, ...ends);
    const across = width < 520;
    const value = { type: 'value', min: floor || undefined, splitNumber: across ? 3 : 4, name: unit, nameGap: 10, nameTextStyle: { align: across ? 'left' : 'right' }, axisLabel: { formatter: label } };
    const names = { type: 'category', data: bars.map(bar => bar.word), inverse: across, axisLabel: { interval: 0, width: across ? 92 : Math.max(48, width / bars.length - 10), overflow: 'break', fontSize: 11 } };
    const colour = bar => bar.whole ? token('accent') : bar.amount < 0 ? token('ink-3') : token('accent-2');
    return {
      grid: across ? { left: 104, right: 76, top: 8, bottom: 40 } : { left: 60, right: 16, top: 28, bottom: 40 },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: ps => { const bar = bars[ps[0].dataIndex];
        return row(bar.word, bar.whole ? money(bar.to, d.currency) : (bar.amount > 0 ? '+' : '') + money(bar.amount, d.currency)); } },
      xAxis: across ? value : names, yAxis: across ? names : value,
      series: [
        { type: 'bar', stack: 's', silent: true, itemStyle: { color: 'transparent' }, data: bars.map(bar => bar.whole ? floor : Math.min(bar.from, bar.to)) },
        { type: 'bar', stack: 's', barMaxWidth: 46, data: bars.map(bar => ({ value: bar.whole ? bar.to - floor : Math.abs(bar.to - bar.from), itemStyle: { color: colour(bar), borderRadius: 2 } })),
          label: { show: true, position: across ? 'right' : 'top', color: token('ink-2'), fontSize: 11, formatter: p => { const bar = bars[p.dataIndex];
            return bar.whole ? money(bar.to, d.currency) : bar.amount ? (bar.amount > 0 ? '+' : '') + money(bar.amount, d.currency) : ''; } } },
      ] };
  };

  /* What left by quarter, below the line, and what those that came back have brought, above it.
     d: {x[], down[] (negative), up[], open[], words:[down, up, open], currency}; open: not yet known */
  build.leaving = (d, width) => {
    const { unit, label } = scale(most([...d.down, ...d.up]), d.currency);
    return {
      grid: { left: 60, right: 16, top: 28, bottom: 24 },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: ps => { const i = ps[0].dataIndex;
        return [`<b>${escape(d.x[i])}</b>`, row(d.words[0], money(-d.down[i], d.currency)), row(d.words[1], money(d.up[i], d.currency)), d.open[i] ? escape(d.words[2]) : ''].filter(Boolean).join('<br>'); } },
      xAxis: { type: 'category', data: d.x, axisLine: { onZero: false }, axisLabel: { interval: width < 480 ? 3 : 'auto' } },
      yAxis: { type: 'value', splitNumber: 4, name: unit, nameGap: 10, nameTextStyle: { align: 'right' }, axisLabel: { formatter: label } },
      series: [
        { type: 'bar', stack: 's', barMaxWidth: 26, data: d.down.map((v, i) => ({ value: v, itemStyle: { color: token('ink-3', d.open[i] ? .35 : 1), borderRadius: 2 } })) },
        { type: 'bar', stack: 's', barMaxWidth: 26, data: d.up, itemStyle: { color: token('accent'), borderRadius: 2 } },
      ] };
  };

  /* How many there were month by month, beside the year before.  d: {x[], now[], before[], words:[now, before]} */
  build.counts = (d, width) => ({
    grid: { left: 36, right: 16, top: 14, bottom: 24 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: ps => { const i = ps[0].dataIndex;
      return `<b>${escape(d.x[i])}</b><br>${row(d.words[0], d.now[i])}<br>${row(d.words[1], d.before[i])}`; } },
    xAxis: { type: 'category', data: d.x, axisLabel: { interval: width < 480 ? 3 : width < 1200 ? 1 : 0 } },
    yAxis: { type: 'value', splitNumber: 3, minInterval: 1 },
    series: [
      { type: 'bar', barMaxWidth: 14, data: d.before, itemStyle: { color: token('ink-3', .45), borderRadius: 2 } },
      { type: 'bar', barMaxWidth: 22, data: d.now, itemStyle: { color: token('accent'), borderRadius: 2 } },
    ],
  });

  /* How revenue lies over the months of a year.  d: {x[], shares[] of 1, even, words:[share, even]} */
  build.season = (d, width) => ({
    grid: { left: 44, right: 48, top: 14, bottom: 24 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: ps => `<b>${escape(d.x[ps[0].dataIndex])}</b><br>${row(d.words[0], `${(d.shares[ps[0].dataIndex] * 100).toFixed(1)}%`)}` },
    xAxis: { type: 'category', data: d.x, axisLabel: { interval: width < 480 ? 1 : 0 } },
    yAxis: { type: 'value', splitNumber: 3, axisLabel: { formatter: v => `${Math.round(v * 100)}%` } },
    series: [{ type: 'bar', barMaxWidth: 34, data: d.shares, itemStyle: { color: token('accent') },
      markLine: { silent: true, symbol: 'none', lineStyle: { color: token('ink-3'), type: [4, 4], width: 1 }, data: [{ yAxis: d.even }],
        label: { formatter: d.words[1], color: token('ink-3'), fontSize: 11, position: 'end' } } }],
  });

  /* Differences with their intervals, one line each.  d: {x[], lo[], mid[], hi[] shares of 1, words:[difference, interval]} */
  build.intervals = (d, width) => {
    const points = v => `${v > 0 ? '+' : v < 0 ? '−' : ''}${Math.abs(v * 100).toFixed(1)}`;
    return {
      grid: { left: width < 480 ? 84 : 120, right: 24, top: 8, bottom: 28 },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: ps => { const i = ps[0].dataIndex;
        return `<b>${escape(d.x[i])}</b><br>${row(d.words[0], points(d.mid[i]))}<br>${row(d.words[1], `${points(d.lo[i])} – ${points(d.hi[i])}`)}`; } },
      xAxis: { type: 'value', splitNumber: 4, axisLabel: { formatter: v => points(v).replace('.0', '') } },
      yAxis: { type: 'category', inverse: true, data: d.x, axisLabel: { width: width < 480 ? 76 : 110, overflow: 'truncate' } },
      series: [{ type: 'custom', data: d.x.map((_, i) => [d.lo[i], i, d.hi[i], d.mid[i]]), encode: { x: [0, 2, 3], y: 1 },
        renderItem: (params, api) => {
          const y = api.coord([0, api.value(1)])[1], from = api.coord([api.value(0), 0])[0], to = api.coord([api.value(2), 0])[0], at = api.coord([api.value(3), 0])[0];
          return { type: 'group', children: [
            { type: 'rect', shape: { x: from, y: y - 5, width: Math.max(1, to - from), height: 10 }, style: { fill: token('accent-2', .55) } },
            { type: 'circle', shape: { cx: at, cy: y, r: 4 }, style: { fill: token('ink') } }] };
        },
        markLine: { silent: true, symbol: 'none', lineStyle: { color: token('ink-3'), type: 'solid', width: 1 }, label: { show: false }, data: [{ xAxis: 0 }] } }],
    };
  };

  /* What was expected and what came, as shares of the expected; one line each.  d: {x[], lo[], hi[], at[], words:[at, range]} */
  build.expected = (d, width) => {
    const share = v => `${Math.round(v * 100)}%`, out = i => d.at[i] < d.lo[i] || d.at[i] > d.hi[i];
    return {
      grid: { left: width < 480 ? 84 : 120, right: 24, top: 8, bottom: 28 },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: ps => { const i = ps[0].dataIndex;
        return `<b>${escape(d.x[i])}</b><br>${row(d.words[0], share(d.at[i]))}<br>${row(d.words[1], `${share(d.lo[i])} – ${share(d.hi[i])}`)}`; } },
      xAxis: { type: 'value', splitNumber: 4, scale: true, axisLabel: { formatter: share } },
      yAxis: { type: 'category', inverse: true, data: d.x, axisLabel: { width: width < 480 ? 76 : 110, overflow: 'truncate' } },
      series: [{ type: 'custom', data: d.x.map((_, i) => [d.lo[i], i, d.hi[i], d.at[i]]), encode: { x: [0, 2, 3], y: 1 },
        renderItem: (params, api) => {
          const y = api.coord([0, api.value(1)])[1], from = api.coord([api.value(0), 0])[0], to = api.coord([api.value(2), 0])[0], at = api.coord([api.value(3), 0])[0];
          return { type: 'group', children: [
            { type: 'rect', shape: { x: from, y: y - 5, width: Math.max(1, to - from), height: 10 }, style: { fill: token('accent-2', .55) } },
            { type: 'circle', shape: { cx: at, cy: y, r: out(params.dataIndex) ? 5 : 4 }, style: { fill: token(out(params.dataIndex) ? 'risk' : 'ink') } }] };
        },
        markLine: { silent: true, symbol: 'none', lineStyle: { color: token('ink-3'), type: 'solid', width: 1 }, label: { show: false }, data: [{ xAxis: 1 }] } }],
    };
  };

  /* Amounts side by side that are never added, one line each, some with a range.
     d: {x[], bars[{v, lo?, hi?}], currency} */
  build.layers = (d, width) => {
    const { unit, label } = scale(most(d.bars.flatMap(bar => [bar.v, bar.lo ?? 0, bar.hi ?? 0])), d.currency), left = width < 480 ? 92 : 150;
    return {
      grid: { left, right: 76, top: 8, bottom: 40 },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: ps => { const bar = d.bars[ps[0].dataIndex];
        return row(d.x[ps[0].dataIndex], money(bar.v, d.currency)) + (bar.lo === undefined ? '' : `<br>${money(bar.lo, d.currency)} – ${money(bar.hi, d.currency)}`); } },
      xAxis: { type: 'value', splitNumber: width < 480 ? 2 : 4, name: unit, nameGap: 10, axisLabel: { formatter: label } },
      yAxis: { type: 'category', inverse: true, data: d.x, axisLabel: { interval: 0, width: left - 12, overflow: 'break', fontSize: 11 } },
      series: [
        { type: 'bar', barMaxWidth: 22, data: d.bars.map(bar => bar.v), itemStyle: { color: token('accent-2'), borderRadius: 2 },
          label: { show: true, position: 'right', color: token('ink-2'), fontSize: 11, formatter: p => money(d.bars[p.dataIndex].v, d.currency) } },
        { type: 'custom', silent: true, data: d.bars.flatMap((bar, i) => bar.lo === undefined ? [] : [[bar.lo, i, bar.hi]]), encode: { x: [0, 2], y: 1 },
          renderItem: (params, api) => {
            const [from, y] = api.coord([api.value(0), api.value(1)]), to = api.coord([api.value(2), 0])[0], style = { stroke: token('ink'), lineWidth: 1.5 };
            return { type: 'group', children: [
              { type: 'line', shape: { x1: from, y1: y + 14, x2: to, y2: y + 14 }, style },
              { type: 'line', shape: { x1: from, y1: y + 10, x2: from, y2: y + 18 }, style },
              { type: 'line', shape: { x1: to, y1: y + 10, x2: to, y2: y + 18 }, style }] };
          } },
      ] };
  };
})();
