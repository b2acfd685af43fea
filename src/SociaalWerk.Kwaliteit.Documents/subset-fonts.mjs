// Cuts the fonts of the certificates down to what Dutch legal names can hold: SkiaSharp embeds a font whole.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const fonts = {
    'sans.ttf': '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
    'sans-semibold.ttf': '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
    'serif.ttf': '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
    'serif-semibold.ttf': '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
};

const ranges = [
    [0x0020, 0x007e], // Basic Latin
    [0x00a0, 0x017f], // Latin-1 Supplement, Latin Extended-A
    [0x0192, 0x0192], [0x01cd, 0x01dc], [0x0218, 0x021b], // Romanian and others
    [0x1e00, 0x1eff], // Latin Extended Additional (Vietnamese, Welsh, ẞ)
    [0x2010, 0x2027], [0x2030, 0x203a], // dashes, quotation marks, bullets
    [0x20ac, 0x20ac], [0x2116, 0x2116], [0x2122, 0x2122],
];
const text = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i))).join('');

const target = process.argv[2];
const { resolve } = createRequire(import.meta.url);
await mkdir(target, { recursive: true });
for (const [name, source] of Object.entries(fonts)) {
    const subset = await subsetFont(await readFile(resolve(source)), text, { targetFormat: 'truetype', keepFeatures: ['kern', 'mark', 'ccmp'], noHinting: true });
    await writeFile(join(target, name), subset);
}
