import Glibc

/// A made-up table of shops: number, district, area, date, address, code; the same every time.
enum SampleCSV {
  struct Failure: Error {}

  private static let districts = [
    "和平区", "河东区", "河西区", "南开区", "河北区", "红桥区", "东丽区", "西青区", "津南区", "北辰区",
    "武清区", "宝坻区", "滨海新区", "宁河区", "静海区", "蓟州区",
  ]
  private static let streets = ["友谊路", "重庆道", "解放北路", "长江道", "大沽南路", "卫津路", "\"滨水\"道"]

  static func size(_ path: String) -> Int {
    var facts = stat()
    return stat(path, &facts) == 0 ? Int(facts.st_size) : 0
  }

  /// Rows until there are so many or the file is so large. A file that is there is left alone.
  static func make(_ path: String, bytes: Int, rows: Int) throws {
    guard size(path) == 0 else { return }
    guard let file = fopen(path, "w") else { throw Failure() }
    defer { fclose(file) }
    var state: UInt64 = 1
    var written = fputs("编号,区县,面积,日期,地址,代码\n", file) >= 0 ? 40 : 0
    var row = 0
    var text = ""
    while written < bytes, row < rows {
      text.removeAll(keepingCapacity: true)
      for _ in 0..<1000 where row < rows {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        append(row, state >> 16, to: &text)
        row += 1
      }
      written += text.utf8.count
      guard fputs(text, file) >= 0 else { throw Failure() }
    }
  }

  private static func append(_ row: Int, _ random: UInt64, to text: inout String) {
    let street = streets[Int(random % 7)]
    let address = "\(street)\(random / 7 % 100_000)号"
    let quoted = street.contains("\"") ? "\"\(address.replacing("\"", with: "\"\""))\"" : address
    let month = 1 + random / 16 % 12
    let day = 1 + random / 256 % 28
    text += "\(row + 1),\(districts[Int(random / 1024 % 16)]),\(random / 64 % 1000)."
    text += "\(random / 8 % 100),20\(10 + random / 32 % 15)-\(month < 10 ? "0" : "")\(month)-"
    text += "\(day < 10 ? "0" : "")\(day),\(quoted),TJ\(random % 1_000_003)\n"
  }
}
