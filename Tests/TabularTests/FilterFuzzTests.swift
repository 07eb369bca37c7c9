import Base
import ProgramSupport
import Testing

@testable import Tabular

/// Random texts as filters: two seconds, longer by `make fuzz` (`FUZZ_SECONDS`).
@Suite("Filters of any text") struct FilterFuzzTests {
  private static let pieces = [
    "名称", "面积", "时刻", "#1", "#9", "`备 注`", "and", "or", "not", "且", "或", "非", "in", "is", "blank",
    "为空", "(", ")", "（", "）", "=", "!=", "<", "<=", "＞", "~", "!~", "^=", "$=", ",", "、", "\"甲\"",
    "“乙”",
    "\"", "\\", "`", "12.5%", "1.2万", "2024-01", "8:30", "—", "空", " ", "x", "\u{1F600}", "-", "!",
  ]

  @Test func anyFilter() throws {
    let headings = [
      TableHeading(code: "mc", label: "名称"), TableHeading(code: "mj", label: "面积", kind: .number),
      TableHeading(code: "sk", label: "时刻", kind: .time), TableHeading(code: "", label: "备 注"),
    ]
    var generator = SeededGenerator(seed: FuzzRun.seed)
    var run = FuzzRun("anyFilter")
    var kept = 0
    while run.goesOn() {
      let text = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
        (Self.pieces.randomElement(using: &generator) ?? "")
          + (Bool.random(using: &generator) ? " " : "")
      }.joined()
      do {
        guard let filter = try FilterParser.parse(text, headings) else { continue }
        let again = try FilterParser.parse(filter.text(headings), headings)
        #expect(again == filter, "\(text)")
        let predicate = RowPredicate(filter, kinds: headings.map(\.kind))
        for cells in [["甲", "1.2万", "8:30", "\u{1F600}"], ["", "—", "x", ""], ["a"], []] {
          if predicate.keeps(cells) { kept += 1 }
        }
      } catch {
        #expect(error.place >= 0 && error.place <= text.count, "\(text)")
      }
    }
    #expect(kept > 0 && run.growth() < 32)
  }
}
