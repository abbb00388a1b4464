declare module "@11ty/eleventy" {
  /** The part of Eleventy's configuration that we use. */
  export interface EleventyConfig {
    addGlobalData(name: string, value: unknown): void;
    setIncludesDirectory(folder: string): void;
    setLibrary(extension: string, library: unknown): void;
    addLayoutAlias(alias: string, layout: string): void;
    on(event: "eleventy.before" | "eleventy.after", run: () => void | Promise<void>): void;
  }
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        configPath: string;
        quietMode?: boolean;
        runMode?: "build" | "serve" | "watch";
        config?: (eleventyConfig: EleventyConfig) => void;
      },
    );
    disableLogger(): void;
    init(): Promise<void>;
    write(): Promise<unknown>;
    watch(): Promise<void>;
    serve(port: number): Promise<void>;
  }
}
