import GridSupport
import Terminal
import Testing
import Widgets

@Suite struct StarRatingTests {
  @Test(arguments: [
    (0.0, "☆☆☆☆☆", "☆☆☆☆☆"), (0.3, "★☆☆☆☆", "⯪☆☆☆☆"), (3.2, "★★★☆☆", "★★★☆☆"),
    (3.5, "★★★★☆", "★★★⯪☆"), (4.8, "★★★★★", "★★★★★"), (99, "★★★★★", "★★★★★"),
    (-1, "☆☆☆☆☆", "☆☆☆☆☆"), (.nan, "☆☆☆☆☆", "☆☆☆☆☆"),
  ]) func averagesRound(average: Double, whole: String, halves: String) {
    let rating = StarRating(average: average)
    #expect(rating.text(.unicode) == whole)
    #expect(rating.text(.unicode, showsHalves: true) == halves)
  }

  @Test func keysSetOneToFive() {
    var rating = StarRating()
    func press(_ key: Key) -> Int {
      _ = rating.handle(key)
      return rating.stars
    }
    #expect(press(.right) == 1)
    #expect(press(.character("5")) == 5)
    #expect(press(.right) == 5)
    #expect(press(.left) == 4)
    for _ in 0..<9 { _ = rating.handle(.left) }
    #expect(press(.left) == 1)
    #expect(press(.backspace) == 0)
    let ignored = rating.handle(.character("7")) || rating.handle(.enter)
    #expect(!ignored)
  }
}

@Suite struct ChartTests {
  private func grid(_ columns: Int, _ rows: Int, _ paint: (inout Grid) -> Void) -> String {
    var grid = Grid(size: Size(columns: columns, rows: rows))
    paint(&grid)
    return grid.text
  }

  @Test func progressIsFullOnlyAtTheEnd() {
    func bar(_ fraction: Double?) -> String {
      grid(20, 1) {
        ProgressBar(fraction, note: "下载").paint(into: &$0, in: $0.bounds, look: .asciiTest)
      }
    }
    #expect(bar(0) == "............... 下载")
    #expect(bar(0.5) == "#######........ 下载")
    #expect(bar(0.999) == "##############. 下载")
    #expect(bar(1) == "############### 下载")
    #expect(bar(nil) == "............... 下载")
    #expect(bar(.nan) == "............... 下载")
  }

  @Test func barsShareOneScale() {
    let chart = BarChart([
      BarChart.Bar("公共安全", value: 100, text: "100"), BarChart.Bar("教育", value: 50, text: "50"),
      BarChart.Bar("气象服务", value: 0.1, text: "0.1"), BarChart.Bar("其他", value: -3, text: "-3"),
      BarChart.Bar("坏", value: .infinity, text: "?"),
    ])
    let text = grid(30, 5) { chart.paint(into: &$0, in: $0.bounds, look: .asciiTest) }
    #expect(
      text == """
        公共安全 ################# 100
        教育     #########          50
        气象服务 #                 0.1
        其他                        -3
        坏                           ?
        """)
  }

  @Test func stayInTheirRectangles() {
    ContainmentTests.check { grid, rect, focused in
      ProgressBar(0.7, note: "还需 12 秒").paint(into: &grid, in: rect, look: .test)
      StarRating(4).paint(into: &grid, in: rect, look: .test, focused: focused)
    }
    ContainmentTests.check { grid, rect, _ in
      BarChart([BarChart.Bar("公共安全", value: 4, text: "四百"), BarChart.Bar("甲", value: 1, text: "1")])
        .paint(into: &grid, in: rect, look: .test)
    }
  }
}
