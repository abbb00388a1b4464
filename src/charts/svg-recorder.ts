import { layout } from "./chart-layout.ts";
import { measureText } from "./measure-text.ts";
import { type Palette, paintOf, themed } from "./paint.ts";
import { coordinate, element } from "./svg-markup.ts";

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * As much of CanvasRenderingContext2D as bars, base lines and labels need, written down as SVG elements.
 * Colours are names of paints; anything else is a bug and throws, as does a method that is not here.
 */
export class SvgRecorder {
  fillStyle: string = "text";
  strokeStyle: string = "grid";
  lineWidth = 1;
  font = "";
  textAlign: "left" | "right" = "left";
  /** What Chart.js takes for the canvas it draws on. */
  canvas: { width: number; height: number; getContext(): SvgRecorder };
  readonly #hatch: string;
  readonly #palette: Palette;
  readonly #shapes: string[] = [];
  #rects: Rect[] = [];
  #line: string[] = [];
  #top = 0;
  #saved: {
    fillStyle: string;
    strokeStyle: string;
    lineWidth: number;
    font: string;
    textAlign: "left" | "right";
  }[] = [];

  /** `hatch`: id of the pattern that fills `series-2`. */
  constructor(hatch: string, palette: Palette = themed) {
    this.#hatch = hatch;
    this.#palette = palette;
    this.canvas = { width: 0, height: 0, getContext: () => this };
  }

  /** All elements so far, one a line. */
  markup(): string {
    return this.#shapes.join("\n");
  }

  /** The origin moves down to `top`; what follows is drawn on a canvas of this height. */
  startPanel(top: number, height: number): void {
    this.#top = top;
    this.canvas = { width: layout.width, height, getContext: () => this };
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, font, textAlign } = this;
    this.#saved.push({ fillStyle, strokeStyle, lineWidth, font, textAlign });
  }

  restore(): void {
    Object.assign(this, this.#saved.pop());
  }

  // Chart.js scales by the pixel ratio, which is 1, and wipes the canvas before its only drawing and when it is destroyed.
  setTransform(): void {}
  resetTransform(): void {}
  clearRect(): void {}

  beginPath(): void {
    this.#rects = [];
    this.#line = [];
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#rects.push({ x, y, width, height });
  }

  moveTo(x: number, y: number): void {
    this.#line.push(`M${coordinate(x)} ${coordinate(y + this.#top)}`);
  }

  lineTo(x: number, y: number): void {
    this.#line.push(`L${coordinate(x)} ${coordinate(y + this.#top)}`);
  }

  fill(): void {
    for (const { x, y, width, height } of this.#rects) this.fillRect(x, y, width, height);
  }

  stroke(): void {
    const width = this.lineWidth === 1 ? undefined : coordinate(this.lineWidth);
    this.#shapes.push(
      element("path", {
        ...this.#painted(this.strokeStyle),
        d: this.#line.join(""),
        "stroke-width": width,
      }),
    );
  }

  /** A rectangle without area leaves nothing. */
  fillRect(x: number, y: number, width: number, height: number): void {
    if (coordinate(width) === "0" || coordinate(height) === "0") return;
    this.#shapes.push(
      element("rect", {
        ...this.#painted(this.fillStyle),
        x: coordinate(Math.min(x, x + width)),
        y: coordinate(Math.min(y, y + height) + this.#top),
        width: coordinate(Math.abs(width)),
        height: coordinate(Math.abs(height)),
      }),
    );
  }

  /** A whole string in one element, so that readers can select, search and translate it. */
  fillText(text: string, x: number, y: number): void {
    if (text === "") return;
    this.#shapes.push(
      element(
        "text",
        {
          ...this.#painted(this.fillStyle),
          x: coordinate(x),
          y: coordinate(y + this.#top),
          "text-anchor": this.textAlign === "right" ? "end" : undefined,
          "font-weight": this.font.startsWith("600 ") ? "600" : undefined,
        },
        text,
      ),
    );
  }

  measureText(text: string): { width: number } {
    return { width: measureText(text, layout.fontSize) };
  }

  #painted(name: string): Readonly<Record<string, string>> {
    return this.#palette.attributes(paintOf(name), this.#hatch);
  }
}
