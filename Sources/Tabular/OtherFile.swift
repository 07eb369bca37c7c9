/// Kinds of files that people take for tables, and that are none or cannot be read here.
public enum OtherFile: String, Hashable, Sendable, CaseIterable {
  case pdf, image, word, powerPoint, outlook, numbers
  /// Excel's own binary parts in a package (`.xlsb`, [MS-XLSB]).
  case xlsb
  /// Excel 2 to 4, whose files are no compound files.
  case excel4
  case rar, sevenZip, gzip, xz, bzip2, zstd
  case sqlite, parquet, program
  /// Data of SAS, SPSS and Stata.
  case statistics
  /// Microsoft's symbolic link format.
  case sylk
}
