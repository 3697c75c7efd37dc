/** A language's file cut by `scripts/vite-messages.ts`. */
declare module '*.json?part=first' {
  const messages: import('@lingui/core').Messages;
  export default messages;
}

declare module '*.json?part=later' {
  const messages: import('@lingui/core').Messages;
  export default messages;
}

declare module '*.json?part=embed' {
  const messages: import('@lingui/core').Messages;
  export default messages;
}

declare module '*.json?part=embed-more' {
  const messages: import('@lingui/core').Messages;
  export default messages;
}
