import Base
import Calls
import Catalog
import Client
import Search
import Store

/// What an interface takes, as 接口参数规范 has it. The platform refuses a call that says anything
/// else, so none is spent on it.
struct TakenParameters {
  let specification: CallSpecification

  /// - Throws: for what the interface does not take. What is kept of its specification may be of an
  ///   older time, so nothing is refused by it where the platform can be asked.
  static func check(
    _ filters: [InvokeRequest.Filter], of id: EntryID, _ session: Session
  ) async throws {
    guard session.address.takesOnlySpecified else { return }
    let kept = try? await session.openStore().parts.specification(of: id)?.value
    if let kept, filters.allSatisfy(TakenParameters(specification: kept).takes) { return }
    guard let told = try? await EntryPart.specification.get(id, session), !told.isByAddress else {
      return
    }
    let names = TakenParameters(specification: told)
    // What looks like a secret is refused by whoever calls, in words of its own.
    for filter in filters where !names.takes(filter) && !SecretName.matches(filter.name) {
      throw names.refusal(of: filter)
    }
  }

  private func takes(_ filter: InvokeRequest.Filter) -> Bool {
    specification.filters.contains { $0.name == filter.name }
  }

  private func refusal(of filter: InvokeRequest.Filter) -> Failure {
    let reserved = specification.parameters.first {
      $0.title == filter.name || $0.label == filter.name
    }
    switch reserved?.name {
    case CallSpecification.pageSizeName:
      return misplaced(filter, advice: "请写作 --page \(ShellWord.quoted(filter.value))")
    case CallSpecification.pageNumberName:
      return misplaced(filter, advice: "请写作 --page-num \(ShellWord.quoted(filter.value))")
    default: return unknown(filter.name)
    }
  }

  private func misplaced(_ filter: InvokeRequest.Filter, advice: String) -> Failure {
    Failure(.usage, "没有发送：“\(filter.name)”不是数据列", advice: advice)
  }

  /// A column that is only in the answers is no less unknown to a call.
  private func unknown(_ name: String) -> Failure {
    let label = specification.results.first { $0.name == name }?.label ?? name
    let titles = specification.filters.map(\.label)
    let near = NearNames.near(label, titles: titles, codes: specification.filters.map(\.name))
    let advice =
      if titles.isEmpty { "这个接口没有可以筛选的数据列，请去掉 --param" } else if near.isEmpty {
        "可筛选的数据列：\(titles.prefix(40).joined(separator: "、"))"
      } else { "最接近的：\(near.joined(separator: "、"))" }
    return Failure(.usage, "没有发送：这个接口不能按“\(label)”筛选", advice: advice)
  }
}

extension Parameter {
  /// Its label without what is said of it besides: 分页大小【最大5000】.
  fileprivate var title: String { String(label.prefix { $0 != "【" }) }
}
