import Base
import Catalog
import Formats
public import Portal

extension Failure {
  init(publication error: PublicationFault) {
    switch error {
    case .duplicateField(let code): self.init(.malformed, "英文名称“\(code)”重复")
    case .unknownField(let code): self.init(.malformed, "没有数据项“\(code)”")
    case .reservedName(let name):
      self.init(.malformed, "“\(name)”是调用接口的参数名，不能作列的英文名称", advice: "请用 --code 另取名称")
    case .raggedRow(let row, let expected, let found):
      self.init(.malformed, "第 \(row) 行有 \(found) 个单元格，应有 \(expected) 个")
    case .badFileName(let name): self.init(.malformed, "“\(name)”不能用作文件名")
    }
  }

  init(plan error: PlanFault) {
    switch error {
    case .noCode(let heading):
      self.init(
        .usage, "列“\(heading)”没有英文名称",
        advice: "用 --code '\(heading)=英文名称' 给出，或用 --code-prefix 统一编号")
    case .badCode(let code):
      self.init(.usage, "“\(code)”不能作英文名称", advice: "应以字母开头，由字母、数字、下划线组成，至多 64 个字符")
    case .unknownColumn(let name): self.init(.usage, "表中没有列“\(name)”")
    case .misfit(let heading, let row, let cell, let type):
      self.init(
        .malformed, "列“\(heading)”第 \(row) 行的“\(cell)”不是\(type.inPublication)",
        advice: "请改正数据，或用 --type \(heading)=text 把这一列的格式改为字符型")
    case .filterGone(let name):
      self.init(
        .usage, "表中没有列“\(name)”，而已发布的接口可按它筛选",
        advice: "请补上此列，或用 --filter 另给可筛选的列")
    case .noColumns: self.init(.malformed, "表中没有列", advice: "没有内容的表不能发布")
    case .blankHeading(let column):
      self.init(.malformed, "第 \(column) 列没有列名", advice: "请在第一行给出每一列的名称")
    case .nullHeading(let column):
      self.init(.malformed, "第 \(column) 列的列名中有空字符 U+0000", advice: "请去掉它再发布")
    case .nullCharacter(let heading, let row):
      self.init(
        .malformed, "列“\(heading)”第 \(row) 行的文本中有空字符 U+0000", advice: "请去掉它再发布")
    case .badText(let text):
      self.init(.usage, "\(Self.option(text.part)) 的值\(text.fault.message)")
    case .unsaid(let names):
      self.init(
        .usage, "新的条目须给出 \(names.map(Self.option).joined(separator: "、"))",
        advice: "更新已有的条目用 --id 给出它的编号")
    }
  }

  private static func option(_ name: EntryOrder.Name) -> String {
    switch name {
    case .abstract: "--abstract"
    case .industry: "--industry"
    case .tag: "--tag"
    case .title: "--title"
    case .theme: "--theme"
    case .publisher: "--department"
    }
  }

  init(csv error: CSVFault) {
    let text =
      switch error {
      case .noHeader: "没有列名"
      case .raggedRecord(let line, let expected, let found):
        "第 \(line) 行有 \(found) 个单元格，应有 \(expected) 个"
      case .openQuote(let line): "第 \(line) 行的引号没有结束"
      case .strayText(let line): "第 \(line) 行的引号之后有多余的文字"
      case .badUTF8(let line): "第 \(line) 行不是 UTF-8 编码"
      case .otherSeparator(let separator): "各列之间应是逗号，而这里是\(separator.name)"
      }
    var advice = ""
    if case .otherSeparator = error {
      advice = "请用 \(ProgramCommand.line("table", "文件", "--output", "新文件.csv")) 转换后再发布"
    }
    self.init(.malformed, "CSV 有误：\(text)", advice: advice)
  }

  init(table error: OperatorTableFault) {
    let text =
      switch error {
      case .notJSON(let fault): "\(fault.place)\(fault.reason.text)"
      case .notArray: "应是对象的数组"
      case .notObject(let row): "第 \(row) 项不是对象"
      case .duplicateName(let name, let row): "第 \(row) 项中“\(name)”有两个值"
      }
    self.init(.malformed, "JSON 有误：\(text)")
  }
}

extension FieldType {
  /// As the platform answers with it.
  fileprivate var inPublication: String {
    switch self {
    case .text: "文本"
    case .integer: "整数"
    case .number: "数值（只有数字、小数点与负号）"
    case .date: "日期（写作 2024-01-05 或 2024-01-05 08:30）"
    }
  }
}

extension CSVSeparator {
  fileprivate var name: String {
    switch self {
    case .semicolon: "分号"
    case .tab: "制表符"
    case .bar: "竖线"
    }
  }
}

extension BadText.Fault {
  /// Behind the option's name.
  public var message: String {
    switch self {
    case .blank: "是空白"
    case .control: "含有控制字符或换行"
    case .long(let limit): "超过 \(limit) 个字"
    }
  }
}
