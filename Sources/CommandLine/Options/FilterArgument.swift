import ArgumentParser
import Base
import Calls
import Catalog
import Client

/// `--param NAME=VALUE`: one filter of a call.
enum FilterArgument {
  static let help = ArgumentHelp(
    "按数据列筛选，可重复；数据列用中文描述或英文名称", valueName: "数据列=值")

  @Sendable static func read(_ text: String) throws -> InvokeRequest.Filter {
    guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
      throw ValidationError("应写成 数据列=值")
    }
    let name = String(text[..<equals])
    // In other letters the platform would take it for a column, and history for a value.
    if name.lowercased() == CallSpecification.tokenName.lowercased() {
      throw ValidationError("令牌不能写在命令行里，请用环境变量 \(TokenSource.variable) 或令牌文件")
    }
    return InvokeRequest.Filter(name: name, value: String(text[text.index(after: equals)...]))
  }

  /// - Parameter paging: of the interface; nil where nobody knows what its pages go by, which may
  ///   then be any parameter.
  /// - Throws: for a parameter that says the page, as options do that.
  static func check(
    _ filters: [InvokeRequest.Filter], _ paging: Paging?
  ) throws(Failure) {
    guard let paging, paging.takesNumber else { return }
    for filter in filters {
      let option =
        switch filter.name {
        case paging.size: "--page"
        case paging.number: "--page-num"
        default: ""
        }
      if option.isEmpty { continue }
      // A column of a CKAN may be called so.
      let marked = "；CKAN 的表中名为 \(filter.name) 的数据列写作 _\(filter.name)"
      throw Failure(
        .usage, "没有发送：“\(filter.name)”不是数据列，页由选项给出",
        advice: "请写作 \(option) \(value(filter, paging))" + (paging == .platform ? marked : ""))
    }
  }

  /// What the option is given in its place: an offset is no number of a page.
  private static func value(_ filter: InvokeRequest.Filter, _ paging: Paging) -> String {
    filter.name == paging.number && paging.step == .offset
      ? "页码" : ShellWord.quoted(filter.value)
  }

  /// - Throws: for a parameter that says one page where all are fetched.
  static func checkAll(_ filters: [InvokeRequest.Filter]) throws(Failure) {
    guard let paging = Paging(names: filters.map(\.name)),
      filters.contains(where: { $0.name == paging.number })
    else { return }
    throw Failure(
      .usage, "没有发送：取全部页时 --param 不能给出页码 \(paging.number)", advice: "请用 --page-num，或把起始页写进网址")
  }
}
