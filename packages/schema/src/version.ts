/**
 * Version of the records, the JSON Schemas and the CSV columns, apart from the versions of the packages: a reader of the
 * data needs no other. What raises which part is in docs/schema-policy.md.
 */
export const schemaVersion = '1.1.0';
