// The little work that a start costs while many start at once: finds the number with which the SHA-256 of `challenge:number`
// begins with so many bits that are zero, and starts. It stops for a breath now and then, so that the page stays alive.
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const { challenge, bits, working } = document.currentScript.dataset;
const AT_ONCE = 4000;
// What is the same for all numbers is taken in once.
const begun = sha256.create().update(utf8ToBytes(`${challenge}:`));

/** How many bits of a number's digest are zero before the first that is not; no more than 32 are ever asked for. */
function zeros(number) {
  const digest = begun.clone().update(utf8ToBytes(String(number))).digest();
  return Math.clz32(new DataView(digest.buffer, digest.byteOffset).getUint32(0));
}

let number = 0;
function work() {
  for (const end = number + AT_ONCE; number < end; number++) {
    if (zeros(number) < +bits) continue;
    document.getElementById('paid').value = `${challenge}:${number}`;
    document.getElementById('rush').submit();
    return;
  }
  setTimeout(work);
}
document.getElementById('rush-status').textContent = working;
setTimeout(work);
