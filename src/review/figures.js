// The figures: as they were read, as a person left them, and their rows and marks.

/** A figure from the cells of its row. `was` is what the program read, `now` what holds. */
function figureOf(cells, told, added = false) {
  const was = Object.fromEntries(data.columns.map((column, at) => [column, cells[at]]));
  const id = Number(was.id);
  return {
    id, was, now: { ...was }, told, added, judged: '',
    start: Number(was.start), end: Number(was.end),
    row: $(`#r${id}`), mark: $(`#f${id}`),
  };
}

const figures = data.rows.map((cells, at) => figureOf(cells, data.told[at]));
const byId = new Map(figures.map((figure) => [figure.id, figure]));

/** A period as nodes, which may break behind its dash. */
function periodNodes(figure) {
  return periodOf(figure).split('–').flatMap((moment, at) => (at ? ['–', make('wbr'), moment] : [moment]));
}

/** What a closed word of a column is called on this page. */
function called(column, word) {
  if (column === 'region' && word === 'multiple') return data.multiple;
  const found = data.words[column]?.find(([name]) => name === word);
  return found ? found[1] : word;
}

/** A figure's value with its hedge and unit, as number.rs prints it. */
function valueOf({ now }) {
  const zh = { about: '约', over: '超', under: '不足' };
  const hedge = now.bound === 'exact' ? '' : `${document.documentElement.lang === 'en' ? now.bound : zh[now.bound]} `;
  const max = now.value_max ? `–${parted(now.value_max)}` : '';
  return `${hedge}${parted(now.value)}${max}${now.unit === '%' ? '' : ' '}${now.unit}`;
}

/** A figure's period, as number.rs prints it. */
function periodOf({ now: { from, to } }) {
  return from === to ? from : `${from}–${to}`;
}

/** Whether a person changed a field. */
const isChanged = (figure, field) => figure.now[field] !== figure.was[field];

/** Whether a person has said anything about a figure. */
const isJudged = (figure) => figure.added || figure.judged !== '';

/** Brings the row and the mark of a figure up to what holds of it. */
function paint(figure) {
  const { now, row, mark } = figure;
  const group = `g-${data.groups[now.metric] ?? 'rest'}`;
  for (const element of [row, mark]) {
    const kept = [...element.classList].filter((name) => !/^(g-|s-|is-)/.test(name));
    element.className = [...kept, group, figure.added ? 'is-added' : '', figure.judged && `is-${figure.judged}`].filter(Boolean).join(' ');
  }
  mark.classList.add(`s-${now.stage}`);
  mark.title = `${called('metric', now.metric)} · ${called('stage', now.stage)}`;
  const region = called('region', now.region);
  const fill = (selector, ...nodes) => $(selector, row).replaceChildren(...nodes);
  fill('.label', shown(now.label));
  fill('.metric', called('metric', now.metric));
  fill('.more', ...periodNodes(figure), ' ', shown(region));
  fill('td.v', shown(valueOf(figure)), ' ', make('small', {}, shown(now.value_max === '' && now.raw === now.value + now.unit ? '' : now.raw)));
  fill('td.st', make('span', { class: `line s-${now.stage}` }, called('stage', now.stage)));
  fill('td.pe', ...periodNodes(figure));
  fill('td.re', shown(region), ' ', make('small', {}, shown(now.area)));
  const sign = { right: '✓', wrong: '✗', changed: '✎' }[figure.judged] ?? (figure.added ? '+' : '');
  const spoken = { right: labels.right, wrong: labels.wrong, changed: labels.changed_short }[figure.judged] ?? (figure.added ? labels.missed : '');
  fill('.judged', make('span', { 'aria-hidden': 'true' }, sign), make('span', { class: 'unseen' }, spoken));
}

/** An empty row for a figure that a person adds. */
function emptyRow(id) {
  const cell = (name, ...nodes) => make('td', { role: 'cell', class: name }, ...nodes);
  return make('tr', { role: 'row', id: `r${id}` },
    cell('n', make('a', { href: `#f${id}` }, String(id))),
    cell('what', make('span', { class: 'label' }), ' ', make('small', { class: 'metric' }), ' ', make('small', { class: 'more' })),
    cell('v'), cell('st'), cell('wide pe'), cell('wide re'),
    cell('j', make('span', { class: 'flag' }), make('span', { class: 'judged' })));
}
