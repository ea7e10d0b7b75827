import { readFileSync } from 'node:fs';
import type { NativeImage } from 'electron';
import { refusing } from './refusing.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

type Image = Pick<NativeImage, 'isEmpty' | 'getSize' | 'setTemplateImage'> & {
  resize(): Image;
  toPNG(): Buffer;
};

function imageOf(bytes: Buffer, bitmap?: Size): Image {
  const isPng = bytes.length > 24 && bytes.toString('latin1', 1, 4) === 'PNG';
  const read = isPng
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : { width: 0, height: 0 };
  const size = bitmap ?? read;
  const image: Image = refusing('NativeImage', {
    isEmpty: () => bytes.length === 0,
    getSize: () => size,
    setTemplateImage: () => undefined,
    resize: () => image,
    toPNG: () => bytes,
  });
  return image;
}

export const nativeImage = refusing('nativeImage', {
  createEmpty: () => imageOf(Buffer.alloc(0)),
  createFromBuffer: (bytes: Buffer) => imageOf(bytes),
  createFromBitmap(bytes: Buffer, size: Size) {
    // Four bytes for each point, as electron wants them.
    if (bytes.length !== size.width * size.height * 4) throw new TypeError('a bitmap of another size');
    return imageOf(bytes, size);
  },
  createFromDataURL: (url: string) => imageOf(Buffer.from(url.split(',')[1] ?? '', 'base64')),
  createFromPath(path: string) {
    try {
      return imageOf(readFileSync(path));
    } catch {
      // As electron: a picture that is not there is an empty one.
      return imageOf(Buffer.alloc(0));
    }
  },
});
