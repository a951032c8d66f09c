declare module "#report-schemas" {
  const schemas: Readonly<Record<import("./schema-names.ts").SchemaName, object>>;
  export default schemas;
}
