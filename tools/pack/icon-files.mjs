// Icons of the systems are plain containers of PNG pictures: a head that lists them, then the pictures.

/** @typedef {ReadonlyMap<number, Buffer>} Pictures PNG by its width in pixels */

const ICO_HEAD = 6;
const ICO_ENTRY = 16;
const ICO_SIZES = [16, 32, 48, 256];

/** Apple's names of the sizes. */
const ICNS_TYPES = /** @type {const} */ ([
  ['ic11', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
]);

/**
 * Windows' icon.
 * @param {Pictures} pictures
 */
export function icoFile(pictures) {
  const head = Buffer.alloc(ICO_HEAD + ICO_SIZES.length * ICO_ENTRY);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(ICO_SIZES.length, 4);
  const images = ICO_SIZES.map((size) => picture(pictures, size));
  let start = head.length;
  for (const [index, image] of images.entries()) {
    const at = ICO_HEAD + index * ICO_ENTRY;
    // The format's byte for 256 is 0.
    const side = (ICO_SIZES[index] ?? 0) % 256;
    head.writeUInt8(side, at);
    head.writeUInt8(side, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(image.length, at + 8);
    head.writeUInt32LE(start, at + 12);
    start += image.length;
  }
  return Buffer.concat([head, ...images]);
}

/**
 * macOS' icon.
 * @param {Pictures} pictures
 */
export function icnsFile(pictures) {
  const parts = ICNS_TYPES.map(([type, size]) => chunk(type, picture(pictures, size)));
  return chunk('icns', Buffer.concat(parts));
}

/**
 * @param {string} type
 * @param {Buffer} content
 */
function chunk(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 'ascii');
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}

/**
 * @param {Pictures} pictures
 * @param {number} size
 */
function picture(pictures, size) {
  const image = pictures.get(size);
  if (image === undefined) throw new Error(`no picture of ${size} pixels was drawn`);
  return image;
}
