import ArgumentParser
import Base
import Catalog
import Client
import Wording

struct ShowCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "条目的基本信息",
    discussion: """
      向平台询问；平台无法访问时显示本地目录中的内容。给出条目网页的网址时，由配置中网址相符的平台回答
      （另指定了 --platform 时只看它）。--json 输出条目的全部属性：{"id","kind","title",
      "abstract","tags","theme","publisher","industry","openStatus","frequency","issued",
      "modified","formats","rowCount","views","downloads","rating","score","revision","others"}；others 为平台另给的
      {"label","text"}。
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: EntryArgument.help, transform: EntryArgument.reference)
  var reference: EntryReference

  func run() async throws {
    let (session, id, isCertain) = try place()
    let entry: Entry
    do {
      entry = try await EntryPart.entry.get(id, session)
    } catch let error where !isCertain && Failure(error).status == .notFound {
      throw Failure(
        .notFound, "这个网址不是所用平台的条目网页", advice: "请把它的平台写进配置的 platforms，或用 --platform 指定")
    }
    if session.wantsJSON { return try entry.json.print(to: session.console) }
    try entry.lines.print(to: session.console)
  }
}

extension ShowCommand {
  /// Whose entry is meant, and its id there.
  private func place() throws -> (session: Session, id: EntryID, isCertain: Bool) {
    let usual = try Session(global)
    var others: [Session] = []
    if global.platform == nil, global.environment == nil, case .page = reference {
      others = try PlatformList(global).items.map(\.session)
    }
    let found = reference.found(on: usual, or: others) { $0.address }
    return (found.platform, found.id, found.isCertain)
  }
}

extension Entry {
  /// 基本信息, 使用情况 and 用户评价 in the manual's order (2.2.1, 2.3.1).
  var lines: LabelledLines {
    var lines = LabelledLines()
    lines.add("编号", id.text)
    lines.add("类型", kind.label)
    lines.add("数据集名称", title)
    lines.add("摘要", abstract)
    lines.add("标签", tags.joined(separator: " "))
    lines.add("开放状态", statedOpenStatus?.label ?? "")
    lines.add("所属主题", theme)
    lines.add("来源部门", publisher)
    lines.add("发布时间", issued.description)
    lines.add("更新时间", modified.description)
    lines.add("所属行业", industry)
    lines.add("更新频率", statedFrequency?.label ?? "")
    lines.add("文件", formats.map(\.rawValue).joined(separator: " "))
    if let rowCount { lines.add("数据量", String(rowCount)) }
    // What the platform does not say stays blank, and so does the mean of no rating.
    if kind == .dataset { lines.add("下载次数", downloads.map(String.init) ?? "") }
    lines.add("浏览次数", views.map(String.init) ?? "")
    lines.add("评价次数", ratings.map(String.init) ?? "")
    let isRated = tells(.stars) && rating.count > 0
    lines.add("平均得分", isRated ? String(rating.wholePoints) : "")
    for criterion in RatingCriterion.allCases {
      lines.add(criterion.label, isRated ? Self.stars(rating[criterion]) : "")
    }
    lines.add("综合得分", String(score))
    for other in others ?? [] { lines.add(other.label.safe, other.text) }
    return lines
  }

  /// Five signs; a half counts as a whole.
  private static func stars(_ points: Double) -> String {
    let full = min(5, max(0, Int(saturating: points.rounded())))
    return String(repeating: "★", count: full) + String(repeating: "☆", count: 5 - full)
  }
}
