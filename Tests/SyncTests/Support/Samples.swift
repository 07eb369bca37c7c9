import Base
import Catalog

/// Entries made by rule.
enum Samples {
  /// Ids spread over the whole range, as the platform's are.
  static func id(_ number: Int) -> EntryID {
    var random = SeededGenerator(seed: UInt64(number))
    let digits = (0..<2).map { _ in
      let half = String(random.next(), radix: 16)
      return String(repeating: "0", count: 16 - half.utf8.count) + half
    }
    guard let id = EntryID(digits.joined()) else { preconditionFailure("32 digits are an id") }
    return id
  }

  static func entry(_ number: Int, version: Int = 0) -> Entry {
    Entry(
      id: id(number), kind: number % 3 == 0 ? .interface : .dataset,
      title: "第\(number)个数据集\(version == 0 ? "" : "，第\(version)版")",
      // Long, so that a few hundred of them fill every buffer between server and store.
      abstract: "示例" + String(repeating: "-", count: 1200), tags: ["示例数据"],
      theme: ["信用服务", "医疗卫生", "生态环境"][number % 3],
      publisher: ["市商务局", "市应急局"][number % 2],
      issued: Moment(year: 2019, month: 1, day: 1 + number % 28),
      modified: Moment(year: 2020, month: 1 + version % 12, day: 1 + number % 28),
      formats: [.csv, .json])
  }

  static func entries(_ numbers: Range<Int>) -> [Entry] { numbers.map { entry($0) } }
}
