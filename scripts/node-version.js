/**
 * What to tell someone whose Node can't run this program; undefined when it can.
 * @param {string} version as Node says it, like `20.20.2`
 * @param {string} needed as `engines` in package.json says it, like `>=22.22`
 */
export function nodeTooOld(version, needed) {
  const lowest = needed.replace(">=", "");
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [lowestMajor = 0, lowestMinor = 0] = lowest.split(".").map(Number);
  if (major > lowestMajor || (major === lowestMajor && minor >= lowestMinor)) return undefined;
  return `需要 Node ${lowest} 或更新，现在是 ${version}。请先运行 npm ci，再用 npm run 运行命令（如 npm run build），它会使用 node_modules 里的 Node；macOS 请自行安装 Node ${lowest} 或更新。`;
}
