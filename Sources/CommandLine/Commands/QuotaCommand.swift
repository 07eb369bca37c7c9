import ArgumentParser
import Catalog
import Client
import Formats
import PortalAPI
import PortalClient
import Store
import Wording

struct QuotaCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "quota",
    abstract: "每日接口调用次数：已用、剩余、何时重新计数",
    discussion: """
      查询不计入调用次数。平台不说或不可达时，以本机记录为准：在别处用同一账号的调用不在其中，所以是“最多还剩”。
      --json 输出 {"account","name","limit","used","remaining","resets","isLocalCount",
      "days":[{"day","account","calls","remaining"}]}，不知道的为 null。
      """)

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let session = try Session(global)
    let store = try session.openStore()
    var name: String?
    let (today, ledger): (CallDay, QuotaLedger) = try await session.withPlatform { platform in
      let token = try await session.token(platform)
      let ledger = session.ledger(of: token) { store }
      do throws(SourceError) {
        let body = try await platform.source.developer(token: token.secret)
        name = body.name
        return (await ledger.reconcile(body.quota), ledger)
      } catch {
        guard error.leavesTheLedger else { throw error }
        session.console.note("\(error.message)。以下是本机的记录")
        return (await ledger.today(), ledger)
      }
    }
    let days = try await store.calls.ledger(limit: 30)
    if session.wantsJSON {
      return try today.json(name: name, days: days).print(to: session.console)
    }
    try print(today, name: name, days: days, session)
    if let warning = await session.tokenWarning(ledger) { session.console.note(warning) }
  }

  private func print(
    _ today: CallDay, name: String?, days: [CallDay], _ session: Session
  ) throws {
    let console = session.console
    var lines = LabelledLines()
    lines.add("账号", today.account)
    if let name { lines.add("开发者名称", name) }
    lines.add("每日接口调用次数", today.limit.map(String.init) ?? "未知")
    lines.add("今日已用", "\(today.used)（\(QuotaText.whose(today))）")
    lines.add("今日剩余", today.remaining.map { (today.isLocalCount ? "最多 " : "") + "\($0)" } ?? "未知")
    lines.add(
      "重新计数", "北京时间 \(today.resets)（还有 \(Moment(unixSeconds: session.now()).untilMidnight)）")
    lines.add("依据", QuotaText.basis(today))
    let own = days.filter { $0.calls > 0 }
    if !own.isEmpty { lines.add("经本机调用", QuotaText.ownCalls) }
    for day in own {
      lines.add("\(day.resets.previousDay) 经本机调用", "\(day.calls)（\(day.account)）")
    }
    try lines.print(to: console)
    if let warning = QuotaText.warning(today) { console.note(warning) }
  }
}

extension SourceError {
  /// Whether the platform said nothing of the quota, so that the ledger alone has to do.
  fileprivate var leavesTheLedger: Bool {
    switch self {
    case .refused, .invalid, .cancelled: false
    default: true
    }
  }
}

extension Moment {
  /// The day before, without a time.
  fileprivate var previousDay: String { Moment(minutes: minutes - 1440).dayText }
}

extension CallDay {
  fileprivate var dayText: String { resets.previousDay }

  fileprivate func json(name: String?, days: [CallDay]) -> JSON {
    [
      "account": .string(account), "name": name.map { .string($0) } ?? .null,
      "limit": limit.map { .integer($0) } ?? .null, "used": .integer(used),
      "remaining": remaining.map { .integer($0) } ?? .null,
      "resets": .string(resets.description), "isLocalCount": .bool(isLocalCount),
      "days": .array(
        days.map {
          [
            "day": .string($0.dayText), "account": .string($0.account),
            "calls": .integer($0.calls),
            "remaining": $0.remaining.map { .integer($0) } ?? .null,
          ]
        }),
    ]
  }
}
