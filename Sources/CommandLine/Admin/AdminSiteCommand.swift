import ArgumentParser
import Catalog
import Client
import Formats
import Portal

struct AdminSiteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site", abstract: "首页与网站信息：名称、主办与承办单位、ICP 备案号、各页",
    subcommands: [Show.self, Change.self, AdminPageCommand.self], defaultSubcommand: Show.self)

  struct Show: OperatorCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "显示平台的名称、单位、备案号与各页",
      discussion: """
        --json 输出 {"name","host","organizer","icp","pages":[{"title","body"}]}。
        """)

    @OptionGroup var options: OperatorOptions

    func run() async throws {
      let admin = try Operator(options, reads: true)
      let site = try await admin.withDatabase { try await $0.admin.site() }
      if admin.session.wantsJSON { return try site.operatorJSON.print(to: admin.console) }
      var lines = LabelledLines()
      lines.add("名称", site.name)
      lines.add("主办单位", site.host)
      lines.add("承办单位", site.operatedBy)
      lines.add("ICP备案号", site.icp)
      lines.add("网站信息", site.pages.map(\.title).joined(separator: "、"))
      try lines.print(to: admin.console)
    }
  }

  struct Change: OperatorCommand {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: "改写平台的名称、单位、备案号；没有给出的照旧，空文字即清空")

    @OptionGroup var options: OperatorOptions

    @Option(help: ArgumentHelp("平台的名称", valueName: "名称"))
    var name: String?

    @Option(help: ArgumentHelp("主办单位", valueName: "单位"))
    var host: String?

    @Option(help: ArgumentHelp("承办单位", valueName: "单位"))
    var organizer: String?

    @Option(help: ArgumentHelp("ICP 备案号", valueName: "号"))
    var icp: String?

    private var given: [(option: String, text: String)] {
      [("--name", name), ("--host", host), ("--organizer", organizer), ("--icp", icp)]
        .compactMap { option, text in text.map { (option, $0) } }
    }

    func validate() throws {
      guard !given.isEmpty else {
        throw ValidationError("请给出 --name、--host、--organizer、--icp 中的至少一个")
      }
      for (option, text) in given {
        try OperatorText.checkLine(text, option, mayBeEmpty: option != "--name")
      }
    }

    func run() async throws {
      let admin = try Operator(options)
      var names = SiteNames()
      (names.name, names.host, names.operatedBy, names.icp) = (name, host, organizer, icp)
      try await admin.withDatabase { try await $0.admin.change(names) }
      admin.record("site set", given.map(\.option).joined(separator: " "))
      admin.console.note("已改写")
    }
  }
}

/// A page of 网站信息.
struct AdminPageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page", abstract: "网站信息的各页：列出、添加或改写、删除",
    subcommands: [List.self, Write.self, Remove.self], defaultSubcommand: List.self)

  struct List: OperatorCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出各页")

    @OptionGroup var options: OperatorOptions

    func run() async throws {
      let admin = try Operator(options, reads: true)
      let pages = try await admin.withDatabase { try await $0.admin.site().pages }
      if admin.session.wantsJSON {
        return try JSON.array(pages.map(\.operatorJSON)).print(to: admin.console)
      }
      guard !pages.isEmpty else { return admin.console.note("网站信息中没有页") }
      var table = Table([.init("标题", isWhole: true), .init("正文")])
      for page in pages { table.add([page.title, page.body]) }
      try table.print(to: admin.console)
    }
  }

  struct Write: OperatorCommand {
    static let configuration = CommandConfiguration(
      commandName: "write", abstract: "添加一页，排在最后；标题相同时改写",
      discussion: "手册中的各页（2.1.4）依次是 网站介绍、网站声明、网站地图、联系我们、友情链接、使用帮助。")

    @OptionGroup var options: OperatorOptions

    @Argument(
      help: ArgumentHelp("正文，UTF-8 文本文件，可用 Markdown 的标题与列表，- 为标准输入", valueName: "文件"),
      completion: .file())
    var file: String

    @Option(help: ArgumentHelp("标题", valueName: "文字"))
    var title: String

    func validate() throws { try OperatorText.checkLine(title, "--title") }

    func run() async throws {
      let admin = try Operator(options)
      let body = try admin.readText(file)
      try await admin.withDatabase {
        try await $0.admin.write(SitePage(title: title, body: body))
      }
      admin.record("site page write", title)
      admin.console.note("已写入“\(title)”")
    }
  }

  struct Remove: OperatorCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "删除一页")

    @OptionGroup var options: OperatorOptions

    @Argument(help: ArgumentHelp("标题", valueName: "文字"))
    var title: String

    func run() async throws {
      let admin = try Operator(options)
      try await admin.change(title, as: "site page remove", missing: "没有这一页", said: "已删除") {
        try await $0.remove(page: title)
      }
    }
  }
}

/// What an operator gives as a text of one line.
enum OperatorText {
  private static let limit = 200

  /// - Throws: where nobody could read it.
  static func checkLine(_ text: String, _ option: String, mayBeEmpty: Bool = false) throws {
    if mayBeEmpty, text.isEmpty { return }
    guard let fault = BadText.Fault(text, limit: limit) else { return }
    throw ValidationError("\(option) 的值\(fault.message)")
  }
}

extension Site {
  fileprivate var operatorJSON: JSON {
    [
      "name": .string(name), "host": .string(host), "organizer": .string(operatedBy),
      "icp": .string(icp), "pages": .array(pages.map(\.operatorJSON)),
    ]
  }
}

extension SitePage {
  fileprivate var operatorJSON: JSON { ["title": .string(title), "body": .string(body)] }
}
