import { readFileSync } from 'node:fs';
import type { NativeImage } from 'electron';
import { refusing } from './refusing.ts';

type Image = Pick<NativeImage, 'isEmpty' | 'getSize' | 'setTemplateImage'> & {
  resize(): Image;
  toPNG(): Buffer;
};

function imageOf(bytes: Buffer): Image {
  const isPng = bytes.length > 24 && bytes.toString('latin1', 1, 4) === 'PNG';
  const size = isPng
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : { width: 0, height: 0 };
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
