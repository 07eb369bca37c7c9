import Catalog
import Foundation
import Testing

@Suite struct EntryFactsTests {
  private func facts(_ change: (inout EntryFacts) -> Void) -> EntryFacts {
    var facts = EntryFacts()
    change(&facts)
    return facts
  }

  @Test func whatOneDoesNotSayTheOtherDoes() {
    let page = facts {
      $0.title = "绿色商场名单"
      $0.others = [LabelledText(label: "联系人", text: "甲")]
    }
    let list = facts {
      $0.title = "绿色商场"
      $0.views = 7
      $0.others = [
        LabelledText(label: "联系人", text: "乙"), LabelledText(label: "siteId", text: "1"),
      ]
    }
    let both = page.over(list)
    #expect(both.title == "绿色商场名单")
    #expect(both.views == 7)
    #expect(both.others.map(\.text) == ["甲", "1"])
  }

  /// A count that nobody said is none; that nobody has rated it says how well, too.
  @Test func whatNobodySaidIsNotZero() throws {
    let id = try #require(EntryID("1be22c6e54be4f3e85989bc60ae28bd8"))
    let silent = EntryFacts().entry(id, .dataset, today: 20_000)
    #expect(silent.views == nil && silent.downloads == nil)
    #expect(silent.ratings == nil && silent.stars == nil && silent.statedFrequency == nil)
    let said = facts {
      $0.views = 0
      $0.ratings = 0
    }.entry(id, .dataset, today: 20_000)
    #expect(said.views == 0 && said.downloads == nil && said.ratings == 0 && said.stars == 0)
    let other = facts { $0.frequency = .other }.entry(id, .dataset, today: 20_000)
    #expect(other.statedFrequency == .other)
    let rated = facts { $0.ratings = 172 }.entry(id, .dataset, today: 20_000)
    #expect(rated.ratings == 172 && rated.stars == nil)
    #expect(EntrySummary(rated).rating == nil && EntrySummary(rated).views == nil)
  }

  @Test func anEntryNeedsNothingButItsID() throws {
    let id = try #require(EntryID("1be22c6e54be4f3e85989bc60ae28bd8"))
    let entry = EntryFacts().entry(id, .dataset, today: 20_000)
    #expect(entry.title == id.text)
    #expect(entry.modified == .unknown)
    #expect(entry.others == nil)
    let copy = try JSONDecoder().decode(Entry.self, from: JSONEncoder().encode(entry))
    #expect(copy == entry)
  }

  /// Else whatever page is read first would sink to the end of the list.
  @Test func howOftenAnEntryWasRatedDoesNotMoveIt() throws {
    let id = try #require(EntryID("1be22c6e54be4f3e85989bc60ae28bd8"))
    let rated = facts { $0.ratings = 172 }.entry(id, .dataset, today: 20_000)
    #expect(rated.rating.count == 172)
    #expect(rated.score == EntryFacts().entry(id, .dataset, today: 20_000).score)
  }

  @Test func anUnknownTimeIsOlderThanAnyAndPrintedAsNothing() {
    #expect(Moment.unknown.description.isEmpty)
    #expect(!Moment.unknown.isKnown)
    #expect(Moment("0000-01-01").map { Moment.unknown < $0 } == true)
    #expect(Moment("") == nil)
  }
}
