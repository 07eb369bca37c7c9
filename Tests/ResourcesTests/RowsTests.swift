import Catalog
import Foundation
import Testing

/// The tables behind the entries.
@Suite struct RowsTests {
  let sample: Sample

  init() throws { sample = try Sample.shared.get() }

  @Test func everyTableIsRectangularUnderItsHeader() throws {
    for entry in sample.entries {
      let table = try sample.table(entry)
      guard let header = table.first else { continue }
      #expect(entry.rows == nil || header == entry.fields.map(\.code), "\(entry.title)")
      #expect(table.allSatisfy { $0.count == header.count }, "\(entry.title)")
      #expect(entry.contents == nil || Set(header).count == header.count, "\(entry.title)")
    }
  }

  @Test(arguments: ["rows", "contents"])
  func everyFileBelongsToAnEntry(folder: String) throws {
    let path = sample.folder + "/catalogue/" + folder
    let names = Set(try FileManager.default.contentsOfDirectory(atPath: path))
    let entries = sample.entries.filter { (folder == "rows" ? $0.rows : $0.contents) != nil }
    #expect(names == Set(entries.map { "\($0.id).csv" }))
  }

  @Test func filesEndTheirLinesWithLineFeedsAlone() throws {
    for entry in sample.entries {
      guard let rows = entry.rows else { continue }
      let text = try sample.text("catalogue/rows/" + rows)
      #expect(!text.utf8.contains(UInt8(ascii: "\r")), "\(entry.title)")
      #expect(text.utf8.last == UInt8(ascii: "\n"), "\(entry.title)")
      #expect(!text.unicodeScalars.contains("\u{FEFF}"), "\(entry.title)")
    }
  }

  @Test func cellsFitTheirColumnsType() throws {
    for entry in sample.entries where entry.rows != nil {
      for row in try sample.table(entry).dropFirst() {
        for (cell, field) in zip(row, entry.fields) where !cell.isEmpty {
          #expect(fits(cell, field.type), "\(entry.title) \(field.label) \(cell)")
        }
      }
    }
  }

  private func fits(_ cell: String, _ type: FieldType) -> Bool {
    switch type {
    case .text: true
    case .integer: Int(cell) != nil
    case .number: Double(cell) != nil
    case .date: Moment(cell).map { !$0.hasTime } ?? false
    }
  }

  @Test func interfacesHaveTenToFourHundredRowsButForThree() throws {
    let counts = try Dictionary(
      uniqueKeysWithValues: sample.entries.filter { $0.kind == .interface }.map { entry in
        (entry.title, try sample.table(entry).count - 1)
      })
    #expect(counts["公交线路站点"] == 5200)
    #expect(counts["分年度限额情况"] == 6)
    #expect(counts["市交通运输委机动车维修企业质量信誉考核"] == 2367)
    #expect(counts.filter { !(10...400).contains($0.value) }.count == 3)
    #expect(counts.count >= 45)
  }

  @Test func thereIsAWideOneALongOneAndOneWithBlanks() throws {
    let wide = try #require(sample.entry("气象站逐时气温"))
    #expect(wide.kind == .interface)
    #expect(wide.fields.count >= 24)
    #expect(Set(wide.fields.map(\.type)) == [.text, .date, .number])
    let long = try #require(sample.entry("公共法律服务常见问答"))
    let answers = try sample.table(long).dropFirst().map { $0[3] }
    #expect(answers.allSatisfy { $0.count > 150 && $0.contains("\n") })
    #expect(answers.contains { $0.contains("\"") })
    let sparse = try #require(sample.entry("公园名录"))
    let cells = try sample.table(sparse).dropFirst().flatMap(\.self)
    #expect(cells.count(where: \.isEmpty) * 5 > cells.count)
  }

  @Test func theCensusIsThePublishedOne() throws {
    let census = try #require(sample.entry("第七次全国人口普查各区常住人口"))
    #expect(census.abstract.contains("天津市第七次全国人口普查公报"))
    let rows = try sample.table(census).dropFirst()
    #expect(rows.count == 16)
    #expect(rows.compactMap { Int($0[2]) }.reduce(0, +) == 13_866_009)
    #expect(rows.first == ["120101", "和平区", "355000"])
  }
}
