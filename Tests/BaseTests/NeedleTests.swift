import Testing

@testable import Base

@Suite struct NeedleTests {
  @Test(arguments: [
    ("B", "abAB", [1, 3]), ("aa", "aaaa", [0, 2]), ("许可", "甲许可乙许可", [3, 12]),
    ("k@", "K@k`K\u{60}", [0]), ("é", "É é", [3]), ("", "a", []), ("abc", "ab", []),
    ("可a", "许可A", [3]),
  ])
  func itStandsWhereEitherCaseDoes(_ wanted: String, _ text: String, _ places: [Int]) {
    let ranges = Needle(wanted).ranges(in: text)
    #expect(ranges.map(\.lowerBound) == places)
    #expect(ranges.allSatisfy { $0.count == wanted.utf8.count })
    #expect(Needle(wanted).isIn(text) == (wanted.isEmpty || !places.isEmpty))
  }

  /// Against the plainest way there is.
  @Test func itFindsWhatIsThereByChance() {
    var chance = SystemRandomNumberGenerator()
    let letters = Array("aAbB许可许")
    func make(_ length: Int) -> String {
      String((0..<length).map { _ in letters[Int.random(in: letters.indices, using: &chance)] })
    }
    for _ in 0..<2000 {
      let (text, wanted) = (make(12), make(Int.random(in: 1...3, using: &chance)))
      #expect(Needle(wanted).isIn(text) == text.lowercased().contains(wanted.lowercased()))
    }
  }
}
