import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonSchema } from '@app/recording';
import ts from 'typescript';
import { projectRoot } from './committed-document.js';
import { TypeSchemas } from './type-schema.js';

/** What the reading routes answer, by operation id, and the components that these schemas name. */
export interface ViewSchemas {
  answers: ReadonlyMap<string, JsonSchema>;
  components: Readonly<Record<string, JsonSchema>>;
}

/**
 * Reads from the sources what every method of the reading controllers answers. Done when the document is printed:
 * the swagger plugin knows classes only, and the views of the read side are types.
 */
export function viewSchemas(): ViewSchemas {
  const root = projectRoot();
  const folder = join(root, 'apps/api/src/reads');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.controller.ts'))
    .sort();
  const program = ts.createProgram(
    files.map((file) => join(folder, file)),
    optionsOf(root),
  );
  const checker = program.getTypeChecker();
  const schemas = new TypeSchemas(checker);
  const answers = new Map<string, JsonSchema>();
  for (const file of files)
    for (const method of methodsOf(program.getSourceFile(join(folder, file)))) {
      const answer = answerOf(method, checker);
      if (answer !== undefined) answers.set(operationIdOf(method), schemas.of(answer));
    }
  return { answers, components: schemas.components };
}

function optionsOf(root: string): ts.CompilerOptions {
  const file = join(root, 'tsconfig.json');
  const read = (path: string): string | undefined => ts.sys.readFile(path);
  const { config } = ts.readConfigFile(file, read) as { config: object };
  return ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root).options;
}

function methodsOf(source: ts.SourceFile | undefined): ts.MethodDeclaration[] {
  const classes = source?.statements.filter((statement) => ts.isClassDeclaration(statement)) ?? [];
  return classes.flatMap(({ members }) => members.filter((member) => ts.isMethodDeclaration(member)));
}

/** As the document's operation ids: the controller without its last word, and the method. */
function operationIdOf(method: ts.MethodDeclaration): string {
  const { name } = method.parent as ts.ClassDeclaration;
  return `${(name?.text ?? '').replace(/Controller$/, '')}.${method.name.getText()}`;
}

/** What the method's promise gives. */
function answerOf(method: ts.MethodDeclaration, checker: ts.TypeChecker): ts.Type | undefined {
  const signature = checker.getSignatureFromDeclaration(method);
  return signature === undefined ? undefined : checker.getAwaitedType(signature.getReturnType());
}
