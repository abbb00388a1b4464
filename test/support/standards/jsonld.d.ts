declare module "jsonld" {
  interface Options {
    readonly base: string;
    /** Fails where a word is of no known vocabulary. */
    readonly safe: boolean;
    documentLoader(url: string): Promise<object>;
  }
  export function expand(document: object, options: Options): Promise<Record<string, unknown>[]>;
  export function toRDF(
    document: object,
    options: Options & { readonly format: "application/n-quads" },
  ): Promise<string>;
  const jsonld: { expand: typeof expand; toRDF: typeof toRDF };
  export default jsonld;
}
