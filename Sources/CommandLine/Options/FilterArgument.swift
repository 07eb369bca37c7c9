import ArgumentParser
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
    switch name {
    case CallSpecification.pageSizeName: throw ValidationError("请用 --page 设置分页大小\(marked(name))")
    case CallSpecification.pageNumberName:
      throw ValidationError("请用 --page-num 设置当前页\(marked(name))")
    default:
      return InvokeRequest.Filter(
        name: name, value: String(text[text.index(after: equals)...]))
    }
  }

  /// A column of a CKAN may be called so.
  private static func marked(_ name: String) -> String {
    "；CKAN 的表中名为 \(name) 的数据列写作 _\(name)"
  }
}
