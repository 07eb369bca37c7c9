import ArgumentParser
import Base
import Catalog
import Client
import Formats
import Portal
import PortalAPI
import Terminal

struct AdminSurveyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "survey", abstract: "调查问卷：显示问题与答卷、改写、撤下",
    subcommands: [Show.self, Write.self, Remove.self], defaultSubcommand: Show.self)

  struct Show: OperatorCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "显示问卷的问题，各选项有几人选",
      discussion: """
        --json 输出 {"title","responses","questions":[{"id","label","style","options","counts"}]}，
        可改写后交给 survey write，其中 responses 与 counts 不读。
        """)

    @OptionGroup var options: OperatorOptions

    func run() async throws {
      let admin = try Operator(options, reads: true)
      let body = try await admin.withDatabase { try await $0.admin.survey() }
      if admin.session.wantsJSON { return try body.operatorJSON.print(to: admin.console) }
      guard !body.survey.questions.isEmpty else { return admin.console.note("没有调查问卷") }
      var table = Table([
        .init("问题", narrowest: 8), .init("选项"), .init("人数", .trailing, isWhole: true),
      ])
      for (question, counts) in zip(body.survey.questions, body.counts) {
        for (option, count) in zip(question.options, counts) {
          table.add([question.label, option, String(count)])
        }
      }
      try table.print(to: admin.console)
      admin.console.note("“\(body.survey.title)”，共 \(body.responses) 份答卷")
    }
  }

  struct Write: OperatorCommand {
    static let configuration = CommandConfiguration(
      commandName: "write", abstract: "改用文件中的问卷",
      discussion: """
        JSON，如 {"title":"用户满意度调查","questions":[{"label":"您的性别","options":["男","女"]}]}。每个问题另可有
        "id"（默认按次序编）与 "style"（radio 选项全部列出，list 展开选择；默认五个选项以内为 radio）。
        已有答卷时，问题有变的问卷不写入：答卷答的是原来的问题。加 --discard 放弃那些答卷，另开新问卷。
        """)

    @OptionGroup var options: OperatorOptions

    @OptionGroup var answers: AnswersOption

    @Argument(
      help: ArgumentHelp("JSON 文件，- 为标准输入", valueName: "文件"), completion: .file())
    var file: String

    func run() async throws {
      let admin = try Operator(options)
      let survey = try Survey(operatorJSON: try admin.readText(file))
      try await admin.write(survey, discarding: answers.discard, as: "survey write")
      let count = survey.questions.count
      admin.console.note("已写入问卷“\(survey.title)”，共 \(count) 个问题")
    }
  }

  struct Remove: OperatorCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "撤下问卷")

    @OptionGroup var options: OperatorOptions

    @OptionGroup var answers: AnswersOption

    func run() async throws {
      let admin = try Operator(options)
      try await admin.write(
        Survey(title: "", questions: []), discarding: answers.discard, as: "survey remove")
      admin.console.note("已撤下调查问卷")
    }
  }
}

struct AnswersOption: ParsableArguments {
  @Flag(help: "放弃已有的答卷；要留存请先用 admin survey --json 导出")
  var discard = false
}

extension Operator {
  fileprivate func write(
    _ survey: Survey, discarding: Bool, as command: String
  ) async throws {
    let change = try await withDatabase {
      try await $0.admin.write(survey, discarding: discarding)
    }
    switch change {
    case .answered(let count):
      throw Failure(
        .usage, "已有 \(count) 份答卷，答的是原来的问题；没有改动",
        advice: "先用 \(ProgramCommand.line("admin", "survey", "--json")) 留存结果，"
          + "再加 --discard 放弃答卷，另开新问卷")
    case .discarded(let count): console.note("已放弃原来的 \(count) 份答卷")
    case .done: break
    }
    record(command, survey.title)
  }
}

extension SurveyBody {
  fileprivate var operatorJSON: JSON {
    [
      "title": .string(survey.title), "responses": .integer(responses),
      "questions": .array(
        zip(survey.questions, counts).map { question, counts in
          [
            "id": .string(question.id), "label": .string(question.label),
            "style": .string(question.style.rawValue),
            "options": .array(question.options.map { .string($0) }),
            "counts": .array(counts.map { .integer($0) }),
          ]
        }),
    ]
  }
}
