import Calls
import Catalog
import Synchronization

@testable import Screens

/// Checks in memory, each with what it comes to.
final class SampleChecks: Sendable {
  private let lines: Mutex<[CheckLine]>
  private let ran = Mutex<[String]>([])
  /// A run of the check that is called so waits until it is let go.
  let gate: String?
  private let opened: AsyncStream<Void>
  private let opening: AsyncStream<Void>.Continuation

  init(_ lines: [CheckLine] = SampleChecks.lines, gate: String? = nil) {
    self.lines = Mutex(lines)
    self.gate = gate
    (opened, opening) = AsyncStream.makeStream()
  }

  static let lines = [
    line("许可证可用", request: "日报", tags: ["每日"], Expectation(rows: 1, time: 2000)),
    line(
      "许可证新不新", tags: [],
      Expectation(
        rows: 10, columns: ["f_3070020000033_000012000", "u"],
        freshness: .init(column: "u", days: 30))),
    line("别处的接口", tags: ["每日", "外部"], Expectation(code: 0), url: "https://a.example/x?q=1"),
  ]

  static func line(
    _ name: String, request: String? = nil, tags: [String], _ expectation: Expectation,
    url: String? = nil
  ) -> CheckLine {
    var check = InterfaceCheck(
      name: name, subject: url.map { .url($0) } ?? .entry(SampleBench.mines))
    check.request = request
    check.tags = tags
    check.expectation = expectation
    return CheckLine(
      check: check, title: url ?? "非煤矿山企业安全生产许可证",
      request: url == nil ? SampleBench.request("津FM1003") : nil)
  }

  static let time = Moment.sample("2019-03-20 10:40")

  static let outcomes = [
    "许可证可用": CheckOutcome(
      .passed, time: time, milliseconds: 12, rows: 10, quota: Quota(limit: 20, remaining: 3)),
    "许可证新不新": CheckOutcome(
      .failed([
        .rows(atLeast: 10, found: 2), .missingColumns(["u"]),
      ]), time: time, milliseconds: 15, rows: 2, quota: Quota(limit: 20, remaining: 2)),
    "别处的接口": CheckOutcome(
      .broken(ServiceFault(.offline, summary: "平台无法连接", advice: "请检查网络")), time: time),
  ]

  var all: [CheckLine] { lines.withLock { $0 } }
  var runs: [String] { ran.withLock { $0 } }

  func letGo() { opening.finish() }

  var services: CheckServices {
    CheckServices(
      list: { self.all },
      run: { name throws(ServiceFault) in
        self.ran.withLock { $0.append(name) }
        if name == self.gate { for await _ in self.opened {} }
        guard let outcome = Self.outcomes[name] else {
          throw ServiceFault(.notFound, summary: "没有这项检查", advice: "")
        }
        return outcome
      },
      save: { check, old throws(ServiceFault) in
        let isTaken = self.all.contains { $0.id == check.name && $0.id != old }
        if isTaken { throw ServiceFault(.failed, summary: "已有检查“\(check.name)”", advice: "") }
        let line = CheckLine(
          check: check, title: "非煤矿山企业安全生产许可证", request: SampleBench.request(""))
        self.lines.withLock { lines in
          if let place = lines.firstIndex(where: { $0.id == old }) {
            lines[place] = line
          } else {
            lines.append(line)
          }
        }
      },
      remove: { name in self.lines.withLock { $0.removeAll { $0.id == name } } })
  }
}
