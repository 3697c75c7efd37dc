/** Reads how much memory a page and its workers keep, through the browser's debugger. */

/** A collection may leave what a second one finds. */
const COLLECTIONS = 3;

export class HeapMeter {
  #session;
  /** Sessions of the page's workers, by the debugger's name for them. */
  #workers = new Set();
  #waiting = new Map();
  #next = 1;

  /** @param {import('playwright').Page} page */
  static async of(page) {
    const meter = new HeapMeter();
    meter.#session = await page.context().newCDPSession(page);
    await meter.#listen();
    return meter;
  }

  async #listen() {
    const session = this.#session;
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') this.#workers.add(sessionId);
    });
    session.on('Target.detachedFromTarget', ({ sessionId }) => {
      this.#workers.delete(sessionId);
      for (const [id, waiting] of this.#waiting)
        if (waiting.worker === sessionId) this.#answer(id, null);
    });
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message);
      if (id !== undefined) this.#answer(id, result ?? null);
    });
    await session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: false,
    });
  }

  #answer(id, result) {
    this.#waiting.get(id)?.resolve(result);
    this.#waiting.delete(id);
  }

  /** What a worker answers; null where it is gone. */
  async #ask(worker, method) {
    const id = this.#next++;
    const answer = new Promise((resolve) => this.#waiting.set(id, { worker, resolve }));
    await this.#session
      .send('Target.sendMessageToTarget', {
        sessionId: worker,
        message: JSON.stringify({ id, method, params: {} }),
      })
      .catch(() => this.#answer(id, null));
    return answer;
  }

  /**
   * Bytes in use after everything that can be collected has been.
   *
   * @returns {Promise<{ objects: number, buffers: number, workers: number }>}
   */
  async read() {
    for (let i = 0; i < COLLECTIONS; i++) {
      await this.#session.send('HeapProfiler.collectGarbage');
      for (const worker of this.#workers) await this.#ask(worker, 'HeapProfiler.collectGarbage');
    }
    const usages = [await this.#session.send('Runtime.getHeapUsage')];
    for (const worker of this.#workers) {
      const usage = await this.#ask(worker, 'Runtime.getHeapUsage');
      if (usage) usages.push(usage);
    }
    const sum = (of) => usages.reduce((total, usage) => total + (of(usage) ?? 0), 0);
    return {
      objects: sum(({ usedSize }) => usedSize),
      buffers: sum(({ backingStorageSize }) => backingStorageSize),
      workers: usages.length - 1,
    };
  }
}
