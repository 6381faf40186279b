() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const clipped = element => {
    for (let e = element.parentElement; e && e !== document.body; e = e.parentElement) {
      if (getComputedStyle(e).overflowX !== 'visible') return true;
    }
    return false;
  };
  return [`${document.documentElement.scrollWidth} px in ${width} px`, ...[...document.body.querySelectorAll('*')]
      .filter(element => element.checkVisibility() && element.getBoundingClientRect().right > width + 1 && !clipped(element))
      .slice(0, 5)
      .map(element => `to ${Math.round(element.getBoundingClientRect().right)} px: ${element.outerHTML.slice(0, 110)}`)];
}
