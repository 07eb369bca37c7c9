import Catalog
import Foundation
import Testing

@testable import Client

/// README.md's table of the platforms, row by row against what the program does with each.
@Suite struct CapabilityTableTests {
  /// What a row says, by its heading.
  private typealias Row = [String: String]

  private func rows() throws -> [Row] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let section = try #require(text.split(separator: "## 其他平台\n").last)
    let lines = section.split(separator: "\n").drop { !$0.hasPrefix("|") }
      .prefix { $0.hasPrefix("|") }
      .map { line in
        line.dropFirst().dropLast().components(separatedBy: "|")
          .map { $0.trimmingCharacters(in: .whitespaces) }
      }
    let headings = try #require(lines.first)
    return lines.dropFirst(2).map { Dictionary(uniqueKeysWithValues: zip(headings, $0)) }
  }

  /// The first address of a row's first cell, with a place where it wants one.
  private func address(_ row: Row) throws -> PlatformAddress {
    let name = try #require(row["平台"]?.firstMatch(of: /`([a-z]+)/)).1
    let wantsPlace = CatalogueKind(rawValue: String(name)).map { $0.standardPlace == nil } ?? false
    return try #require(PlatformAddress(wantsPlace ? "\(name):https://a.example" : String(name)))
  }

  @Test func eachRowSaysWhatTheProgramDoes() throws {
    let rows = try rows()
    for row in rows {
      let can = try address(row).capabilities
      func says(_ heading: String, _ words: String...) throws -> Bool {
        let cell = try #require(row[heading])
        return !cell.hasPrefix("—")
          && (words.isEmpty || cell == "有" || words.contains { cell.contains($0) })
      }
      let name = row["平台"] ?? ""
      #expect(try says("目录与变化", "取变化") == can.contains(.incrementalSync), "\(name)")
      #expect(try says("文件") == can.contains(.files), "\(name)")
      #expect(try says("数据项、预览", "数据项", "的列") == can.contains(.fields), "\(name)")
      #expect(try says("数据项、预览", "前 20 行") == can.contains(.preview), "\(name)")
      #expect(try says("在线测试") == can.contains(.invoke), "\(name)")
      #expect(try says("在线测试", "不须令牌", "密钥") == can.contains(.openCalls), "\(name)")
      #expect(try says("网页") == can.contains(.pages), "\(name)")
      // Whoever cannot call an interface still says how it is called.
      let tells = try #require(row["在线测试"])
      #expect(
        (can.contains(.invoke) || tells.contains("接口地址")) == can.contains(.specification),
        "\(name)")
    }
    let shown = try Set(rows.map { try address($0) }.map(\.kindName))
    #expect(shown == Set(["embedded", "tianjin"] + CatalogueKind.allCases.map(\.rawValue)))
  }
}

extension PlatformAddress {
  fileprivate var kindName: String {
    switch self {
    case .embedded: "embedded"
    case .portal: "portal"
    case .tianjin: "tianjin"
    case .catalogue(let kind, _): kind.rawValue
    }
  }
}
