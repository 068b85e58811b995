// Nicer with it, and everything works without. Comments and indents are not sent.
(() => {
  const all = css => [...document.querySelectorAll(css)];
  const on = addEventListener;
  const url = new URL(location);
  const { hash, searchParams: query } = url;

  const zone = all('[data-zone]')[0]?.dataset.zone;
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && here && zone !== here && !query.get('tz')) {
    query.set('tz', here);
    location.replace(url);
  }

  // A button that was pressed says so, and for a moment a second press sends nothing. Not disabled: a disabled button is not
  // sent. When the patient stops it, or nothing comes, it can be pressed again: the server sends no booking twice.
  let sent, timer;
  const reset = () => {
    sent = clearTimeout(timer);
    for (const button of all('[data-text]')) {
      button.textContent = button.dataset.text;
      delete button.dataset.text;
      button.removeAttribute('aria-busy');
    }
  };
  on('submit', event => {
    const button = event.submitter;
    if (sent) event.preventDefault();
    else if (button?.dataset.busy) {
      sent = 1;
      button.dataset.text ??= button.textContent;
      button.textContent = button.dataset.busy;
      button.setAttribute('aria-busy', true);
      setTimeout(() => sent = 0, 2000);
      timer = setTimeout(reset, 20000);
    }
  });
  on('keydown', ({ key }) => key === 'Escape' && reset());
  window.navigation?.addEventListener('navigateerror', reset);

  // Answers of a link stand in its fragment, which reaches no server, and go along until the form takes them.
  if (hash.startsWith('#prefill:')) {
    for (const link of all('.booking a[href^="/"]')) link.hash = hash;
    for (const form of all('.booking form[method=get]')) form.action = form.action.split('#')[0] + hash;
    if (query.has('day')) all('#choose')[0]?.focus();
    if (all('#details')[0]) history.replaceState(null, '', url.href.split('#')[0]);
    for (const [name, answer] of new URLSearchParams(hash.slice(9))) {
      for (const input of all(`#details [name$=".${CSS.escape(name)}"]`)) {
        const text = input.name[6] === '-' ? answer.split('-')['ymd'.indexOf(input.name[7])] : answer;
        if (/radio|checkbox/.test(input.type)) input.checked ||= input.value === text;
        else input.value ||= text ?? '';
      }
    }
  }

  const find = all('#find')[0];
  const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const have = box => all('[name]').filter(input => (box.contains?.(input) || input.name === box) && (!/radio|checkbox/.test(input.type) || input.checked) && input.value).map(input => input.value);
  const show = () => {
    // A question that depends on another one is hidden while it concerns nobody, unless it was answered.
    for (const box of all('[data-if^=answer]')) {
      box.hidden = have(box.dataset.if).some(value => JSON.parse(box.dataset.is).includes(value)) === !!box.dataset.not && !have(box)[0];
    }
    if (find) {
      find.parentElement.hidden = false;
      for (const card of all('.card')) card.hidden = !plain(find.value).split(' ').every(word => plain(card.textContent).includes(word));
      all('#found')[0].textContent = find.value && find.dataset.found + all('.card:not([hidden])').length;
    }
  };
  on('input', show);
  on('pageshow', () => reset(show()));
  show();

  // In a frame: how high this page is.
  if (parent !== window) new ResizeObserver(() => parent.postMessage({ booking: 'height', height: document.documentElement.offsetHeight }, '*')).observe(document.body);

  for (const button of all('[data-copy]')) {
    button.hidden = !navigator.clipboard;
    button.onclick = async () => {
      await navigator.clipboard.writeText(all('#key')[0].textContent);
      button.textContent = button.dataset.done;
    };
  }
})();
