/** Our JSON Schema without its words, as `scripts/vite-shape.ts` gives it. */
declare module '*.json?shape' {
  const shape: import('./shape.ts').RootShape;
  export default shape;
}
