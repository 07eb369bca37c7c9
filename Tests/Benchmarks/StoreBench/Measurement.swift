import Catalog
import CatalogueGenerator
import Glibc
import Store

/// Figures of one store: pulling, then searching key by key, listing, jumping.
struct Measurement {
  let store: LocalStore
  let count: Int
  let seed: UInt64

  /// Typed key by key; each beginning is one search.
  static let typed = [
    "天津市", "绿色商场", "企业信用", "行政许可", "非煤矿山", "信息", "停车场", "的", "市",
    "feimei", "lvse", "xinyong", "shangchang", "fmks", "lssc", "xyxx", "xzcf", "pm2.5",
    "f_3070020000033", "主题:信用服务 企业", "部门:市商务局", "格式:XLS 许可", "年份:2019 医疗",
    "开放:无条件 学校 名单", "企业 !信息",
  ]

  func run() async throws {
    if count > 0 { try await pull() }
    try await lists()
    try await search()
    print("after search: \(Self.resident()) MB resident, peak \(Self.peak()) MB")
  }

  private func pull() async throws {
    let clock = ContinuousClock()
    let sample = min(count, 20_000)
    let generated = try await time { for _ in CatalogueGenerator(count: sample) {} }
    let began = clock.now
    let total = try await time {
      try await Pull(store: store, count: count, seed: seed, batch: 5000).run()
    }
    let wall = (clock.now - began).seconds
    let pulled = total - generated / Double(sample) * Double(count)
    print(
      "pull \(count): \(wall) s on the wall; processor time without making the entries: "
        + "\(pulled) ms, \(Int(Double(count) / pulled * 1000))/s")
    print("after pull: \(Self.resident()) MB resident, peak \(Self.peak()) MB")
  }

  private func lists() async throws {
    let queries: [(String, CatalogQuery)] = SortOrder.allCases.flatMap { sort in
      [
        ("all by \(sort)", CatalogQuery(sort: sort)),
        ("interfaces by \(sort)", CatalogQuery(kind: .interface, sort: sort)),
        ("theme by \(sort)", CatalogQuery(theme: "公共安全", sort: sort)),
        (
          "theme, publisher by \(sort)",
          CatalogQuery(kind: .dataset, theme: "信用服务", publisher: "市商务局", sort: sort)
        ),
      ]
    }
    for (name, query) in queries {
      let first = try await time { _ = try await store.page(query, offset: 0, limit: 50) }
      let again = try await time { _ = try await store.page(query, offset: 50, limit: 50) }
      let total = try await store.page(query, offset: 0, limit: 1).total
      let end = try await time {
        _ = try await store.page(query, offset: max(0, total - 50), limit: 50)
      }
      let middle = try await time {
        _ = try await store.page(query, offset: total / 2, limit: 50)
      }
      print("\(name): \(total); first \(first) next \(again) end \(end) middle \(middle) ms")
    }
  }

  private func search() async throws {
    var times: [Double] = []
    var besides: [Double] = []
    for text in Self.typed {
      var line: [String] = []
      for length in 1...text.count {
        let query = CatalogQuery(text: String(text.prefix(length)), sort: .relevance)
        var total = 0
        let taken = try await time {
          total = try await store.page(query, offset: 0, limit: 50).total
        }
        let beside = try await time { _ = try await store.facets(beside: query) }
        times.append(taken)
        besides.append(beside)
        line.append("\(total)=\(taken)+\(beside)")
      }
      print("\(text): \(line.joined(separator: " "))")
    }
    Self.summarize("keys", times)
    Self.summarize("numbers beside the list", besides)
  }

  private static func summarize(_ title: String, _ times: [Double]) {
    let times = times.sorted()
    let p99 = times[min(times.count - 1, times.count * 99 / 100)]
    print(
      "\(title) \(times.count): median \(times[times.count / 2]) p99 \(p99) "
        + "worst \(times.last ?? 0) ms")
  }

  /// Milliseconds of processor time, to hundredths: on a machine with other work the clock on the
  /// wall measures that.
  private func time(_ body: () async throws -> Void) async throws -> Double {
    let began = Self.processorTime()
    try await body()
    return (Self.processorTime() - began).milliseconds
  }

  /// Of all threads of this process.
  private static func processorTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  private static func resident() -> Int { status("VmRSS:") }
  private static func peak() -> Int { status("VmHWM:") }

  /// Megabytes, from `/proc/self/status` (proc(5)).
  private static func status(_ key: String) -> Int {
    guard let file = fopen("/proc/self/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let bytes = line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      if words.first.map(String.init) == key { return (Int(words[1]) ?? 0) / 1024 }
    }
    return 0
  }
}

extension Duration {
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }

  var milliseconds: Double { (seconds * 100_000).rounded() / 100 }
}
