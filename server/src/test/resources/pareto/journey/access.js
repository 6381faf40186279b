() => {
  const faults = [];
  const say = (fault, element) => faults.push(`${fault}: ${element.outerHTML.slice(0, 90)}`);
  const visible = element => element.checkVisibility();
  const named = element => [...(element.getAttribute('aria-labelledby') || '').split(/\s+/)]
      .map(id => id && document.getElementById(id)?.textContent || '').join('').trim()
      || (element.getAttribute('aria-label') || element.getAttribute('title') || '').trim();
  const text = element => element.textContent.trim()
      || [...element.querySelectorAll('img[alt], svg[aria-label], svg title')]
          .map(e => e.getAttribute('alt') || e.getAttribute('aria-label') || e.textContent).join('').trim();

  if (!document.documentElement.lang) faults.push('no language on <html>');
  if (!document.title.trim()) faults.push('no title');
  const headings = [...document.querySelectorAll('h1')].filter(visible);
  if (headings.length !== 1) faults.push(`${headings.length} first headings instead of one`);
  if (document.querySelectorAll('main').length !== 1) faults.push('not exactly one <main>');
  const ids = new Set();
  for (const element of document.querySelectorAll('[id]')) {
    if (ids.has(element.id)) say('id used twice', element);
    ids.add(element.id);
  }
  for (const reference of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for']) {
    for (const element of document.querySelectorAll(`[${reference}]`)) {
      for (const id of element.getAttribute(reference).split(/\s+/)) {
        if (id && !document.getElementById(id)) say(`${reference} points nowhere`, element);
      }
    }
  }
  for (const image of document.querySelectorAll('img:not([alt])')) say('picture without text', image);
  for (const figure of document.querySelectorAll('[role=img]')) if (!named(figure) && !figure.querySelector(':scope > title')?.textContent.trim()) say('figure without name', figure);
  for (const field of document.querySelectorAll('input:not([type=hidden], [type=submit], [type=button]), select, textarea')) {
    if (visible(field) && !named(field) && ![...field.labels].some(label => text(label))) say('field without label', field);
  }
  for (const control of document.querySelectorAll('button, a[href], [role=button]')) {
    if (visible(control) && !named(control) && !text(control)) say('control without name', control);
  }
  for (const element of document.querySelectorAll('[tabindex]')) if (element.tabIndex > 0) say('tabindex above zero', element);
  for (const table of document.querySelectorAll('table')) if (!table.querySelector('th')) say('table without headers', table);
  return faults;
}
