import Base
import Testing

@Suite struct TakenNamesTests {
  @Test func eachFurtherNameIsAnother() {
    var names = TakenNames()
    #expect(
      ["a", "a_2", "a", "A", "a", "a_2"].map { names.unique($0) } == [
        "a", "a_2", "a_3", "A", "a_4", "a_2_2",
      ])
    var folded = TakenNames(ignoresCase: true)
    #expect(["a", "A_2", "A", "a"].map { folded.unique($0) } == ["a", "A_2", "A_3", "a_4"])
    #expect(folded.has("A") && !names.has("b"))
  }

  /// Counted on from the last one.
  @Test(.timeLimit(.minutes(1))) func oneNameThousandsOfTimes() {
    var names = TakenNames()
    let all = (1...50_000).map { _ in names.unique("a") }
    #expect(all.last == "a_50000")
  }
}
