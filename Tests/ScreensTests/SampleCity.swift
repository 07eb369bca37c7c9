import Catalog
import Synchronization
import Terminal

@testable import Screens

/// A city in memory: services that answer at once, for screens to be tested against.
struct SampleCity: Sendable {
  var entries: [Entry]
  let log = CallLog()
  let voice = SampleFeedback()
  let news = SampleNews()

  init() {
    entries = Self.manual + Self.others
  }

  static let mine = EntryID.sample(0xf4c1)
  static let mall = EntryID.sample(0xd201)

  static let manual: [Entry] = [
    Entry(
      id: mine, kind: .interface, title: "非煤矿山企业安全生产许可证",
      abstract: "非煤矿山企业安全生产许可证结果", theme: "公共安全", publisher: "市应急局",
      issued: .sample("2018-11-01 15:36"), modified: .sample("2019-03-19 17:14"), rowCount: 35,
      usage: Usage(downloads: 0, views: 21),
      rating: RatingSummary(
        count: 13, accuracy: 4.6, satisfaction: 4.4, timeliness: 4.3, usability: 4.7),
      score: 700),
    Entry(
      id: mall, kind: .dataset, title: "绿色商场名单", abstract: "经国家商务部认定的我市绿色商场企业基本信息",
      tags: ["绿色商场名单"], theme: "生态环境", publisher: "市商务局", frequency: .yearly,
      issued: .sample("2019-02-27 03:40"), modified: .sample("2019-02-27 04:40"),
      formats: [.xls], usage: Usage(downloads: 61, views: 1267),
      rating: RatingSummary(
        count: 172, accuracy: 3.7, satisfaction: 3.8, timeliness: 3.6, usability: 3.9),
      score: 650),
  ]

  static let others: [Entry] = (1...70).map { number in
    Entry(
      id: .sample(number), kind: number % 2 == 0 ? .dataset : .interface,
      title: "示例条目\(number)", abstract: "示例数据", theme: number % 3 == 0 ? "交通运输" : "信用服务",
      publisher: number % 4 == 0 ? "市财政局" : "市统计局",
      issued: .sample("2019-01-01 00:00"), modified: .sample("2019-02-0\(number % 9 + 1) 08:00"),
      formats: number % 2 == 0 ? [.csv] : [], rowCount: number % 2 == 0 ? nil : 10,
      score: 600 - number)
  }

  func found(_ query: CatalogQuery) -> [Entry] {
    entries.filter { entry in
      (query.kind == nil || entry.kind == query.kind)
        && (query.theme == nil || entry.theme == query.theme)
        && (query.publisher == nil || entry.publisher == query.publisher)
        && (query.text.isEmpty || entry.title.contains(query.text))
    }.sorted { left, right in
      switch query.sort {
      case .updated: (right.modified, left.id) < (left.modified, right.id)
      case .views: (right.usage.views, left.id) < (left.usage.views, right.id)
      default: (right.score, left.id) < (left.score, right.id)
      }
    }
  }

  func facets(beside query: CatalogQuery) -> CatalogFacets {
    func found(theme: String?, publisher: String?) -> [Entry] {
      self.found(CatalogQuery(text: query.text, theme: theme, publisher: publisher))
    }
    return CatalogFacets(
      themes: facets(\.theme, of: found(theme: nil, publisher: query.publisher)),
      publishers: facets(\.publisher, of: found(theme: query.theme, publisher: nil)),
      found: Facet(found(theme: query.theme, publisher: query.publisher)),
      unfiltered: Facet(found(theme: nil, publisher: nil)))
  }

  private func facets(_ name: (Entry) -> String, of found: [Entry]) -> [Facet] {
    var names: [String] = []
    for entry in entries where !names.contains(name(entry)) { names.append(name(entry)) }
    return names.map { own in Facet(found.filter { name($0) == own }, name: own) }
  }
}

extension Facet {
  init(_ entries: [Entry], name: String = "") {
    let datasets = entries.count { $0.kind == .dataset }
    self.init(name: name, datasets: datasets, interfaces: entries.count - datasets)
  }
}

/// What a test's program asked of the services.
final class CallLog: Sendable {
  private let lines = Mutex<[String]>([])

  func note(_ line: String) { lines.withLock { $0.append(line) } }
  var all: [String] { lines.withLock { $0 } }
}

extension EntryID {
  static func sample(_ number: Int) -> EntryID {
    let digits = String(number, radix: 16)
    let text = String(repeating: "0", count: 32 - digits.count) + digits
    guard let id = EntryID(text) else { fatalError("a sample id has 32 hexadecimal digits") }
    return id
  }
}

extension Moment {
  static func sample(_ text: String) -> Moment {
    guard let moment = Moment(text) else { fatalError("a sample date is a date: \(text)") }
    return moment
  }
}
