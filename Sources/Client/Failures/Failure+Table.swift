import Base
import Glibc
public import Tabular

extension Failure {
  init(table error: TableFault) {
    switch error {
    case .cannotRead(_, let errno):
      self.init(
        .notFound, "\(error.message)（\(SystemReason.text(errno))）",
        advice: errno == ESPIPE
          ? "内容经管道来的，请接到 \(ProgramCommand.line("table", "-"))" : "")
    case .cannotWrite(_, let errno):
      self.init(
        .cannotWrite, "\(error.message)（\(SystemReason.text(errno))）", advice: "请检查磁盘空间和目录权限")
    case .exists:
      self.init(.cannotWrite, error.message, advice: "换一个路径，或加 --overwrite 覆盖")
    case .notPlain:
      self.init(.cannotWrite, error.message, advice: "换一个路径；要写到标准输出，请用 --output -")
    case .noSheet, .noEncoding, .noRow, .noColumn, .sql, .sqlNotReading,
      .sqlParameter:
      self.init(.usage, error.message)
    case .sqlTimedOut, .tooLarge: self.init(.failed, error.message)
    case .unknownFormat, .otherFile, .locked, .malformed, .noTable, .lostSheet, .changed:
      self.init(.malformed, error.message)
    }
  }

  /// A filter's mistake with a mark below its place.
  public init(filter fault: FilterFault, in text: String) {
    let before = String(text.prefix(fault.place))
    let after = String(text.dropFirst(fault.place))
    self.init(
      .usage, "条件有误：\(fault.message)（第 \(fault.place + 1) 个字符）：\(before)▶\(after)",
      advice: "写法见 \(ProgramCommand.line("table", "--help"))")
  }
}
