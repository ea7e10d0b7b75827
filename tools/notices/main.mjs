// npm run notices: writes THIRD_PARTY_NOTICES.txt anew from what ships.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap/paths.mjs';
import { noticesOf } from './notices.mjs';
import { shippedPackages } from './shipped-packages.mjs';

writeFileSync(join(root, 'THIRD_PARTY_NOTICES.txt'), noticesOf(shippedPackages(root)));
