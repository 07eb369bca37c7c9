import Catalog
import PortalAPI
import Testing

@testable import Portal

@Suite("评价, 收藏, 分享: by whom, how often, what it moves", .everyEngine)
struct OpinionTests {
  let malls: EntryID
  let five = Stars(accuracy: 5, satisfaction: 5, timeliness: 5, usability: 5)

  init() throws { malls = try #require(EntryID(FixtureSeed.malls)) }

  @Test func starsMoveCountAndAveragesAtOnceAndInEveryCopy() async throws {
    try await VoiceClient.run { [malls, five] voice in
      let before: Entry = try await voice.ask("GET", .entry(malls))
      let after: Entry = try await voice.ask("PUT", .rating(malls), five, session: voice.candy)
      #expect(after.rating.count == before.rating.count + 1)
      #expect(after.rating.accuracy > before.rating.accuracy)
      #expect(after.revision > before.revision)
      let page: ChangesPage = try await voice.ask("GET", .changes)
      #expect(page.changes.last?.entry?.rating.count == after.rating.count)
    }
  }

  @Test func anAccountsNewStarsTakeThePlaceOfItsOld() async throws {
    try await VoiceClient.run { [malls, five] voice in
      let one = Stars(accuracy: 1, satisfaction: 1, timeliness: 1, usability: 1)
      let first: Entry = try await voice.ask("PUT", .rating(malls), five, session: voice.candy)
      let changed: Entry = try await voice.ask("PUT", .rating(malls), one, session: voice.candy)
      #expect(changed.rating.count == first.rating.count)
      #expect(changed.rating.accuracy < first.rating.accuracy)
      let other: Entry = try await voice.ask("PUT", .rating(malls), five, session: voice.other)
      #expect(other.rating.count == first.rating.count + 1)
      let mine: EntryFeedback = try await voice.ask("GET", .voice(malls), session: voice.candy)
      #expect(mine.stars == one)
    }
  }

  @Test func theSameStarsAgainMakeNoRevision() async throws {
    try await VoiceClient.run { [malls, five] voice in
      let first: Entry = try await voice.ask("PUT", .rating(malls), five, session: voice.candy)
      let again: Entry = try await voice.ask("PUT", .rating(malls), five, session: voice.candy)
      #expect(first == again)
    }
  }

  /// A withdrawal that is taken back.
  @Test func starsOfAnEntryThatWasWithdrawnCountOnceItIsThereAgain() async throws {
    try await VoiceClient.run { [five] voice in
      let admin = voice.platform.database.admin
      try await admin.publish([FilePublication.make()])
      let id = try FilePublication.id()
      let one = Stars(accuracy: 1, satisfaction: 1, timeliness: 1, usability: 1)
      let first: Entry = try await voice.ask("PUT", .rating(id), one, session: voice.candy)
      let both: Entry = try await voice.ask("PUT", .rating(id), five, session: voice.other)
      #expect(both.rating.count == first.rating.count + 1)
      #expect(try await admin.withdraw(id))
      try await admin.publish([FilePublication.make()])
      let back: Entry = try await voice.ask("GET", .entry(id))
      #expect(back.rating == both.rating)
      let changed: Entry = try await voice.ask("PUT", .rating(id), five, session: voice.candy)
      #expect(changed.rating.count == both.rating.count)
      #expect(changed.rating.accuracy == 5)
    }
  }

  @Test func starsBeyondFiveAreNamedByCriterion() async throws {
    try await VoiceClient.run { [malls] voice in
      let stars = Stars(accuracy: 6, satisfaction: 3, timeliness: 0, usability: 1)
      let answer = try await voice.client.send("PUT", .rating(malls), stars, session: voice.candy)
      #expect(answer.status == 422)
      #expect(Set(try answer.refusal().fields.keys) == ["accuracy", "timeliness"])
    }
  }

  @Test func favouritesComeAndGoByAccount() async throws {
    try await VoiceClient.run { [malls] voice in
      let add = FavouriteRequest(isFavourite: true)
      let _: FavouriteRequest = try await voice.ask(
        "PUT", .favourite(malls), add, session: voice.candy)
      let _: FavouriteRequest = try await voice.ask(
        "PUT", .favourite(malls), add, session: voice.candy)
      #expect(try await voice.footprints(voice.candy).favourites.map(\.title) == ["绿色商场名单"])
      #expect(try await voice.footprints(voice.other).favourites.isEmpty)
      let _: FavouriteRequest = try await voice.ask(
        "PUT", .favourite(malls), FavouriteRequest(isFavourite: false), session: voice.candy)
      #expect(try await voice.footprints(voice.candy).favourites.isEmpty)
    }
  }

  @Test func aFavouriteThatWasWithdrawnIsStillListed() async throws {
    try await VoiceClient.run { [malls] voice in
      let _: FavouriteRequest = try await voice.ask(
        "PUT", .favourite(malls), FavouriteRequest(isFavourite: true), session: voice.candy)
      _ = try await voice.platform.database.admin.withdraw(malls)
      let favourites = try await voice.footprints(voice.candy).favourites
      #expect(favourites.map(\.isWithdrawn) == [true])
      #expect(favourites.map(\.title) == ["绿色商场名单"])
    }
  }

  @Test func sharesAreCountedWithoutAnAccount() async throws {
    try await VoiceClient.run { [malls] voice in
      for channel in ShareChannel.allCases {
        let _: ShareBody = try await voice.ask(
          "POST", .shares(malls), ShareRequest(channel: channel))
      }
      let seen: EntryFeedback = try await voice.ask("GET", .voice(malls))
      #expect(seen == EntryFeedback(shares: 3))
    }
  }
}

@Suite("Who may say what", .everyEngine)
struct VoiceAccessTests {
  /// Every write that needs an account, with a body it would take.
  static func writes(_ id: EntryID) -> [(String, Route, any Encodable & Sendable)] {
    [
      ("PUT", .rating(id), Stars(accuracy: 1, satisfaction: 1, timeliness: 1, usability: 1)),
      ("PUT", .favourite(id), FavouriteRequest(isFavourite: true)),
      ("POST", .corrections(id), CorrectionRequest(field: "摘要", description: "错", key: "12345678")),
      ("POST", .requests(id), AccessRequest(reason: "研究", key: "12345678")),
      ("POST", .footprints, SeenRequest(list: .favourites)),
    ]
  }

  @Test func nobodyMayDoWhatNeedsAnAccount() async throws {
    let id = try #require(EntryID(FixtureSeed.malls))
    try await VoiceClient.run { voice in
      for (method, route, body) in Self.writes(id) {
        for session in [nil, "x", String(repeating: "0", count: 64)] {
          let answer = try await voice.client.send(method, route, body, session: session)
          #expect(answer.status == 401, "\(method) \(route.path)")
        }
      }
      #expect(try await voice.client.send("GET", .footprints).status == 401)
    }
  }

  @Test func anEntryThatIsNotThereIsSaidToBeSo() async throws {
    let id = try #require(EntryID(String(repeating: "f", count: 32)))
    try await VoiceClient.run { voice in
      for (method, route, body) in Self.writes(id) where route != .footprints {
        let answer = try await voice.client.send(method, route, body, session: voice.candy)
        #expect(answer.status == 404, "\(method) \(route.path)")
      }
      #expect(try await voice.client.send("GET", .voice(id)).status == 404)
    }
  }

  @Test func aBodyThatIsNotTheFormIsRefused() async throws {
    let id = try #require(EntryID(FixtureSeed.malls))
    try await VoiceClient.run { voice in
      for (method, route, _) in Self.writes(id) {
        let answer = try await voice.client.send(
          method, route, ["nothing": true], session: voice.candy)
        #expect(answer.status == 400, "\(method) \(route.path)")
      }
    }
  }
}
