import GridSupport
import Terminal
import Testing
import Widgets

private func picture(_ columns: Int, _ rows: Int, _ paint: (inout Grid) -> Void) -> String {
  var grid = Grid(size: Size(columns: columns, rows: rows))
  paint(&grid)
  return grid.text
}

@Suite struct LinePlotTests {
  private let labels = LinePlot.Labels(top: "10", bottom: "0", start: "起", end: "讫")

  private func plot(_ values: [Double]) -> LinePlot {
    LinePlot(
      values.enumerated().map { LinePlot.Point(x: Double($0), y: $1) }, labels: labels)
  }

  @Test func aLineRisesFromCornerToCorner() {
    let drawn = picture(13, 6) {
      plot([0, 10]).paint(into: &$0, in: $0.bounds, look: .test)
    }
    #expect(
      drawn == """
        10│       ⢀⠤⠊
          │     ⡠⠔⠁
          │  ⢀⠔⠊
         0│⡠⠒⠁
          └──────────
          起       讫
        """)
  }

  @Test func inASCIITheHalvesOfACellAreTold() {
    let drawn = picture(13, 6) {
      plot([0, 10, 0]).paint(into: &$0, in: $0.bounds, look: .asciiTest)
    }
    #expect(drawn.unicodeScalars.allSatisfy { $0.isASCII || $0 == "起" || $0 == "讫" })
    #expect(drawn.contains("."))
    #expect(drawn.contains("'"))
  }

  @Test func oneValueLiesInTheMiddleAndNoneNowhere() {
    let one = picture(20, 7) { plot([5]).paint(into: &$0, in: $0.bounds, look: .test) }
    #expect(one.unicodeScalars.count { (0x2801...0x28FF).contains($0.value) } == 1)
    let none = picture(20, 7) {
      plot([.nan, .infinity]).paint(into: &$0, in: $0.bounds, look: .test)
    }
    #expect(!none.unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) })
  }

  @Test func aGapIsNotBridged() {
    let whole = picture(30, 4) { plot([1, 1, 1, 1]).paint(into: &$0, in: $0.bounds, look: .test) }
    let broken = picture(30, 4) {
      plot([1, .nan, .nan, 1]).paint(into: &$0, in: $0.bounds, look: .test)
    }
    func dots(_ text: String) -> Int {
      text.unicodeScalars.count { (0x2801...0x28FF).contains($0.value) }
    }
    #expect(dots(broken) == 2)
    #expect(dots(whole) > 20)
  }

  @Test func hugeValuesAndTinyPlacesAreHarmless() {
    for (columns, rows) in [(0, 0), (1, 1), (3, 2), (11, 4), (40, 10)] {
      let rect = Rect(column: 2, row: 1, columns: columns, rows: rows)
      paintInside(rect, of: Size(columns: 50, rows: 14)) {
        plot([-.greatestFiniteMagnitude, 0, .greatestFiniteMagnitude])
          .paint(into: &$0, in: rect, look: .test)
      }
    }
  }
}

@Suite struct HistogramTests {
  @Test func columnsShareOneScale() {
    let drawn = picture(12, 5) {
      Histogram([1, 2, 4, 0], start: "0", end: "40").paint(
        into: &$0, in: $0.bounds, look: .asciiTest)
    }
    #expect(
      drawn == """
              ##
           ## ##
        ## ## ##
        ------------
        0         40
        """)
  }

  @Test func anythingAtAllIsSeen() {
    let drawn = picture(8, 6) {
      Histogram([1, 100_000], start: "", end: "").paint(into: &$0, in: $0.bounds, look: .test)
    }
    #expect(drawn.contains("▁"))
  }

  @Test func itStaysInItsPlace() {
    for (columns, rows) in [(0, 0), (1, 1), (2, 3), (7, 4), (30, 9)] {
      let rect = Rect(column: 2, row: 1, columns: columns, rows: rows)
      paintInside(rect, of: Size(columns: 40, rows: 12)) {
        Histogram([3, -1, 9, 4, 7, 1, 2], start: "二月", end: "三月")
          .paint(into: &$0, in: rect, look: .test)
      }
    }
  }
}

@Suite struct RowWindowTests {
  @Test func rowsAreAskedForOnceAndInTime() {
    var window = RowWindow<Int>()
    #expect(window.need(0..<20, of: 1000) == 0..<60)
    #expect(window.need(1..<21, of: 1000) == nil)
    window.take(Array(0..<60), from: 0)
    #expect(window[59] == 59)
    #expect(window[60] == nil)
    #expect(window.need(20..<40, of: 1000) == nil)
    #expect(window.need(35..<55, of: 1000) == 0..<95)
    #expect(window.need(900..<920, of: 1000) == 860..<960)
    // What was asked for before comes late, and is not wanted any more.
    window.take(Array(0..<95), from: 0)
    #expect(window.held == 0..<60)
    window.take(Array(860..<960), from: 860)
    #expect(window[901] == 901)
    #expect(window.need(985..<1005, of: 1000) == 955..<1000)
  }

  @Test func whatDoesNotComeWholeIsNotAskedForForEver() {
    var window = RowWindow<Int>()
    #expect(window.need(0..<20, of: 100) == 0..<60)
    window.take([1, 2], from: 0)
    #expect(window.need(0..<20, of: 100) == nil)
    #expect(window[1] == 2)
    #expect(window.need(35..<55, of: 100) == 0..<95)
    window.giveUp()
    #expect(window.need(35..<55, of: 100) == 0..<95)
    window.clear()
    #expect(window[1] == nil)
    #expect(window.need(0..<20, of: 0) == nil)
  }
}
