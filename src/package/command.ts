#!/usr/bin/env node
/** `masar`: the command line. */
import process from 'node:process';
import { run } from '../cli/process.ts';

await run(process.argv.slice(2));
