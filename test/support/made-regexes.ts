/**
 * Notes every regular expression that our sources put together while they are loaded and run. Whoever needs it imports it
 * first, before anything of ours.
 */
export const madeRegexes: { readonly place: string; readonly regex: RegExp }[] = [];

globalThis.RegExp = new Proxy(globalThis.RegExp, {
  construct(target, [pattern, flags]) {
    const regex = new target(pattern, flags);
    const place = /\/((?:src|_includes)\/[^:)]+):\d+/.exec(new Error("").stack ?? "")?.[1];
    if (place) madeRegexes.push({ place, regex });
    return regex;
  },
});
