import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** What each package that runs anywhere may import, besides its own files. */
const ALLOWED: ReadonlyMap<string, readonly string[]> = new Map([
  ['core', ['tldts']],
  ['intake', ['@peephole/core', 'htmlparser2']],
]);

for (const [name, allowed] of ALLOWED) {
  const folder = join(ROOT, 'packages', name);

  test(`${name} compiles without DOM and Node types`, () => {
    const { options, fileNames } = configuration(folder);
    assert.deepEqual(options.types, []);
    assert.deepEqual(options.lib, ['lib.es2023.d.ts']);
    const program = ts.createProgram(fileNames, { ...options, noEmit: true, composite: false });
    const errors = ts.getPreEmitDiagnostics(program);
    assert.deepEqual(
      errors.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
      [],
    );
    const ambient = program
      .getSourceFiles()
      .map(({ fileName }) => fileName)
      .filter((file) => file.includes('/@types/') || /\/lib\.(?:dom|webworker)/u.test(file));
    assert.deepEqual(ambient, []);
  });

  test(`${name} as built imports nothing but its own files and ${allowed.join(', ')}`, () => {
    const dist = join(folder, 'dist');
    const files = built(dist);
    assert.ok(files.length > 0, 'not built');
    const foreign = files.flatMap((file) =>
      imports(join(dist, file))
        .filter((target) => !target.startsWith('./') && !target.startsWith('../'))
        .filter((target) => !allowed.includes(target))
        .map((target) => `${file}: ${target}`),
    );
    assert.deepEqual(foreign, []);
  });

  test(`${name} declares no other dependency`, () => {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    assert.ok(typeof manifest === 'object' && manifest !== null && 'dependencies' in manifest);
    assert.deepEqual(Object.keys(manifest.dependencies ?? {}).sort(), [...allowed].sort());
  });
}

function configuration(folder: string): ts.ParsedCommandLine {
  const problems: ts.Diagnostic[] = [];
  const parsed = ts.getParsedCommandLineOfConfigFile(join(folder, 'tsconfig.json'), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (problem) => problems.push(problem),
  });
  assert.deepEqual(problems, []);
  assert.ok(parsed !== undefined);
  return parsed;
}

function built(dist: string): readonly string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js') && !file.endsWith('.test.js'))
    .sort();
}

/** Every module a file names: static, dynamic, re-exported. A computed one is named as such. */
function imports(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      if (node.moduleSpecifier !== undefined) found.push(literal(node.moduleSpecifier));
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      found.push(literal(node.arguments[0]));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function literal(node: ts.Expression | undefined): string {
  return node !== undefined && ts.isStringLiteral(node) ? node.text : '(computed)';
}
