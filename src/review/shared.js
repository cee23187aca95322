'use strict';
// What every page needs: finding and making elements, showing text as it is, saving a file.

const $ = (selector, within = document) => within.querySelector(selector);
const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];

/** Makes an element. Children are nodes or text; attributes that are null or false are left out. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

// Controls, marks of direction, separators of lines and tags: what html.rs names in the text that it writes.
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

/** A text as nodes: a character that cannot be seen is in an isolate with its name. */
function shown(text) {
  const out = document.createDocumentFragment();
  for (const piece of String(text).split(new RegExp(`(${HIDDEN.source})`, 'u'))) {
    if (piece && HIDDEN.test(piece)) {
      const name = `U+${piece.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      out.append(make('bdi', { class: 'sign', 'data-name': name }, piece));
    } else if (piece) {
      out.append(piece);
    }
  }
  return out;
}

/** Says something to those who look and to those who listen. */
function say(text) {
  $('#live').textContent = text;
}

/** Hands a file over to the person. */
function save(name, text, type) {
  const link = make('a', { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The digits of a number with their thousands parted. */
function parted(digits) {
  const [whole, rest] = String(digits).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (rest ? `.${rest}` : '');
}

const data = JSON.parse($('#data').textContent);
const labels = data.labels;
