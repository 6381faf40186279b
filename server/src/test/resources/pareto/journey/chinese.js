() => {
  const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
  const exempt = '[translate=no], [lang]:not(html, [lang|=en]), script, style, svg [translate=no]';
  const faults = new Set();
  const titled = document.querySelector('h1[translate=no]') ? 'title' : '[translate=no]';
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (chinese.test(node.data) && !node.parentElement.closest(exempt) && !node.parentElement.closest(titled)) faults.add(node.data.trim().slice(0, 60));
  }
  for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'value']) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      if (chinese.test(element.getAttribute(name)) && !element.closest(exempt)) {
        faults.add(`${name}: ${element.getAttribute(name).slice(0, 60)}`);
      }
    }
  }
  return [...faults];
}
