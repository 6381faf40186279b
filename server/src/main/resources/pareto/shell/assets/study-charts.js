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
    const floor = zoom ? Math.max(0, low - (high - low) * .6) : Math.min(0, ...ends);
    const across = width < 520;
    const value = { type: 'value', min: floor || undefined, splitNumber: across ? 3 : 4, name: unit, nameGap: 10, nameTextStyle: { align: across ? 'left' : 'right' }, axisLabel: { formatter: label } };
    const names = { type: 'category', data: bars.map(bar => bar.word), inverse: across, axisLabel: { interval: 0, width: across ? 92 : Math.max(48, width / bars.length - 10), overflow: 'break', fontSize: 11 } };
    const colour = bar => bar.whole ? token('accent') : bar.amount < 0 ? token('ink-3') : token('accent-2');
    return {
      grid: across ? { left: 104, right: 20, top: 8, bottom: 40 } : { left: 60, right: 16, top: 28, bottom: 40 },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: ps => { const bar = bars[ps[0].dataIndex];
        return row(bar.word, bar.whole ? money(bar.to, d.currency) : (bar.amount > 0 ? '+' : '') + money(bar.amount, d.currency)); } },
      xAxis: across ? value : names, yAxis: across ? names : value,
      series: [
        { type: 'bar', stack: 's', silent: true, itemStyle: { color: 'transparent' }, data: bars.map(bar => bar.whole ? floor : Math.min(bar.from, bar.to)) },
        { type: 'bar', stack: 's', barMaxWidth: 46, data: bars.map(bar => ({ value: bar.whole ? bar.to - floor : Math.abs(bar.to - bar.from), itemStyle: { color: colour(bar), borderRadius: 2 } })),
          label: { show: true, position: across ? 'insideLeft' : 'top', color: token('ink-2'), fontSize: 11, formatter: p => { const bar = bars[p.dataIndex];
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
})();
