/* Dragging an account onto another puts it under it; the account's page has the way without a mouse. */
(function () {
  let dragged = null;
  const rowOf = e => e.target.closest?.('tr[data-account]');
  const name = row => row.querySelector('.name').textContent.trim();
  document.addEventListener('dragstart', e => {
    dragged = e.target.closest?.('.grip') ? rowOf(e) : null;
    if (dragged) { e.dataTransfer.effectAllowed = 'link'; e.dataTransfer.setData('text/plain', name(dragged)); e.dataTransfer.setDragImage(dragged, 12, 12); }
  });
  document.addEventListener('dragover', e => {
    const row = rowOf(e);
    document.querySelectorAll('tr.over').forEach(other => { if (other !== row) other.classList.remove('over'); });
    if (dragged && row && row !== dragged) { e.preventDefault(); row.classList.add('over'); }
  });
  document.addEventListener('dragend', () => { dragged = null; document.querySelectorAll('tr.over').forEach(row => row.classList.remove('over')); });
  document.addEventListener('drop', e => {
    const row = rowOf(e), child = dragged;
    if (!child || !row || row === child) return;
    e.preventDefault();
    const ask = row.closest('[data-ask]').dataset.ask.replace('{0}', name(child)).replace('{1}', name(row));
    if (!confirm(ask)) return;
    htmx.ajax('POST', `/accounts/${child.dataset.account}/parent`, { source: row, swap: 'none', values: { parent: row.dataset.account } }).then(() => location.reload());
  });

  /* one choice open at a time */
  document.addEventListener('click', e => document.querySelectorAll('details.pick[open]').forEach(pick => { if (!pick.contains(e.target)) pick.open = false; }));
  document.addEventListener('keydown', e => {
    const pick = e.key === 'Escape' && e.target.closest?.('details.pick[open]');
    if (pick) { pick.open = false; pick.querySelector('summary').focus(); }
  });
})();
