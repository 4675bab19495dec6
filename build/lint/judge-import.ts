import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { LAYERS, type Layer } from './layers.ts';

/** A file's place in the table: the layer, and the concrete folder that its `*` stands for. */
interface Place {
  readonly layer: Layer;
  readonly folder: string;
}

function match(pattern: string, file: string): string | null {
  if (pattern.endsWith('/.')) {
    const folder = pattern.slice(0, -2);
    return posix.dirname(file) === folder ? folder : null;
  }
  const wanted = pattern.split('/');
  const parts = posix.dirname(file).split('/');
  const fits = wanted.every((part, at) => parts[at] !== undefined && (part === '*' || part === parts[at]));
  return fits ? parts.slice(0, wanted.length).join('/') : null;
}

/** The layer that a file belongs to. @param file path from the project root with forward slashes */
export function placeOf(file: string): Place | null {
  let best: Place | null = null;
  for (const layer of LAYERS) {
    const folder = match(layer.folder, file);
    if (folder !== null && (best === null || folder.length > best.folder.length)) best = { layer, folder };
  }
  return best;
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

function judgeRelative(from: Place, file: string, specifier: string): string | null {
  const target = posix.normalize(posix.join(posix.dirname(file), specifier.replace(/[?#].*$/, '')));
  if (target.startsWith('..')) return `imports ${specifier}, which lies outside the project`;
  const to = placeOf(target);
  if (to === null) return `imports ${target}, whose folder is in no layer`;
  if (to.folder === from.folder && to.layer === from.layer) return null;
  return from.layer.folders.includes(to.layer.folder) ? null : `${from.folder} must not import ${to.folder} (${specifier})`;
}

/**
 * Judges one import.
 * @param file the importing file, from the project root with forward slashes
 * @returns what is wrong, or null
 */
export function judgeImport(file: string, specifier: string): string | null {
  const from = placeOf(file);
  if (from === null) return `${posix.dirname(file)} is in no layer`;
  if (specifier.startsWith('.')) return judgeRelative(from, file, specifier);
  if (isBuiltin(specifier)) {
    const name = specifier.replace(/^node:/, '');
    // The bootstrap is the one .cjs file: it must be readable by a Node that does not know the prefix yet.
    if (!specifier.startsWith('node:') && !file.endsWith('.cjs')) return `write node:${name}`;
    return from.layer.builtins === 'all' || from.layer.builtins.includes(name) ? null : `${from.folder} must not import ${specifier}`;
  }
  const name = packageOf(specifier);
  return from.layer.packages.includes(name) ? null : `${from.folder} must not import the package ${name}`;
}
