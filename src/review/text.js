// Places in the text: characters of the file, counted from 0, to places in the page and back.

const lines = $$('#text > p');
const begins = lines.map((line) => Number(line.dataset.at));

/** The line that a character stands in. */
function lineOf(character) {
  let [low, high] = [0, begins.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (begins[middle] <= character) low = middle; else high = middle - 1;
  }
  return low;
}

/** The range between two places of a line, in units of UTF-16. */
function rangeIn(line, from, to) {
  const range = document.createRange();
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let at = 0;
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const next = at + node.data.length;
    if (!begun && from < next) {
      range.setStart(node, from - at);
      begun = true;
    }
    if (begun && to <= next) {
      range.setEnd(node, to - at);
      return range;
    }
    at = next;
  }
  if (!begun) range.setStart(line, line.childNodes.length);
  range.setEnd(line, line.childNodes.length);
  return range;
}

/** So many characters of a text, in units of UTF-16. */
function units(text, characters) {
  let at = 0;
  for (const character of text) {
    if (characters-- <= 0) break;
    at += character.length;
  }
  return at;
}

/** The range of a stretch of the file. */
function rangeOf(start, end) {
  const line = lineOf(start);
  const text = lines[line].textContent;
  return rangeIn(lines[line], units(text, start - begins[line]), units(text, end - begins[line]));
}

/** The characters of a line that stand before a place in it. */
function charactersBefore(line, node, offset) {
  const range = document.createRange();
  range.selectNodeContents(line);
  range.setEnd(node, offset);
  return [...range.toString()].length;
}

/** Which occurrence of these words in the file begins at this character, from 1: as gold files count. */
function occurrence(words, start) {
  const last = lineOf(start);
  let count = 0;
  for (let line = 0; line <= last; line += 1) {
    const text = lines[line].textContent;
    const end = line === last ? units(text, start - begins[line]) : text.length;
    for (let at = text.indexOf(words); at >= 0 && at <= end; at = text.indexOf(words, at + 1)) count += 1;
  }
  return count;
}

/** Lights up ranges without touching the page, where the browser can. */
function light(name, ranges) {
  if (!CSS.highlights) return;
  if (ranges.length) CSS.highlights.set(name, new Highlight(...ranges));
  else CSS.highlights.delete(name);
}
