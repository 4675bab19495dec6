import { expect, test } from 'vitest';
import { readHolidays } from '../../../shared/domain/treasury/read-holidays.ts';

test('lines of a table are read, days in any usual order, one name per day, what is no day is told', () => {
  const text = 'Tanggal;Nama\r\n2027-03-10;Idulfitri 1448 H\n11/03/2027,Idulfitri hari kedua\n"17-8"\t"Kemerdekaan"\n10.03.2027;sekali lagi\n31-02-2027;tidak ada\n\n';
  expect(readHolidays(text)).toEqual({
    holidays: [
      { day: '08-17', name: 'Kemerdekaan' },
      { day: '2027-03-10', name: 'Idulfitri 1448 H' },
      { day: '2027-03-11', name: 'Idulfitri hari kedua' },
    ],
    unread: ['Tanggal;Nama', '31-02-2027;tidak ada'],
  });
});

test('a calendar file is read, events of several days day by day, folded lines whole', () => {
  const text = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'DTSTART;VALUE=DATE:20270310',
    'DTEND;VALUE=DATE:20270312',
    'SUMMARY:Hari Raya Idulfitri\\, 1448',
    ' \u0020Hijriah',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'DTSTART:20270817T000000Z',
    'SUMMARY:Kemerdekaan',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'SUMMARY:tanpa hari',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
  expect(readHolidays(text)).toEqual({
    holidays: [
      { day: '2027-03-10', name: 'Hari Raya Idulfitri, 1448 Hijriah' },
      { day: '2027-03-11', name: 'Hari Raya Idulfitri, 1448 Hijriah' },
      { day: '2027-08-17', name: 'Kemerdekaan' },
    ],
    unread: ['tanpa hari'],
  });
});
