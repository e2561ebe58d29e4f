import { z } from 'zod';
import { ReportFamily } from '../catalogue/families.ts';
import { TableKind } from '../catalogue/kinds.ts';
import { Diagnostic } from './diagnostic.ts';
import { ExtractedForm } from './form.ts';
import { Location } from './location.ts';
import { Section } from './prose.ts';
import {
  Confidence,
  GridStrategy,
  PrintedMoneyUnit,
  StoredNumber,
  Uncorrected,
  ValueSource,
} from './value.ts';

/** A column of another year than the report's. */
export const OtherFiscalYear = z.int().nullable().optional().meta({
  description:
    "The year of the column's figures, only where that is not the report's (2023年决算数 beside 2024年决算数); `null` where the header says 上年 and the report's year is not known.",
});

export const ExtractedColumn = z
  .object({
    column: z.string().nullable().meta({
      description:
        'Canonical name from the catalogue (`basic.personnel`); `null` where the catalogue does not know the header, where it is of another year, and where two columns would have the same name.',
    }),
    label: z
      .string()
      .meta({ description: 'Printed header path without white space, outermost first, joined by `/`.' }),
    fiscalYear: OtherFiscalYear,
  })
  .meta({ description: 'One column of a table that holds values (never codes, names or 行次).' });

export const ExtractedCell = z
  .object({
    column: z.string().nullable(),
    label: z.string(),
    raw: z.string(),
    stored: StoredNumber,
    source: ValueSource,
    confidence: Confidence,
    uncorrected: Uncorrected,
    fiscalYear: OtherFiscalYear,
    location: Location,
  })
  .meta({ description: 'One value cell as printed. An empty `raw` is a blank cell: printed, and empty.' });

export const ExtractedRow = z
  .object({
    row: z.int().positive().meta({ description: '1-based, in print order within the table.' }),
    lineNo: z.string().meta({ description: '行次, or empty.' }),
    code: z.string().meta({
      description: 'Digits of the subject code, three columns joined; empty where none is printed.',
    }),
    codeParts: z.array(z.string()).optional().meta({
      description:
        "The code columns as printed (类, 款, 项), where there are several and the first is empty: `['', '05', '']` is a 款 whose 类 stands only in a row above.",
    }),
    name: z.string().meta({
      description:
        'Printed row label without any white space; radicals that a producer wrote for ideographs are ideographs here.',
    }),
    printedName: z
      .string()
      .optional()
      .meta({ description: "The label with the source's own characters, where they differ from `name`." }),
    side: z
      .enum(['income', 'expenditure'])
      .nullable()
      .meta({ description: 'Which half of a two-sided table.' }),
    cells: z.array(ExtractedCell),
    location: Location,
  })
  .meta({ description: 'One printed row; each half or group of a side-by-side table is a row of its own.' });

export const TableJoin = z
  .object({
    page: z.int().nullable(),
    headerRepeated: z.boolean(),
    reason: z.string(),
  })
  .meta({ description: 'Why two parts of a table on different pages were taken for one.' });

export const PrintedCell = z
  .object({
    row: z.int().nonnegative().meta({ description: 'Of its first row in the grid, from 0.' }),
    column: z.int().nonnegative().meta({ description: 'Of its first column in the grid, from 0.' }),
    rowSpan: z.int().positive(),
    columnSpan: z.int().positive(),
    text: z.string().meta({ description: 'As printed, its lines joined.' }),
    location: Location,
  })
  .meta({
    description: 'A cell as it is printed; what it covers besides its first place has no cell of its own.',
  });

export const PrintedGrid = z
  .object({
    rows: z.int().nonnegative(),
    columns: z.int().nonnegative(),
    headerRows: z.int().nonnegative().meta({ description: 'Rows of the header, from the top.' }),
    cells: z.array(PrintedCell),
  })
  .meta({
    description:
      'A table as it is printed, parts on further pages put under it without their repeated headers: `cells` covers `rows` × `columns` exactly once.',
  });

export const ExtractedTable = z.object({
  kind: TableKind,
  title: z.string().meta({ description: 'As printed.' }),
  mark: z.string().meta({ description: '公开 N 表 as printed, or empty.' }),
  department: z.string().meta({
    description: "From the table's 部门：/编制单位： line, without the label; empty where there is none.",
  }),
  unit: PrintedMoneyUnit.nullable().meta({
    description: "The table's own unit of money; `null` where none is printed.",
  }),
  strategy: GridStrategy,
  columns: z.array(ExtractedColumn),
  rows: z.array(ExtractedRow),
  notes: z.array(z.string()).meta({ description: '注/说明 lines under the table, as printed.' }),
  pages: z.array(z.int().positive()).meta({ description: 'The first page (or `null`) to the last.' }),
  joins: z.array(TableJoin),
  location: Location,
  grid: PrintedGrid.optional().meta({
    description: 'Cells and spans as printed; only where the reading was asked for them (`printed`).',
  }),
});

export const TextLine = z
  .object({
    text: z.string(),
    role: z.enum(['caption', 'note', 'text', 'furniture']),
    location: Location,
  })
  .meta({ description: 'One line of text outside the tables.' });

export const Coverage = z
  .object({
    runs: z.int().nonnegative(),
    placed: z.int().nonnegative(),
    unplaced: z.array(z.object({ text: z.string(), location: Location })),
  })
  .meta({ description: "Share of the source's glyph runs that ended in a cell or a line of text." });

export const SourceFormat = z
  .enum([
    'pdf',
    'text',
    'html',
    'xls',
    'xlsx',
    'xlsb',
    'ods',
    'spreadsheetml',
    'docx',
    'doc',
    'rtf',
    'ofd',
    'picture',
  ])
  .meta({ description: 'What the source is, by its bytes and never by its name.' });

export const Attachment = z.object({ name: z.string(), href: z.string() }).meta({
  description: 'A file that a source names: the words of the link and its address as written. Never fetched.',
});

export const Seal = z
  .object({ name: z.string(), pages: z.array(z.int().positive()), date: z.string().nullable() })
  .meta({ description: 'A signature or seal as the source names it; nobody verified it.' });

export const SourcePart = z
  .object({
    file: z.string(),
    format: SourceFormat,
    sha256: z.string(),
    bytes: z.int().nonnegative(),
    pages: z.int().positive().nullable(),
  })
  .meta({ description: 'One of the files of a report that was put together; `location.file` names it.' });

export const ExtractedReport = z
  .object({
    source: z.object({
      format: SourceFormat,
      sha256: z.string(),
      bytes: z.int().nonnegative(),
      pages: z.int().positive().nullable(),
      producer: z.string().nullable(),
      attachments: z.array(Attachment).optional().meta({
        description: 'Files that the source names and that were not read; left out where it names none.',
      }),
      seals: z.array(Seal).optional().meta({
        description: 'Signatures and seals of the source, not verified; left out where there are none.',
      }),
      parts: z.array(SourcePart).optional().meta({
        description: 'The files that the report was put together from; left out where it is one file.',
      }),
    }),
    family: ReportFamily,
    fiscalYear: z.int().nullable().meta({ description: 'From the cover or the titles.' }),
    department: z.string(),
    tables: z.array(ExtractedTable),
    forms: z
      .array(ExtractedForm)
      .meta({ description: 'Project self-evaluation forms (项目支出绩效自评表), one a project.' }),
    text: z.array(TextLine),
    sections: z.array(Section).meta({
      description:
        'The running text as a tree of headings and whole paragraphs; table heads, notes, contents and page furniture left out.',
    }),
    coverage: Coverage,
    diagnostics: z.array(Diagnostic),
  })
  .meta({ description: 'What the extractor read, strings only: nothing interpreted, nothing dropped.' });
