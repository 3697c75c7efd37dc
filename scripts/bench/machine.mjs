/** The machine a table was measured on. */
import { cpus, totalmem } from 'node:os';

/** @param {string} browser version, as the browser gives it */
export function machineOf(browser) {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? 'unknown processor',
    cores: processors.length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    node: process.version,
    browser,
    date: new Date().toISOString().slice(0, 10),
  };
}

export const machineInWords = ({ processor, cores, memory, node, browser, date }) =>
  `${processor}, ${cores} cores, ${memory}; Node ${node}; Chromium ${browser}, no GPU; ${date}`;
