import type { OfficePaper, PaperBlock } from '../../shared/domain/office-paper/office-paper.ts';

/** A paper as text, one line per line of the value: what is compared where the setting of type does not matter. */
export function officePaperText(paper: OfficePaper): string {
  const { letterhead } = paper;
  return [
    `[${paper.fileName}${paper.landscape ? ', melintang' : ''}]`,
    ...letterhead.above,
    letterhead.unit,
    ...letterhead.below,
    '',
    paper.title,
    ...[paper.number, paper.mark].filter((line) => line !== null),
    '',
    ...paper.blocks.flatMap(blockText),
    '',
    paper.footer,
    '',
  ].join('\n');
}

function blockText(block: PaperBlock): string[] {
  switch (block.kind) {
    case 'text':
      return [block.text];
    case 'heading':
      return ['', block.text];
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${value}`);
    case 'table':
      return [block.columns.map(({ head }) => head).join(' | '), ...block.rows.map(({ cells, sum }) => `${sum === true ? '= ' : ''}${cells.join(' | ')}`)];
    case 'amount':
      return [block.figures, `(${block.words})`];
    case 'columns':
      return [`grafik ${block.ticks.map(({ label }) => label).join(' ')}`, ...block.columns.map(({ label, value }) => `  ${label} ${value}`), ...(block.mean === null ? [] : [`  ${block.mean.label} ${block.mean.value}`])];
    case 'bars':
      return block.rows.map(({ name, value, figures }) => `${name} | ${value} | ${figures.join(' | ')}`);
    case 'codes':
      return block.codes.map(({ text, label }) => `QR ${label}: ${text}`);
    case 'box':
      return block.lines.map((line) => `[ ${line} ]`);
    case 'signatures':
      return ['', block.closing, block.placeAndDate, ...block.signers.map(({ role, position, name, nip }) => `${role} / ${position} / ${name === '' ? '…' : name} / ${nip}`)];
  }
}
