/** One published schema. */
export interface SchemaFile {
  readonly type: string;
  readonly source: string;
  readonly tsconfig: string;
  readonly file: string;
}
export declare const SCHEMAS: readonly SchemaFile[];
export declare function schemaText(schema: SchemaFile): string;
