import Base
import Client
import Tabular

extension TableExport {
  /// As it is ordered on the command line. A file that must stay, and what is no plain file, are
  /// told of before any work is done for them.
  init(
    _ format: TableFormat, to path: String, naming: TableNaming, hasByteOrderMark: Bool,
    overwrites: Bool
  ) throws {
    self.init(
      format: format, path: Places.absolute(path), naming: naming,
      hasByteOrderMark: hasByteOrderMark, overwrites: overwrites)
    if !overwrites, FileFacts(self.path) != nil { throw TableFault.exists(path: self.path) }
    if overwrites { _ = try WholePlace.resolved(self.path) }
  }
}

extension Console {
  /// Says what was written, and what the format could not take as it is.
  func note(written made: TableExported) {
    note("已写入 \(made.path)：\(made.rows) 行，\(made.byteSize) 字节")
    for notice in made.notices { note(notice.message) }
  }
}
