// What is known of the figure that is chosen: its fields, who told them, its whole and parts, and what the audit says.

const CLOSED = ['metric', 'stage', 'kind', 'bound'];
const EDITED = ['value', 'value_max', 'unit', 'metric', 'label', 'stage', 'kind', 'bound', 'region', 'area', 'from', 'to', 'part_of'];

/** A link to a figure. */
function chip(figure) {
  return make('a', { class: `chip g-${data.groups[figure.now.metric] ?? 'rest'}`, href: `#f${figure.id}` }, shown(figure.now.raw));
}

/** Where the value of a field is shown and changed. */
function control(figure, field) {
  const attributes = { id: `field-${field}`, name: field, 'aria-label': labels[field], autocomplete: 'off' };
  let input;
  if (CLOSED.includes(field)) {
    const option = ([word, label]) => make('option', { value: word }, label);
    input = make('select', attributes, ...data.words[field].map(option));
  } else {
    input = make('input', attributes);
  }
  input.value = figure.now[field];
  input.addEventListener('change', () => change(figure, field, input));
  return input;
}

/** A field: name, value, the words and the rule that told it. */
function fieldRow(figure, field) {
  const told = figure.told.find(([name]) => name === field);
  const [, span, rule, row] = told ?? [field, null, -1, -1];
  const by = make('td', { class: 'by' });
  if (span) {
    const range = rangeOf(...span);
    const link = make('button', { type: 'button', class: 'words', title: labels.words }, shown(range.toString()));
    link.addEventListener('click', () => {
      const at = rangeOf(...span);
      light('here', [at]);
      if (isNarrow()) show('text');
      at.startContainer.parentElement.scrollIntoView({ block: 'center' });
    });
    by.append(link, ' ');
  }
  const reason = data.strings[rule] || (figure.now[field] && !figure.added && field !== 'label' ? labels.by_default : '');
  if (reason) by.append(make('span', { class: 'rule', title: data.strings[row] ?? '' }, reason));
  const value = make('td', { class: 'value' }, control(figure, field));
  if (!figure.added && isChanged(figure, field)) {
    value.append(make('small', {}, `${labels.changed} `, shown(called(field, figure.was[field]) || '—')));
  }
  return make('tr', { class: isChanged(figure, field) ? 'changed' : null }, make('th', { scope: 'row' }, make('label', { for: `field-${field}` }, labels[field])), value, by);
}

/** A relation as an equation: parts and wholes are links. */
function equation(check) {
  const here = (id) => (byId.has(id) ? [chip(byId.get(id))] : []);
  const there = check.other ? [make('a', { class: 'chip there', href: check.other.href, title: check.other.source }, shown(check.other.text))] : [];
  const left = check.left === null && check.other ? there : here(check.left);
  const right = check.right === null && check.other ? there : here(check.right);
  const fails = check.verdict === 'fails';
  const parts = check.parts.flatMap((id, at) => (at ? [' + ', ...here(id)] : here(id)));
  const sign = { exact: ' = ', rounds: ' ≈ ', holds: ' ~ ', fails: ' ≠ ' }[check.verdict];
  switch (check.kind) {
    case 'sum': return [...parts, sign, ...here(check.whole)];
    case 'part': return [...parts, fails ? ' ≰ ' : ' ≤ ', ...here(check.whole)];
    case 'rate': return [...parts, ' / ', ...here(check.whole), sign, ...left];
    case 'order': return [...left, fails ? ' ≰ ' : ' ≤ ', ...right];
    case 'change': return [...left, ' ± ', ...parts, sign, ...right];
    default: return [...left, sign, ...right];
  }
}

/** A relation with its verdict. */
function verdict(check) {
  const severity = check.severity === 'contradiction' ? 'fails' : check.severity === 'remark' ? 'remark' : 'holds';
  return make('li', { class: `check ${severity}` },
    make('p', {}, make('b', {}, check.severity_label ?? check.verdict_label), ` · ${check.kind_label}`),
    make('p', { class: 'equation' }, ...equation(check)),
    make('p', { class: 'claim' }, shown(check.claim)));
}

const concerns = (check, { id }) => [check.whole, check.left, check.right, ...(check.other ? [] : check.parts)].includes(id);

function showDetail(figure) {
  const act = (id, text, tip, done, pressed) => {
    const button = make('button', { type: 'button', id, title: tip, 'aria-pressed': pressed === undefined ? null : String(pressed) }, text);
    button.addEventListener('click', done);
    return button;
  };
  const close = act('close', '×', labels.close, release);
  close.setAttribute('aria-label', labels.close);
  const whole = byId.get(Number(figure.now.part_of));
  const parts = figures.filter((other) => other.now.part_of === String(figure.id));
  const checks = data.findings.filter((check) => concerns(check, figure));
  const verdicts = (checks) => (checks.length ? [make('ul', { class: 'checks', 'aria-label': labels.verdicts }, ...checks.map(verdict))] : []);
  const list = (title, ...nodes) => make('p', { class: 'links' }, make('b', {}, title), ' ', ...nodes);
  $('#detail').replaceChildren(
    make('div', { class: 'head' },
      make('h2', {}, make('small', {}, String(figure.id)), ' ', shown(figure.was.raw)),
      act('judge-right', `✓ ${labels.right}`, labels.right_tip, () => judge(figure, 'right'), figure.judged === 'right'),
      act('judge-wrong', `✗ ${labels.wrong}`, labels.wrong_tip, () => judge(figure, 'wrong'), figure.judged === 'wrong'),
      ...(isJudged(figure) ? [act('undo', labels.undo, labels.undo_tip, () => undo(figure))] : []),
      close),
    make('div', { class: 'body' },
      ...(whole ? [list(labels.whole, chip(whole))] : []),
      ...(parts.length ? [list(labels.parts, ...parts.flatMap((part) => [chip(part), ' ']))] : []),
      ...verdicts(checks.filter((check) => check.verdict === 'fails')),
      make('table', { class: 'fields' }, make('tbody', {}, ...EDITED.map((field) => fieldRow(figure, field)))),
      ...verdicts(checks.filter((check) => check.verdict !== 'fails'))),
  );
  $('#detail').hidden = false;
  document.body.classList.add('has-detail');
}

$('#checks .checks').append(...data.findings.map(verdict));
