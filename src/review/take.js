// What a person takes away: rows for a spreadsheet, a table, corrections.

const shownFigures = () => figures.filter((figure) => !figure.row.hidden);
const cellsOf = (figure) => data.columns.map((column) => called(column, figure.now[column]));

/** The file's name without folder and extension. */
const stem = () => data.source.split(/[/\\]/).pop().replace(/\.[^.]+$/, '') || 'release';

/** A cell as spreadsheets paste it: one that would be read as a formula is made text. */
function pasted(cell, column) {
  const text = /^[=+\-@\t]/.test(cell) && !/^-?[\d.]+$/.test(cell) ? `'${cell}` : cell;
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function tsv() {
  return [data.heads, ...shownFigures().map(cellsOf)].map((cells) => cells.map(pasted).join('\t')).join('\r\n');
}

/** The table that `oldcomm extract --format csv --bom` writes. */
function csv() {
  const quoted = (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const rows = [data.heads, ...shownFigures().map(cellsOf)].map((cells) => `${cells.map(quoted).join(',')}\n`);
  return `\ufeff${rows.join('')}`;
}

async function copy() {
  const text = tsv();
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Some browsers keep the clipboard from pages that are files.
    const area = make('textarea', { class: 'unseen', readonly: true });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
  say(`${shownFigures().length} ${labels.copied}`);
}

/** The judged figures in the form of gold files. Where all are judged, it is one. */
function corrections() {
  const complete = figures.every(isJudged);
  const isTaken = (figure) => isJudged(figure) && !(complete && figure.judged === 'wrong');
  const kept = figures.filter(isTaken);
  const wholes = kept.map((figure) => byId.get(Number(figure.now.part_of))).filter((whole) => whole && !isJudged(whole));
  const out = figures.filter((figure) => isTaken(figure) || wholes.includes(figure));
  const ids = new Map(out.map((figure, at) => [String(figure.id), complete ? at + 1 : figure.id]));
  const head = { doc: data.source, title: data.title, published: data.published, region: data.region || null };
  if (!complete) head.complete = false;
  const line = (figure) => {
    const { now } = figure;
    const where = `"id": ${ids.get(String(figure.id))}, "raw": ${JSON.stringify(now.raw)}, "nth": ${occurrence(now.raw, figure.start)}, "start": ${figure.start}`;
    if (!isJudged(figure)) return `{${where}, "review": "none"}`;
    if (figure.judged === 'wrong') return `{${where}, "review": "wrong"}`;
    // Numbers are written from their digits, which a number of JavaScript would not keep.
    const fields = [`"value": ${now.value}`];
    if (now.value_max) fields.push(`"value_max": ${now.value_max}`);
    for (const field of ['unit', 'metric', 'label', 'stage', 'kind', 'bound']) fields.push(`"${field}": ${JSON.stringify(now[field])}`);
    for (const field of ['region', 'area', 'from', 'to']) fields.push(`"${field}": ${JSON.stringify(now[field] || null)}`);
    fields.push(`"part_of": ${ids.get(now.part_of) ?? null}`);
    return `{${where}, ${fields.join(', ')}}`;
  };
  return { complete, text: [JSON.stringify(head), ...out.map(line)].map((one) => `${one}\n`).join('') };
}

$('#copy').addEventListener('click', copy);
$('#csv').addEventListener('click', () => save(`${stem()}.csv`, csv(), 'text/csv;charset=utf-8'));
$('#corrections').addEventListener('click', () => {
  if (!figures.some(isJudged)) return say(labels.corrections_none);
  const unread = figures.find((figure) => figure.now.value === '');
  if (unread) {
    choose(unread, 'take');
    $('#field-value').focus();
    return say(labels.value_wanted);
  }
  const { complete, text } = corrections();
  save(`${stem()}.${complete ? 'gold' : 'corrections'}.jsonl`, text, 'application/jsonl');
  taken = true;
});
