import ArgumentParser
import Catalog
import Client
import Formats
import Portal
import PortalAPI
import Terminal
import Wording

struct AdminApplicationsCommand: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "applications",
    abstract: "列出待审核的应用",
    discussion: """
      一行一个：编号、状态、类型、名称、开发者、提交时间、关联数据条数、描述。--json 每行输出一个应用的全部内容
      （图片只有尺寸）。
      """)

  @OptionGroup var options: OperatorOptions

  @Flag(help: "也列出已审核的")
  var all = false

  func run() async throws {
    let admin = try Operator(options, reads: true)
    let found = try await admin.withDatabase {
      try await $0.admin.applications(in: all ? nil : .pending)
    }
    if admin.session.wantsJSON {
      for body in found { try admin.console.write(body.json.compactText + "\n") }
      return
    }
    guard !found.isEmpty else { return admin.console.note("没有待审核的应用") }
    var table = Table([
      .init("编号", isWhole: true), .init("状态", isWhole: true), .init("类型", isWhole: true),
      .init("名称", narrowest: 8), .init("开发者", narrowest: 6), .init("提交时间", isWhole: true),
      .init("关联", .trailing, isWhole: true), .init("描述", narrowest: 10),
    ])
    for body in found {
      table.add([
        body.summary.id, AdminWording.state(body.summary.state), body.draft.type.label,
        body.draft.name, body.draft.developer, body.summary.submitted.description,
        String(body.linked.count), body.draft.summary,
      ])
    }
    try table.print(to: admin.console)
  }
}

struct AdminReviewCommand: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "审核一个应用：accept 通过，decline 不通过")

  @OptionGroup var options: OperatorOptions

  @Argument(help: ArgumentHelp("应用编号", valueName: "编号"))
  var id: String

  @Argument(help: ArgumentHelp("accept 或 decline", valueName: "结论"))
  var verdict: Verdict

  @Option(help: ArgumentHelp("给提交者的话", valueName: "文字"))
  var answer = ""

  func run() async throws {
    let admin = try Operator(options)
    try await admin.change(
      id, as: "review \(verdict.rawValue)", missing: "没有应用 \(id)",
      said: "已\(AdminWording.state(verdict.state))"
    ) { try await $0.review(application: id, verdict.state, answer: answer, now: admin.now) }
  }
}

struct AdminSubmissionsCommand: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "submissions",
    abstract: "列出待答复的申请、建议、纠错",
    discussion: """
      一行一个：类别、序号、状态、条目或无、时间、内容、答复。--json 每行输出
      {"kind","id","state","entry","title","content","details","created","answer"}。
      """)

  @OptionGroup var options: OperatorOptions

  @Argument(help: ArgumentHelp("request 申请、suggestion 建议、correction 纠错；不给则全部", valueName: "类别"))
  var kind: SubmissionKind?

  @Flag(help: "也列出已答复的")
  var all = false

  func run() async throws {
    let admin = try Operator(options, reads: true)
    let kinds = kind.map { [$0] } ?? [.request, .suggestion, .correction]
    let found = try await admin.withDatabase { database in
      var found: [SubmissionBody] = []
      for kind in kinds {
        found += try await database.admin.submissions(kind, in: all ? nil : .pending)
      }
      return found
    }
    if admin.session.wantsJSON {
      for item in found { try admin.console.write(item.json.compactText + "\n") }
      return
    }
    guard !found.isEmpty else {
      return admin.console.note(all ? "没有申请、建议、纠错" : "没有待答复的内容")
    }
    var table = Table([
      .init("类别", isWhole: true), .init("序号", .trailing, isWhole: true),
      .init("状态", isWhole: true), .init("条目", narrowest: 8), .init("时间", isWhole: true),
      .init("内容", narrowest: 16), .init("答复", narrowest: 4),
    ])
    for item in found {
      let details = item.details.map { "\($0.label)：\($0.text)" }
      table.add([
        item.kind.rawValue, String(item.id), AdminWording.answer(item.state), item.title,
        item.created.description, ([item.content] + details).joined(separator: "　"), item.answer,
      ])
    }
    try table.print(to: admin.console)
  }
}

struct AdminAnswerCommand: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "答复一条申请、建议或纠错：accept 采纳，decline 不采纳")

  @OptionGroup var options: OperatorOptions

  @Argument(help: ArgumentHelp("申请、建议或纠错", valueName: "类别"))
  var kind: SubmissionKind

  @Argument(help: ArgumentHelp("序号", valueName: "序号"))
  var number: Int

  @Argument(help: ArgumentHelp("accept 或 decline", valueName: "结论"))
  var verdict: Verdict

  @Option(help: ArgumentHelp("答复", valueName: "文字"))
  var answer: String

  func run() async throws {
    let admin = try Operator(options)
    try await admin.change(
      String(number), as: "answer \(kind.rawValue) \(verdict.rawValue)",
      missing: "没有序号为 \(number) 的这类内容", said: "已答复"
    ) { try await $0.answer(kind, number, verdict.state, answer, now: admin.now) }
  }
}

/// What the operator decides.
enum Verdict: String, ExpressibleByArgument, CaseIterable {
  case accept, decline

  var state: SubmissionState { self == .accept ? .accepted : .declined }
}

enum AdminWording {
  static func answer(_ state: SubmissionState) -> String {
    switch state {
    case .pending: "待答复"
    case .accepted: "采纳"
    case .declined: "不采纳"
    }
  }

  static func state(_ state: SubmissionState) -> String {
    switch state {
    case .pending: "待审核"
    case .accepted: "通过"
    case .declined: "不通过"
    }
  }
}

extension SubmissionBody {
  fileprivate var json: JSON {
    [
      "kind": .string(kind.rawValue), "id": .integer(id), "state": .string(state.rawValue),
      "entry": entry.map { .string($0.text) } ?? .null, "title": .string(title),
      "content": .string(content),
      "details": .object(details.map { JSON.Member($0.label, .string($0.text)) }),
      "created": .string(created.description), "answer": .string(answer),
    ]
  }
}

extension ApplicationBody {
  fileprivate var json: JSON {
    [
      "id": .string(summary.id), "state": .string(summary.state.rawValue),
      "type": .string(draft.type.rawValue), "name": .string(draft.name),
      "developerKind": .string(draft.developerKind.rawValue),
      "developer": .string(draft.developer), "summary": .string(draft.summary),
      "theme": .string(draft.theme), "system": draft.system.map { .string($0.rawValue) } ?? .null,
      "link": .string(draft.link), "submitted": .string(summary.submitted.description),
      "entries": .array(linked.map { .string($0.id.text) }),
      "images": .array(
        images.map { image in
          [
            "image": .string(image.image.rawValue), "mediaType": .string(image.mediaType),
            "byteSize": .integer(image.byteSize), "width": .integer(image.width),
            "height": .integer(image.height),
          ]
        }), "answer": .string(summary.answer),
    ]
  }
}
