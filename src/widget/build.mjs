// Builds the one file a clinic's page loads. The result is committed, so running the product needs no Node.
import { build } from 'esbuild';
import { readFile, readdir, rm, stat } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const target = '../MassageBot/wwwroot/widget/massagebot.js';
const largestGzip = 30 * 1024;

const settings = {
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  loader: { '.css': 'text' },
  logLevel: 'warning',
  target: 'es2021',
  plugins: [{
    // Styles ship as text inside the script; white space and comments need not travel.
    name: 'compact-css',
    setup(builder) {
      builder.onLoad({ filter: /\.css$/ }, async ({ path }) => {
        const css = await builder.esbuild.transform(await readFile(path, 'utf8'), { loader: 'css', minify: true });
        return { contents: css.code.trim(), loader: 'text' };
      });
    },
  }],
};

if (process.argv.includes('--tests')) {
  await rm('build/tests', { recursive: true, force: true });
  const files = (await readdir('test/unit')).filter(name => name.endsWith('.test.ts'));
  await build({
    ...settings,
    entryPoints: files.map(name => `test/unit/${name}`),
    outdir: 'build/tests',
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    platform: 'node',
  });
} else {
  await build({
    ...settings,
    entryPoints: ['src/index.ts'],
    outfile: target,
    format: 'iife',
    minify: true,
  });
  const { size } = await stat(target);
  const gzip = gzipSync(await readFile(target), { level: 9 }).length;
  console.log(`${target}: ${size} bytes, ${gzip} bytes gzip`);
  if (gzip > largestGzip) {
    console.error(`The widget is larger than ${largestGzip} bytes gzip. Take something out.`);
    process.exit(1);
  }
}
