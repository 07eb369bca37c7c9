/// Where in a file something is.
public struct TablePlace: Hashable, Sendable {
  /// Line of a text, row of a sheet, from 1; nil where it cannot be told.
  public var line: Int?
  /// Sheet, member of an archive or array; nil where there is but one.
  public var table: String?

  public init(line: Int? = nil, table: String? = nil) {
    self.line = line
    self.table = table
  }
}

/// What a reader or a writer could not keep as the file has it, how often, and where first.
public struct TableNotice: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Bytes that are no character of the file's encoding; each such place is one U+FFFD.
    case damagedText
    /// Escapes of JSON that stand for half of a character (`\uD83D` alone); each is one U+FFFD.
    case halfCharacters
    /// Items of a JSON array that are of another kind than the first: arrays or single values among
    /// objects, and the like. Their columns are apart.
    case mixedItems
    /// A quote that opens a cell and is never closed; its line is read as if the quote were a
    /// letter.
    case openQuote
    /// Quoted cells behind whose closing quote something stands: a quote in them is not written as
    /// two.
    case strayQuotes
    /// Quotes in cells are written `\"`, and read so.
    case escapedQuotes
    /// Rows that are left out: beyond what is kept, or broken.
    case droppedRows
    /// Columns of a row beyond the limit; they are left out.
    case droppedColumns(limit: Int)
    /// Cells cut to so many units: bytes for readers, UTF-16 units for XLSX.
    case cutCells(limit: Int)
    /// Formulas for which the file keeps no value; their cells are empty.
    case formulasWithoutValue
    /// Formulas that all have the value 0 in a file that asks to be computed when it is opened, as
    /// programs write it that do not compute.
    case uncomputedFormulas
    /// Rows that the sheet does not show, as they are hidden or filtered out; they are there all
    /// the same.
    case hiddenRows
    /// Columns of which that is so.
    case hiddenColumns
    /// Rows that sum up others, by the words in that column; they are there as any other.
    case totalRows(column: String, words: [String])
    /// Cells of numbers that stand for a merged one: each row that it reaches over has its value,
    /// which sums take as often.
    case mergedNumbers(columns: [String])
    /// What of an XML document is in none of the rows that are read: the names of elements beside
    /// them, and of attributes of those around them; some of the names where there are many.
    case elementsBeside([String])
    /// Cells that hold the texts of several elements of one name in a row; by that path each of
    /// them is a row, where it is not empty.
    case joinedElements(rows: String)
    /// References to entities that are not known, or reach beyond the document or its limits; they
    /// stand as they are written.
    case openEntities(first: String)
    /// Cells whose text the file does not have: their number is none of a shared text's.
    case missingTexts
    /// Rows of a sheet whose numbers do not grow; they stand as they come.
    case unorderedRows
    /// The names of the columns stand in two rows, which what is in them tells; counted as one.
    case twoHeadRows(ClosedRange<Int>)
    /// Nothing stands above the columns: the first row is of numbers and dates as those below.
    case noNames
    /// A name that is a number or a date as those below it are.
    case doubtfulNames(first: String)
    /// A row, from 1, that may belong to the names as it has texts above numbers; it is data.
    case doubtfulHead(row: Int)
    /// Tables that begin, with names of their own, behind an empty line; their rows are among the
    /// first one's. The row of the first one's names, from 1, counted as for a choice of the head.
    case furtherTables(headRow: Int)
    /// Lines that begin with `#` among the objects of NDJSON.
    case commentLines
    /// Nothing says how the text is written; it is read as UTF-8, and might as well be GB18030.
    case doubtfulUTF8
    /// Columns that SQL knows by other names, as theirs differ in case alone.
    case renamedColumns([Renaming])
    /// Characters that XML has no way to write; each is one U+FFFD.
    case unwritableCharacters
    /// Moments of a column that are written in several time zones, or some of them in none; they
    /// are compared as they are written.
    case mixedZones(column: String)
    /// Dates with their year last, of which nothing in the column tells whether day or month stands
    /// first, or not one of them; they are texts.
    case openOrder(column: String)
    /// Lengths of time, of which nothing tells whether they are in hours and minutes or in minutes
    /// and seconds; they are texts.
    case openClock(column: String)
    /// Amounts of several currencies in a column; they are texts.
    case severalCurrencies(column: String)
    /// Numbers of several counters in a column, or some with one and some without; they are texts.
    case severalCounters(column: String)
    /// Numbers of several currencies or counters, of which the column's kind does not tell; they
    /// are compared and added as they stand.
    case unconverted(column: String)
    /// Cells that are nothing of their column's kind.
    case unreadCells(Unread)
    /// Whole numbers that are read as below zero, being in parentheses or having a minus behind
    /// them, and might be items of a list, or codes.
    case doubtfulSigns(Unread)
    /// Numbers of which some are per cent and some are not: 0.5 beside 12.5% is 50%.
    case mixedParts(column: String)
    /// Numbers that, as they look, stand for a value that is missing; they count as numbers.
    case missingCodes(column: String, codes: [String])
    /// Rows of which some are parts of those above them, by what their names in that column begin
    /// with; sums count the parts once more. Counted are the parts.
    case levels(column: String, first: String)
    /// A row that in several columns is the sum of all others, by its name in that column.
    case sumRow(column: String, name: String)
    /// Cells of that column that are blank and, as it looks, stand for the value above: a merged
    /// cell was there. They are blank to groups and conditions.
    case carriedBlanks(column: String)
    /// Rows at the end of a table that are notes to it, by the first of them; they are there as any
    /// other.
    case noteRows(first: String)
    /// A column that says in which unit the numbers of its row are, and has several.
    case severalUnits(column: String, units: [String])
    /// Units that the formats of a column's cells show behind numbers; no value has them.
    case formatUnits(column: String, units: [String])
    /// Names that are moved in by their cells' formats alone, which no text has; counted are the
    /// rows.
    case formatIndents(column: String)
    /// Numbers with a comma before their decimals; they are texts.
    case decimalCommas(column: String)
    /// Rows with more cells than there are names; the first column without one.
    case longRows(from: String)
    /// Rows with less.
    case shortRows
    /// Numbers, dates and times that a spreadsheet has no value for; they are texts there.
    case sheetTexts(column: String, first: String)
    /// Numbers with a unit that no format of a spreadsheet shows as they are written; their values
    /// are shown.
    case sheetReworded(column: String, first: String, shown: String)
    /// Moments with more decimals of a second than a spreadsheet shows.
    case sheetRounded(column: String, first: String)
    /// Records of a table of dBASE that are marked as deleted; they are no rows.
    case deletedRows
    /// Texts of any length, pictures and the like, which a table of dBASE keeps in another file.
    case memos
    /// Lines above the names of columns; they are no data.
    case titleLines
    /// Carriage returns that end no line of a text; they are a part of their cells.
    case loneReturns
    /// Members of an archive that are no tables by their names; the first is the place's table.
    case otherMembers
    /// A table that goes on in further sheets, as no sheet holds all its rows.
    case continuedSheets
    /// Nothing says how the text is written, and its characters tell this encoding (a name that
    /// `iconv(3)` knows).
    case guessedEncoding(String)
    /// Nothing says how the text is written, and under every encoding that was tried most of it is
    /// what hardly anybody writes; it is read as GB18030.
    case doubtfulEncoding
    /// In SQL, and in a database, values are other texts than the cells; counted are the columns.
    case valuesOtherwiseWritten([Value])
    /// Different writings of one number in a column, `1.1` and `1.10`, which are one to conditions,
    /// groups, orders, sums and SQL.
    case sameValues(column: String, writings: [String])
    /// Texts that SQL added as the number at their beginning, or as 0.
    case addedTexts(first: String)
    /// Columns in which a filter compared with a number, and that have texts as well: those are
    /// neither more nor less; counted are the columns.
    case comparedTexts([String])
    /// Numbers without a sign that a filter compared with a column in which all have one, `10` with
    /// `12.5%`.
    case bareOperand(column: String, unit: String, operand: String)
  }

  /// A column, and its name elsewhere.
  public struct Renaming: Hashable, Sendable {
    public var column: String
    public var name: String

    public init(column: String, name: String) {
      self.column = column
      self.name = name
    }
  }

  /// A cell of a column whose value is another text.
  public struct Value: Hashable, Sendable {
    public var column: String
    /// The cell.
    public var written: String
    /// Its value; nil for NULL.
    public var value: String?

    public init(column: String, written: String, value: String?) {
      self.column = column
      self.written = written
      self.value = value
    }
  }

  /// A cell that is nothing of its column's kind, or that may be something else.
  public struct Unread: Hashable, Sendable {
    public var column: String
    /// What the others are.
    public var kind: ValueKind
    /// Whether for that the column is of texts; else they come behind all others.
    public var isText: Bool
    /// The first of them.
    public var text: String
    /// Its row among those of data, from 1.
    public var row: Int
    /// Whether all of the column was looked at; else there may be more.
    public var isWhole: Bool

    public init(
      column: String, kind: ValueKind, isText: Bool, text: String, row: Int, isWhole: Bool
    ) {
      self.column = column
      self.kind = kind
      self.isText = isText
      self.text = text
      self.row = row
      self.isWhole = isWhole
    }
  }

  public var kind: Kind
  /// Places, rows, columns, cells or lines.
  public var count: Int
  /// The first of them.
  public var place: TablePlace

  public init(_ kind: Kind, count: Int = 1, place: TablePlace = TablePlace()) {
    self.kind = kind
    self.count = count
    self.place = place
  }

  /// Whether sums and means of the rows count something more than once, or what is no value.
  public var isOfSums: Bool {
    switch kind {
    case .totalRows, .sumRow, .levels, .missingCodes, .mergedNumbers, .severalUnits: true
    case .formatUnits(_, let units): units.count > 1
    default: false
    }
  }

  /// Whether it is of certain rows alone, which a filter may leave out.
  public var isOfRows: Bool {
    switch kind {
    case .totalRows, .sumRow, .levels, .missingCodes, .noteRows, .carriedBlanks, .severalUnits:
      true
    default: false
    }
  }

  /// Whether something of the file is not there any more; else it is only told how it was read.
  public var isLoss: Bool {
    switch kind {
    case .titleLines, .deletedRows, .escapedQuotes, .mixedItems, .hiddenRows, .hiddenColumns,
      .totalRows, .sumRow, .mergedNumbers, .joinedElements, .elementsBeside, .twoHeadRows,
      .doubtfulHead,
      .noNames,
      .doubtfulNames, .doubtfulSigns, .decimalCommas, .mixedParts, .noteRows,
      .missingCodes, .levels, .carriedBlanks, .severalUnits, .sheetReworded, .furtherTables,
      .commentLines,
      .renamedColumns,
      .unorderedRows,
      .mixedZones, .openOrder, .openClock, .severalCurrencies, .severalCounters, .unconverted,
      .unreadCells,
      .longRows, .shortRows, .sheetTexts, .continuedSheets,
      .guessedEncoding,
      .otherMembers, .loneReturns,
      .valuesOtherwiseWritten, .sameValues, .addedTexts, .comparedTexts, .bareOperand:
      false
    case .damagedText, .memos, .halfCharacters, .openQuote, .strayQuotes, .droppedRows,
      .droppedColumns, .openEntities, .missingTexts, .unwritableCharacters,
      .cutCells, .formulasWithoutValue,
      .uncomputedFormulas, .formatIndents, .formatUnits, .doubtfulEncoding, .doubtfulUTF8,
      .sheetRounded:
      true
    }
  }
}

extension TableNotice {
  /// Whether it says what another does, which may be less of it.
  fileprivate func isAbout(_ other: TableNotice) -> Bool {
    switch (kind, other.kind) {
    case (.unreadCells(let own), .unreadCells(let found)),
      (.doubtfulSigns(let own), .doubtfulSigns(let found)):
      own.column == found.column
    default: kind == other.kind
    }
  }
}

/// All that is to be told of a table, by kind, in order of first appearance. Readers gather it
/// while they read (`TableExtent.notices`), writers while they write (`TableExported.notices`).
public struct TableNotices: Hashable, Sendable, RandomAccessCollection {
  private var notices: [TableNotice] = []

  public init(_ notices: [TableNotice] = []) {
    for notice in notices { add(notice) }
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { notices.count }
  public subscript(place: Int) -> TableNotice { notices[place] }

  /// Counts a notice to those of its kind; the place of the first stays. None of count 0.
  public mutating func add(_ notice: TableNotice) {
    guard notice.count > 0 else { return }
    if let place = notices.firstIndex(where: { $0.kind == notice.kind }) {
      notices[place].count += notice.count
    } else {
      notices.append(notice)
    }
  }

  public mutating func add(_ other: TableNotices) {
    for notice in other { add(notice) }
  }

  /// Takes a notice that may be there already: of the same kind, or of the same cells of a column,
  /// of which the greater number stays.
  public mutating func settle(_ notice: TableNotice) {
    guard notice.count > 0 else { return }
    guard let place = notices.firstIndex(where: { notice.isAbout($0) }) else {
      return notices.append(notice)
    }
    switch notice.kind {
    case .unreadCells, .doubtfulSigns:
      if notice.count >= notices[place].count { notices[place] = notice }
    default: break
    }
  }

  /// Whether something of the file is missing.
  public var haveLoss: Bool { contains(where: \.isLoss) }

  public func count(of kind: TableNotice.Kind) -> Int {
    first { $0.kind == kind }?.count ?? 0
  }
}
