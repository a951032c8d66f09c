declare module "#report-schemas" {
  const schemas: Readonly<Record<string, object>>;
  export default schemas;
}
