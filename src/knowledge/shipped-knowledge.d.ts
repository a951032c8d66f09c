declare module "#shipped-knowledge" {
  const shipped: Omit<import("./shipped.ts").ShippedKnowledge, "knowledge">;
  export default shipped;
}
