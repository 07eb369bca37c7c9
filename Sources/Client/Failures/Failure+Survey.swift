import Base
import Formats
import Portal

extension Failure {
  init(survey error: SurveyFault) {
    let text =
      switch error {
      case .notJSON(let fault): "\(fault.place)\(fault.reason.text)"
      case .notSurvey: "应是有 title 与 questions 的对象"
      case .noTitle: "没有标题 title"
      case .noQuestions: "questions 中没有问题"
      case .noLabel(let question): "第 \(question) 个问题没有题目 label"
      case .fewOptions(let question): "第 \(question) 个问题的 options 应有至少两个选项，各不空白"
      case .sameOption(let question, let option): "第 \(question) 个问题有两个选项“\(option)”"
      case .badID(let question): "第 \(question) 个问题的 id 与别的问题相同或不能用"
      case .badStyle(let question): "第 \(question) 个问题的 style 应是 radio 或 list"
      }
    self.init(
      .malformed, "问卷有误：\(text)",
      advice: "写法见 \(ProgramCommand.line("admin", "survey", "write", "--help"))，"
        + "或参照 \(ProgramCommand.line("admin", "survey", "--json")) 的输出")
  }
}
