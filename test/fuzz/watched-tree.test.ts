import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CANARY, WatchedTree } from './watched-tree.ts';

function watched(): WatchedTree {
  const tree = new WatchedTree();
  onTestFinished(() => tree.remove());
  return tree;
}

test('what happens inside is nobody’s business', () => {
  const tree = watched();
  writeFileSync(join(tree.inside, 'a.txt'), 'x');
  expect(tree.touched()).toBe('');
});

test.each(['a/b/new.txt', 'canary.txt', 'a/b/inside-not.txt'])('what is written beside it is told: %s', (name) => {
  const tree = watched();
  writeFileSync(join(tree.root, name), 'x');
  expect(tree.touched()).toContain(name);
});

test('what is read beside it is told where the file system notes readings', () => {
  const tree = watched();
  expect(readFileSync(tree.canary, 'utf8')).toContain(CANARY);
  expect(tree.touched() !== '').toBe(tree.notesReadings());
});
