// The name of a package in what pip takes.

/** Without extras, versions and markers: "saq" of "saq[redis]>=0.2". */
export function packageName(requirement: string): string {
  return requirement.replace(/[^\w.-].*/, "");
}
