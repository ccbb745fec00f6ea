import { Type } from 'typebox';
import { accept, andThen } from '../../../kernel/index.ts';
import { basisSchema, type Calculator, dayText, defineCalculator, readDay } from '../../../primitives/rules/index.ts';
import { consolidatedDue } from './due.ts';

/** Until when goods that left in batches must be declared together. */
export const consolidatedDueCalculator: Calculator = defineCalculator({
  name: 'consolidated-due',
  summary: { zh: '集中申报期限', en: 'Due day of a consolidated declaration' },
  input: Type.Object({ noteOn: dayText, writeOffOn: Type.Optional(dayText) }, { additionalProperties: false }),
  output: Type.Object({ due: dayText, basis: basisSchema }),
  run: (input, law) => {
    const noteOn = readDay('noteOn', input.noteOn);
    if (!noteOn.ok) return noteOn;
    const writeOffOn = input.writeOffOn === undefined ? accept(undefined) : readDay('writeOffOn', input.writeOffOn);
    if (!writeOffOn.ok) return writeOffOn;
    const question = writeOffOn.value === undefined ? {} : { writeOffOn: writeOffOn.value };
    return andThen(consolidatedDue({ noteOn: noteOn.value, ...question }, law), ({ due, basis }) =>
      accept({ due, basis: [...basis] }),
    );
  },
});
