import QRCode
import Testing

@Suite struct QRCodeTests {
  private let link = "https://data.tj.gov.cn/sjjk/f4c1991c50ee4d8ca4c9ef5aa21295de.htm"

  @Test func aLinkIsASquareWithItsQuietZone() throws {
    let dots = try #require(QRCode.dots(of: link, quiet: 2))
    // 68 bytes need version 4, 33 dots (ISO/IEC 18004, table 7).
    #expect(dots.count == 37)
    #expect(dots.allSatisfy { $0.count == 37 })
    for place in [0, 1, 35, 36] {
      #expect(dots[place].allSatisfy { !$0 })
      #expect(dots.allSatisfy { !$0[place] })
    }
  }

  @Test func threeCornersHaveTheFinder() throws {
    let dots = try #require(QRCode.dots(of: link, quiet: 0))
    let finder = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"]
    func corner(_ top: Int, _ left: Int) -> [String] {
      (0..<7).map { row in
        String((0..<7).map { dots[top + row][left + $0] ? "#" : "." })
      }
    }
    #expect(corner(0, 0) == finder)
    #expect(corner(0, dots.count - 7) == finder)
    #expect(corner(dots.count - 7, 0) == finder)
    #expect(corner(dots.count - 7, dots.count - 7) != finder)
  }

  /// The timing patterns join the finders, dark and light in turn (6.3.5).
  @Test func theTimingPatternsAlternate() throws {
    let dots = try #require(QRCode.dots(of: link, quiet: 0))
    for place in 8..<(dots.count - 8) {
      #expect(dots[6][place] == (place % 2 == 0))
      #expect(dots[place][6] == (place % 2 == 0))
    }
  }

  @Test func otherTextsAreOtherCodes() throws {
    #expect(QRCode.dots(of: link, quiet: 0) != QRCode.dots(of: link + "?", quiet: 0))
    #expect(QRCode.dots(of: "绿色商场名单", quiet: 0) != nil)
  }

  @Test func whatCannotBeHeldHasNone() {
    #expect(QRCode.dots(of: "", quiet: 2) == nil)
    #expect(QRCode.dots(of: String(repeating: "长", count: 1000), quiet: 2) == nil)
  }
}
