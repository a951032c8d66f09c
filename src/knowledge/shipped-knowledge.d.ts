declare module "#shipped-knowledge" {
  const shipped: import("./shipped.ts").Identified;
  export default shipped;
}
