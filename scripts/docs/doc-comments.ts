import ts from 'typescript';

/** What the doc comments of a source say of its exported schemas and of their fields. */
export interface DocComments {
  schemas: Map<string, string>;
  /** By schema, then by field; fields that a schema takes over from another (`...Other.shape`) have the other's words. */
  fields: Map<string, Map<string, string>>;
}

/** Reads the doc comments of `export const Name = z.object({ … })` and of other exported constants. */
export function docComments(sources: readonly string[]): DocComments {
  const schemas = new Map<string, string>();
  const shapes = new Map<string, ts.ObjectLiteralExpression>();
  for (const source of sources) {
    for (const statement of ts.createSourceFile('schema.ts', source, ts.ScriptTarget.Latest, true)
      .statements) {
      if (!ts.isVariableStatement(statement)) continue;
      for (const { name, initializer } of statement.declarationList.declarations) {
        const comment = commentOf(statement);
        if (comment !== '') schemas.set(name.getText(), comment);
        const shape = initializer && objectOf(initializer);
        if (shape) shapes.set(name.getText(), shape);
      }
    }
  }
  const fields = new Map<string, Map<string, string>>();
  for (const name of shapes.keys()) fields.set(name, fieldsOf(name, shapes));
  return { schemas, fields };
}

function fieldsOf(
  schema: string,
  shapes: ReadonlyMap<string, ts.ObjectLiteralExpression>,
): Map<string, string> {
  const fields = new Map<string, string>();
  for (const property of shapes.get(schema)?.properties ?? []) {
    if (ts.isSpreadAssignment(property)) {
      const other = /^\w+/.exec(property.expression.getText())?.[0] ?? '';
      for (const [field, comment] of fieldsOf(other, shapes)) fields.set(field, comment);
      continue;
    }
    const own = commentOf(property);
    const field = property.name?.getText() ?? '';
    // `line_no: Row.shape.lineNo` means what it means there.
    const [, other = '', of = ''] = /:\s*(\w+)\.shape\.(\w+)$/.exec(property.getText()) ?? [];
    const comment = own || (fieldsOf(other, shapes).get(of) ?? '');
    if (comment !== '') fields.set(field, comment);
  }
  return fields;
}

/** The shape of `z.object({ … })`. */
function objectOf(expression: ts.Expression): ts.ObjectLiteralExpression | undefined {
  if (!ts.isCallExpression(expression) || expression.expression.getText() !== 'z.object') return undefined;
  const [shape] = expression.arguments;
  return shape && ts.isObjectLiteralExpression(shape) ? shape : undefined;
}

/** The text of a node's last doc comment in one line, without the marks of its lists; empty if it has none. */
function commentOf(node: ts.Node): string {
  const comment = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1)?.comment;
  const text = ts.getTextOfJSDocComment(comment) ?? '';
  return text.replace(/^- /gm, '').replace(/\s+/g, ' ').trim();
}
