import Base
import Calls
import Catalog
import Yams

/// Goes through a composed `checks.yaml`, gathering checks and faults.
struct CheckReader {
  private(set) var checks: [InterfaceCheck] = []
  private(set) var faults: [ConfigurationFault] = []

  private static let keys = [
    "interface", "url", "request", "params", "page", "pageNum", "rows", "tags", "expect",
  ]
  private static let expectKeys = ["code", "rows", "columns", "fresh", "time"]

  mutating func read(_ root: Node) {
    if root.scalar?.string.isEmpty == true { return }
    guard let mapping = root.mapping else {
      faults.append(ConfigurationFault(line: root.mark?.line, problem: .notSettings))
      return
    }
    for (key, value) in mapping { read(key.string ?? "", value) }
  }

  private mutating func read(_ name: String, _ node: Node) {
    guard !name.isUnseen, let mapping = node.mapping else {
      return refuse(name, node, allowed: name.isUnseen ? "有文字的名称" : "检查的各项设置")
    }
    let before = faults.count
    var subject: InterfaceCheck.Subject?
    var check = InterfaceCheck(name: name, subject: .url(""))
    for (key, value) in mapping {
      let word = key.string ?? ""
      switch word {
      case "interface":
        subject = text(value).flatMap { EntryID($0) }.map { .entry($0) }
        if subject == nil { refuse("\(name).interface", value, allowed: "32 位十六进制的条目编号") }
      case "url":
        subject = text(value).flatMap { (try? ForeignURL($0)) == nil ? nil : .url($0) }
        if subject == nil { refuse("\(name).url", value, allowed: "http:// 或 https:// 网址") }
      case "expect": takeExpectation(name, value, &check.expectation)
      case _ where Self.keys.contains(word): take(word, name, value, &check)
      default: unknown(key, word, Self.keys)
      }
    }
    guard let subject else {
      if faults.count == before { refuse(name, node, allowed: "要有 interface 或 url") }
      return
    }
    check.subject = subject
    if faults.count == before { checks.append(check) }
  }

  private mutating func take(
    _ word: String, _ name: String, _ value: Node, _ check: inout InterfaceCheck
  ) {
    let place = "\(name).\(word)"
    switch word {
    case "request": check.request = text(value)
    case "params": takeParameters(place, value, &check.filters)
    case "page":
      let sizes = 1...CallSpecification.maximumPageSize
      check.pageSize = number(place, value, sizes)
    case "pageNum":
      let numbers = 1...CallSpecification.largestPageNumber
      check.pageNumber = number(place, value, numbers)
    case "rows":
      check.rows = text(value).flatMap { RowsPath($0) }
      if check.rows == nil { refuse(place, value, allowed: "data.list 一类的路径") }
    default: check.tags = texts(place, value)
    }
  }

  private mutating func takeParameters(
    _ place: String, _ node: Node, _ filters: inout [InvokeRequest.Filter]
  ) {
    guard let mapping = node.mapping else {
      return refuse(place, node, allowed: "“数据列: 值”的列表")
    }
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard !CallSpecification.reservedNames.contains(name), !SecretName.matches(name),
        let text = text(value)
      else {
        refuse("\(place).\(name)", value, allowed: "数据列的值；令牌不写在文件里，分页用 page 与 pageNum")
        continue
      }
      filters.append(InvokeRequest.Filter(name: name, value: text))
    }
  }

  private mutating func takeExpectation(
    _ name: String, _ node: Node, _ expectation: inout Expectation
  ) {
    guard let mapping = node.mapping else {
      return refuse("\(name).expect", node, allowed: Self.expectKeys.joined(separator: "、"))
    }
    for (key, value) in mapping {
      let word = key.string ?? ""
      let place = "\(name).expect.\(word)"
      switch word {
      case "code": expectation.code = number(place, value, Expectation.codes) ?? 200
      case "rows": expectation.rows = number(place, value, Expectation.rowCounts)
      case "columns": expectation.columns = texts(place, value)
      case "time": expectation.time = number(place, value, Expectation.times)
      case "fresh":
        guard let fresh = value.mapping, let column = fresh["column"].flatMap(text),
          let days = fresh["days"].flatMap({ number(place, $0, Expectation.dayCounts) })
        else {
          refuse(place, value, allowed: "{column: 数据列, days: 天数}")
          continue
        }
        expectation.freshness = .init(column: column, days: days)
      default: unknown(key, word, Self.expectKeys)
      }
    }
  }
}

extension CheckReader {
  private func text(_ node: Node) -> String? { node.scalar?.string }

  private mutating func texts(_ place: String, _ node: Node) -> [String] {
    let items = node.sequence.map(Array.init) ?? [node]
    let texts = items.compactMap { $0.scalar?.string }
    if texts.count != items.count { refuse(place, node, allowed: "文字的列表") }
    return texts
  }

  private mutating func number(
    _ place: String, _ node: Node, _ range: ClosedRange<Int>
  ) -> Int? {
    guard let number = node.scalar.flatMap({ Int($0.string) }), range.contains(number) else {
      refuse(place, node, allowed: "\(range.lowerBound) 至 \(range.upperBound) 的整数")
      return nil
    }
    return number
  }

  private mutating func unknown(_ key: Node, _ word: String, _ allowed: [String]) {
    faults.append(
      ConfigurationFault(line: key.mark?.line, problem: .unknownKey(word, allowed: allowed)))
  }

  private mutating func refuse(_ key: String, _ node: Node, allowed: String) {
    faults.append(.wrong(key, node, allowed: allowed))
  }
}
