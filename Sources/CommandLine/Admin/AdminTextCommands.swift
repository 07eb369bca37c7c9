import ArgumentParser
import Catalog
import Client
import Formats
import Portal

struct AdminQuestionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "faq", abstract: "常见问题：列出、添加或改写、删除",
    subcommands: [List.self, Write.self, Remove.self], defaultSubcommand: List.self)

  struct List: OperatorCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出常见问题")

    @OptionGroup var options: OperatorOptions

    func run() async throws {
      let admin = try Operator(options, reads: true)
      let questions = try await admin.withDatabase { try await $0.admin.questions() }
      if admin.session.wantsJSON {
        let list = questions.map { item -> JSON in
          [
            "topic": .string(item.topic), "question": .string(item.question),
            "answer": .string(item.answer),
          ]
        }
        return try JSON.array(list).print(to: admin.console)
      }
      var table = Table([.init("分类", isWhole: true), .init("问题"), .init("答案")])
      for item in questions { table.add([item.topic, item.question, item.answer]) }
      try table.print(to: admin.console)
    }
  }

  struct Write: OperatorCommand {
    static let configuration = CommandConfiguration(
      commandName: "write", abstract: "添加一个问题；问题相同时改写答案")

    @OptionGroup var options: OperatorOptions

    @Option(help: ArgumentHelp("分类", valueName: "文字"))
    var topic: String

    @Option(help: ArgumentHelp("问题", valueName: "文字"))
    var question: String

    @Option(help: ArgumentHelp("答案", valueName: "文字"))
    var answer: String

    func validate() throws {
      try OperatorText.checkLine(topic, "--topic")
      try OperatorText.checkLine(question, "--question")
    }

    func run() async throws {
      let admin = try Operator(options)
      try await admin.withDatabase {
        try await $0.admin.write(FrequentQuestion(topic: topic, question: question, answer: answer))
      }
      admin.record("faq write", question)
      admin.console.note("已写入")
    }
  }

  struct Remove: OperatorCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "删除一个问题")

    @OptionGroup var options: OperatorOptions

    @Argument(help: ArgumentHelp("问题", valueName: "文字"))
    var question: String

    func run() async throws {
      let admin = try Operator(options)
      try await admin.change(question, as: "faq remove", missing: "没有这个问题", said: "已删除") {
        try await $0.remove(question: question)
      }
    }
  }
}

struct AdminPoliciesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "开放政策：列出、发布或改写、删除",
    subcommands: [List.self, Write.self, Remove.self], defaultSubcommand: List.self)

  struct List: OperatorCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出开放政策")

    @OptionGroup var options: OperatorOptions

    func run() async throws {
      let admin = try Operator(options, reads: true)
      let policies = try await admin.withDatabase { try await $0.admin.policies() }
      if admin.session.wantsJSON {
        let list = policies.map { policy -> JSON in
          [
            "title": .string(policy.title), "issuer": .string(policy.issuer),
            "issued": .string(policy.issued.description), "body": .string(policy.body),
          ]
        }
        return try JSON.array(list).print(to: admin.console)
      }
      var table = Table([.init("日期", isWhole: true), .init("发布机关"), .init("标题")])
      for policy in policies {
        table.add([policy.issued.description, policy.issuer, policy.title])
      }
      try table.print(to: admin.console)
    }
  }

  struct Write: OperatorCommand {
    static let configuration = CommandConfiguration(
      commandName: "write", abstract: "发布一项政策；标题相同时改写")

    @OptionGroup var options: OperatorOptions

    @Argument(help: ArgumentHelp("正文，UTF-8 文本文件，- 为标准输入", valueName: "文件"))
    var file: String

    @Option(help: ArgumentHelp("标题", valueName: "文字"))
    var title: String

    @Option(help: ArgumentHelp("发布机关", valueName: "机关"))
    var issuer: String

    @Option(help: ArgumentHelp("发布日期，如 2019-02-27", valueName: "日期"))
    var issued: String

    func validate() throws {
      try OperatorText.checkLine(title, "--title")
      try OperatorText.checkLine(issuer, "--issuer")
    }

    func run() async throws {
      let admin = try Operator(options)
      guard let day = Moment(issued) else { throw Failure(.usage, "日期“\(issued)”不对") }
      let body = try admin.readText(file)
      try await admin.withDatabase {
        try await $0.admin.write(Policy(title: title, issuer: issuer, issued: day, body: body))
      }
      admin.record("policy write", title)
      admin.console.note("已发布政策“\(title)”")
    }
  }

  struct Remove: OperatorCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "删除一项政策")

    @OptionGroup var options: OperatorOptions

    @Argument(help: ArgumentHelp("标题", valueName: "文字"))
    var title: String

    func run() async throws {
      let admin = try Operator(options)
      try await admin.change(title, as: "policy remove", missing: "没有这项政策", said: "已删除") {
        try await $0.remove(policy: title)
      }
    }
  }
}
