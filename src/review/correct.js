// What a person says of the figures. It is kept in this page alone, and taken away as a file.

let taken = true;

/** Brings the page up to what was said. */
function tally() {
  const count = figures.filter(isJudged).length;
  $('#judged').textContent = count ? String(count) : '';
  taken = false;
  filter();
}

/** Brings the page up to what was said of a figure. */
function judged(figure) {
  paint(figure);
  tally();
  if (chosen === figure) showDetail(figure);
}

function judge(figure, verdict) {
  if (figure.judged === verdict) return undo(figure);
  if (verdict === 'wrong' && figure.added) return undo(figure);
  figure.judged = verdict === 'right' && EDITED.some((field) => isChanged(figure, field)) ? 'changed' : verdict;
  judged(figure);
  say(`${figure.was.raw}: ${labels[verdict]}`);
}

const SHAPES = {
  value: /^-?\d+(\.\d+)?$/, value_max: /^(-?\d+(\.\d+)?)?$/, unit: /./, label: /./, from: /^(\d{4}(-(0[1-9]|1[0-2]))?)?$/, to: /^(\d{4}(-(0[1-9]|1[0-2]))?)?$/,
};

/** Takes a field as a person left it, unless it cannot be that. */
function change(figure, field, input) {
  const written = input.value.trim();
  const value = field.startsWith('value') ? written.replaceAll(',', '') : written;
  const fine = field === 'part_of' ? value === '' || (byId.has(Number(value)) && Number(value) !== figure.id) : (SHAPES[field] ?? /^/).test(value);
  input.setAttribute('aria-invalid', String(!fine));
  if (!fine) return;
  figure.now[field] = value;
  if (field === 'region') figure.now.region_code = value === figure.was.region ? figure.was.region_code : '';
  figure.judged = EDITED.some((one) => isChanged(figure, one)) ? 'changed' : '';
  const focused = document.activeElement?.id;
  judged(figure);
  if (focused) document.getElementById(focused)?.focus();
}

/** Takes back what a person said of a figure; one that was added goes. */
function undo(figure) {
  if (figure.added) {
    if (chosen === figure) release();
    figures.splice(figures.indexOf(figure), 1);
    byId.delete(figure.id);
    const line = ofLine[lineOf(figure.start)];
    line.splice(line.indexOf(figure), 1);
    figure.row.remove();
    figure.mark.replaceWith(...figure.mark.childNodes);
    tally();
    return;
  }
  figure.now = { ...figure.was };
  figure.judged = '';
  judged(figure);
}

/** The stretch of the text that is selected, if a figure can be made of it. */
function selected() {
  const selection = getSelection();
  if (selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  const line = range.commonAncestorContainer.parentElement?.closest('#text > p')
    ?? (range.commonAncestorContainer instanceof Element ? range.commonAncestorContainer.closest('#text > p') : null);
  if (!line) return { fault: labels.add_one_line };
  const begin = Number(line.dataset.at);
  let start = charactersBefore(line, range.startContainer, range.startOffset);
  const raw = range.toString();
  const blank = [...raw].length - [...raw.trimStart()].length;
  start += blank;
  const words = raw.trim();
  if (!words) return { fault: labels.add_one_line };
  const from = begin + start;
  const to = from + [...words].length;
  if (figures.some((figure) => figure.start < to && from < figure.end)) return { fault: labels.add_overlaps };
  return { start: from, end: to, words, line };
}

/** The value and the unit that a number is printed with, as far as its digits tell. */
function reading(words) {
  const [, digits = '', multiplier = '', unit = ''] = /^([\d,.]*)\s*([十百千万亿萬億]*)(.*)$/u.exec(words.normalize('NFKC')) ?? [];
  const zeros = [...multiplier].reduce((sum, sign) => sum + { 十: 1, 百: 2, 千: 3, 万: 4, 萬: 4, 亿: 8, 億: 8 }[sign], 0);
  // A number in Chinese numerals is left to the person.
  if (!/\d/.test(digits)) return { value: '', unit: '个' };
  const [whole, rest = ''] = digits.replaceAll(',', '').split('.');
  const moved = (whole + rest.padEnd(zeros, '0').slice(0, zeros)).replace(/^0+(?=\d)/, '') || '0';
  const left = rest.slice(zeros).replace(/0+$/, '');
  return { value: left ? `${moved}.${left}` : moved, unit: unit.replace(/^[余多]/u, '') || '个' };
}

/** Makes a figure of what is selected. Time and place are those of the figure before it; the rest is asked for. */
function add() {
  const place = selected();
  if (!place) return say(labels.add_one_line);
  if (place.fault) return say(place.fault);
  const { start, end, words: raw } = place;
  const before = figures.findLast((figure) => figure.start < start);
  const id = Math.max(0, ...figures.map((figure) => figure.id), data.rows.length) + 1;
  const line = lineOf(start);
  const kept = Object.fromEntries(['region', 'region_code', 'from', 'to', 'stage'].map((field) => [field, before?.now[field] ?? '']));
  const cells = {
    source: data.source, id: String(id), metric: 'other', label: '', kind: 'level', bound: 'exact', value_max: '', area: '', part_of: '', speaker: '',
    ...kept, ...reading(raw), raw, line: String(line + 1), sentence: before?.now.sentence ?? '', start: String(start), end: String(end),
  };
  cells.stage ||= 'completed';
  if (cells.unit === '%' || cells.unit === '成') Object.assign(cells, { kind: 'share' });
  const range = rangeOf(start, end);
  const mark = make('mark', { id: `f${id}`, role: 'button', tabindex: '-1' });
  mark.append(range.extractContents());
  range.insertNode(mark);
  const behind = figures.find((figure) => figure.start > start);
  const row = emptyRow(id);
  $('#table tbody').insertBefore(row, behind?.row ?? null);
  const figure = figureOf(data.columns.map((column) => cells[column] ?? ''), [], true);
  figures.splice(behind ? figures.indexOf(behind) : figures.length, 0, figure);
  byId.set(id, figure);
  ofLine[line].push(figure);
  getSelection().removeAllRanges();
  $('#add').hidden = true;
  judged(figure);
  choose(figure, 'text');
  bring(figure.row);
  $(cells.value ? '#field-metric' : '#field-value')?.focus();
  say(labels.added);
}

document.addEventListener('selectionchange', () => {
  const place = selected();
  const button = $('#add');
  button.hidden = !place || Boolean(place.fault) || !/[\d零〇一二两三四五六七八九十百千万亿半]/u.test(place.words.normalize('NFKC'));
});
$('#add').addEventListener('pointerdown', (event) => event.preventDefault());
$('#add').addEventListener('click', add);

addEventListener('beforeunload', (event) => {
  if (!taken && figures.some(isJudged)) event.preventDefault();
});
