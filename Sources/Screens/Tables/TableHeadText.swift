/// What the list of `t` says: where a file has the names of its columns, and how it is read.
enum TableHeadText {
  static let title = "列名取自"
  static let first = "文件第 1 行"
  static let firstTwo = "文件第 1、2 行（两行列名）"
  static let none = "没有列名，各行都是数据"
  static let found = "自动判断"
  static let foundEncoding = "自动判断编码"
  /// How a text may be written, for people and as it is asked for.
  static let encodings = [
    ("按 UTF-8 重新读取", "utf-8"), ("按 GB18030（GBK）重新读取", "gb18030"), ("按 Big5（繁体）重新读取", "big5"),
  ]

  /// Behind what was found, where it was.
  static func found(at rows: ClosedRange<Int>?) -> String {
    rows.map { "（是\(place($0))）" } ?? "（没有列名）"
  }

  static func written(in encoding: String) -> String { "（是 \(encoding.uppercased())）" }

  static func place(_ rows: ClosedRange<Int>) -> String {
    rows.count == 1
      ? "文件第 \(rows.lowerBound) 行" : "文件第 \(rows.lowerBound) 至 \(rows.upperBound) 行"
  }

  static func here(_ number: Int) -> String { "光标所在的行（文件第 \(number) 行）" }
  static func both(_ number: Int) -> String { "光标所在的行与下一行（第 \(number)、\(number + 1) 行）" }
}
