// The little work that a start costs while many start at once: finds the number with which the SHA-256 of `challenge:number`
// begins with so many bits that are zero, and starts. It stops for a breath now and then, so that the page stays alive.
(() => {
  const { challenge, bits, working } = document.currentScript.dataset;
  const AT_ONCE = 4000;
  const prime = (n) => ![2, 3, 5, 7, 11, 13, 17].some((p) => p < n && n % p === 0);
  const primes = Array.from({ length: 312 }, (_, n) => n).filter((n) => n > 1 && prime(n)).slice(0, 64);
  const fraction = (root) => ((root - Math.floor(root)) * 2 ** 32) | 0;
  const K = Int32Array.from(primes, (p) => fraction(Math.cbrt(p)));
  const START = Int32Array.from(primes.slice(0, 8), (p) => fraction(Math.sqrt(p)));
  const turn = (x, n) => (x >>> n) | (x << (32 - n));
  const w = new Int32Array(64);

  /** Takes a block of 16 words into the state. */
  function take(state, words, at) {
    for (let i = 0; i < 16; i++) w[i] = words[at + i];
    for (let i = 16; i < 64; i++) {
      const a = w[i - 15];
      const b = w[i - 2];
      const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
      const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
      w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
      const t = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
      const u = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t) | 0;
      d = c;
      c = b;
      b = a;
      a = (t + u) | 0;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
  }

  // What is the same for all numbers is taken in once: whole blocks into a state, the rest to the front of the last ones.
  const same = new TextEncoder().encode(`${challenge}:`);
  const whole = same.length - (same.length % 64);
  const begun = START.slice();
  const last = new DataView(new ArrayBuffer(128));
  const words = new Int32Array(32);
  function taken(state, view, blocks) {
    for (let i = 0; i < blocks * 16; i++) words[i] = view.getInt32(i * 4);
    for (let at = 0; at < blocks * 16; at += 16) take(state, words, at);
    return state;
  }
  for (let at = 0; at < whole; at += 64) taken(begun, new DataView(same.buffer, at, 64), 1);
  same.subarray(whole).forEach((byte, at) => last.setUint8(at, byte));

  /** The first word of the digest: no more bits are ever asked for than it has. */
  function first(digits) {
    let at = same.length - whole;
    for (let i = 0; i < digits.length; i++) last.setUint8(at++, digits.charCodeAt(i));
    const blocks = at < 56 ? 1 : 2;
    last.setUint8(at++, 0x80);
    for (; at < blocks * 64; at++) last.setUint8(at, 0);
    last.setUint32(blocks * 64 - 4, (same.length + digits.length) * 8);
    return taken(begun.slice(), last, blocks)[0];
  }

  let number = 0;
  function work() {
    for (const end = number + AT_ONCE; number < end; number++) {
      if (Math.clz32(first(String(number))) < +bits) continue;
      document.getElementById('paid').value = `${challenge}:${number}`;
      document.getElementById('rush').submit();
      return;
    }
    setTimeout(work);
  }
  document.getElementById('rush-status').textContent = working;
  setTimeout(work);
})();
