// An independent reading of docs/log-format.md; it shares no code with the product. node verify-log.mjs EXPORT [HEADS]
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const sha256 = text => createHash('sha256').update(text, 'utf8').digest('hex');
const hashOf = fields => sha256(fields.map(f => (f === null ? '-\n' : `${Buffer.byteLength(String(f))}:${f}\n`)).join(''));
const linesOf = file => readFileSync(file, 'utf8').split('\n').filter(line => line !== '');
const faults = [];
const [header, ...acts] = linesOf(process.argv[2]).map(line => JSON.parse(line));
const dossiers = new Map();
let forgotten = 0, told = 0;

for (const act of acts) {
  if (!dossiers.has(act.dossier)) dossiers.set(act.dossier, []);
  const chain = dossiers.get(act.dossier);
  const where = `${act.dossier} ${act.number}`;
  if (act.number !== chain.length + 1) faults.push(`${where} is not the next number`);
  if (act.previous !== (chain.at(-1)?.hash ?? '')) faults.push(`${where} does not follow`);
  if (act.outcome === 'forgotten') {
    forgotten++;
    if (act.kind !== 'Account') faults.push(`${where} was taken away`);
    chain.push(act);
    continue;
  }
  if (act.act === 'ForgetLines') told = act.detail === null ? Infinity : told + JSON.parse(act.detail).lines;
  if (act.hash !== hashOf(['kwaliteit-log/1', act.dossier, act.kind, act.number, act.at, act.actor, act.role, act.act, act.outcome, act.from, act.to, act.noteHash, act.detailHash, act.previous]))
    faults.push(`${where} was edited`);
  for (const [text, salt, hash] of [[act.note, act.noteSalt, act.noteHash], [act.detail, act.detailSalt, act.detailHash]])
    if (text !== null && sha256(salt + text) !== hash) faults.push(`${where} has another text`);
  chain.push(act);
}

if (header.complete && forgotten > told) faults.push(`${forgotten} lines were taken away, the log tells of ${told}`);

const known = new Map([...dossiers].map(([id, chain]) => [sha256(id), chain]));
let head = null, list = '';
const close = () => {
  if (head && (sha256(list) !== head.root || hashOf([head.format, head.service, head.day, head.at, head.dossiers, head.lines, head.root, head.previous]) !== head.hash)) faults.push(`head ${head.day} was edited`);
};
for (const line of process.argv[3] ? linesOf(process.argv[3]) : []) {
  if (line.startsWith('{')) { close(); [head, list] = [JSON.parse(line), '']; continue; }
  list += line + '\n';
  const [key, number, hash] = line.split(' ');
  if (head.service !== header.service || head.at > header.at || (!header.complete && !known.has(key))) continue;
  if (!known.has(key)) faults.push(`dossier with key ${key} is missing`);
  else if (known.get(key).find(act => act.number === Number(number))?.hash !== hash) faults.push(`${known.get(key)[0].dossier} ${number} is cut off or replaced`);
}
close();
console.log(faults.length === 0 ? `${acts.length} acts, nothing is wrong` : faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;
