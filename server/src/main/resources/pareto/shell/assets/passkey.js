/* Forms that a passkey answers: <form data-passkey="get|create" action="X">. The server says at X/options what the device
   is to do, and takes its answer with the form. Where that cannot work, the note says why and what to do. */
(function () {
  const read = { get: 'parseRequestOptionsFromJSON', create: 'parseCreationOptionsFromJSON' };
  const why = { NotAllowedError: 'declined', AbortError: 'declined', InvalidStateError: 'known', SecurityError: 'elsewhere' };

  async function ask(form) {
    const answer = await fetch(form.action + '/options', { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'error' });
    if (!answer.ok) throw { name: answer.status === 409 ? 'stale' : 'broken' };
    const how = form.dataset.passkey, publicKey = PublicKeyCredential[read[how]](await answer.json());
    return (await navigator.credentials[how]({ publicKey })).toJSON();
  }

  document.querySelectorAll('form[data-passkey]').forEach(form => {
    const note = form.querySelector('[role=alert]');
    const say = word => { note.textContent = note.dataset[word] ?? note.dataset.broken; note.hidden = !word; };
    form.hidden = false;
    form.addEventListener('submit', e => {
      e.preventDefault();
      say('');
      if (!note.dataset.origins.split(' ').includes(location.origin)) return say('elsewhere');
      if (!window.PublicKeyCredential?.[read[form.dataset.passkey]]) return say('cannot');
      ask(form).then(made => { form.elements.credential.value = JSON.stringify(made); form.submit(); },
        error => say(why[error.name] ?? error.name));
    });
  });
})();
