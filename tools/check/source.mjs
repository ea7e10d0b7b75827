import { parseSync } from 'vite';

/** @typedef {{ lines: number, longestFunction: number }} Lengths */

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/**
 * How long a file is, and the longest function in it, both in lines.
 * @param {string} file
 * @param {string} text
 * @returns {Lengths}
 */
export function lengthsOf(file, text) {
  const lineAt = lineCounter(text);
  let longestFunction = 0;
  visit(parse(file, text).program, (node) => {
    if (!FUNCTIONS.has(node.type)) return;
    longestFunction = Math.max(longestFunction, lineAt(node.end) - lineAt(node.start) + 1);
  });
  return { lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0), longestFunction };
}

/**
 * The text with its comments blanked: a rule about code must not stumble over words about code.
 * @param {string} file
 * @param {string} text
 */
export function withoutComments(file, text) {
  let bare = text;
  for (const { start, end } of parse(file, text).comments) {
    bare = bare.slice(0, start) + bare.slice(start, end).replaceAll(/[^\n]/g, ' ') + bare.slice(end);
  }
  return bare;
}

/**
 * @param {string} file
 * @param {string} text
 */
function parse(file, text) {
  const result = parseSync(file, text);
  const [error] = result.errors;
  if (error !== undefined) throw new Error(`${file}: ${error.message}`);
  return result;
}

/**
 * @typedef {{ type: string, start: number, end: number }} Node
 * @param {unknown} value
 * @param {(node: Node) => void} look
 */
function visit(value, look) {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, look);
  } else if (typeof value === 'object' && value !== null) {
    if (isNode(value)) look(value);
    for (const child of Object.values(value)) visit(child, look);
  }
}

/**
 * @param {object} value
 * @returns {value is Node}
 */
function isNode(value) {
  return 'type' in value && typeof value.type === 'string' && 'start' in value && 'end' in value;
}

/** @param {string} text */
function lineCounter(text) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (/** @type {number} */ offset) => {
    const next = starts.findIndex((start) => start > offset);
    return next < 0 ? starts.length : next;
  };
}
