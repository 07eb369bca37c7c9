/// Why a table cannot be read, asked or written. Carries data; `TableFault+Message.swift` words it.
public enum TableFault: Error, Hashable, Sendable {
  /// The file cannot be opened or read; `errno` of the call.
  case cannotRead(path: String, errno: Int32)
  case cannotWrite(path: String, errno: Int32)
  /// The file was cut or written over since it was opened.
  case changed(path: String)
  /// There is a file of that name, and nobody said to replace it.
  case exists(path: String)
  /// What has that name is a device, a pipe or the like: nothing was written.
  case notPlain(path: String)
  /// Not CSV, JSON, NDJSON, XML or XLSX.
  case unknownFormat(name: String)
  /// A file of another kind.
  case otherFile(name: String, OtherFile)
  /// The file stops being what it claims to be; `place` is a line for text, 0 where unknown.
  case malformed(Format, place: Int)
  /// It is read with a password only, which this program does not take.
  case locked(Format)
  /// No rows of cells are found in it.
  case noTable(Format)
  case noSheet(name: String, there: [String])
  /// A workbook lists a sheet and does not hold it; the others that it lists.
  case lostSheet(name: String, others: [String])
  /// An encoding is asked for that the system's library does not know.
  case noEncoding(name: String)
  /// The names of columns are wanted in a row that the file does not have, or not near its
  /// beginning.
  case noRow(number: Int, there: Int)
  /// More than this program takes in, so that no file can fill memory or disk.
  case tooLarge(Limit)
  case noColumn(name: String)
  /// SQLite's message about a statement, and the names of the columns it may use.
  case sql(message: String, columns: [String] = [])
  /// The statement would change something or open another file.
  case sqlNotReading
  /// The statement has a place for a value that nobody gives: `?`, `:name`.
  case sqlParameter(name: String)
  case sqlTimedOut(seconds: Int)

  public enum Format: String, Hashable, Sendable {
    case csv, json, ndjson, xml, xlsx
    /// Binary workbooks of Excel 97 to 2003.
    case xls
    case ods, html, mhtml, zip
    /// XML Spreadsheet 2003.
    case spreadsheetML
    /// Tables of dBASE and FoxPro.
    case dbf
  }

  public enum Limit: Hashable, Sendable {
    case columns(Int)
    case rows(Int)
    case groups(Int)
    /// Rows that are put in order.
    case sorted(Int)
    /// Bytes one unpacked member of an archive may have.
    case unpacked(Int)
    case depth(Int)
    /// Merged cells of a sheet.
    case merges(Int)
    /// Bytes a file that is written may have.
    case written(Int)
    /// Bytes of one value, or of a row, that a statement makes.
    case made(Int)
  }
}
