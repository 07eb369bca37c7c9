import Catalog
import Foundation
import PortalAPI
import PostgreSQL
import PostgreSQLSupport
import Testing

@testable import Portal

@Suite("Two servers on one PostgreSQL are one platform", .needsServer)
struct TwoServersTests {
  @Test func twentyCallsADayAreAnsweredByBothTogether() async throws {
    let path = "/api/invoke/\(FixtureSeed.accounts)?\(InvokeTests.token)"
    try await ServerPair.run { pair in
      let texts = try await pair.spread(200) { _, _, http in try await http.get(path).text }
      #expect(texts.filter { $0.hasPrefix(#"{"code": 200"#) }.count == 20)
      #expect(texts.filter { $0 == InvokeTests.refusal(.quotaSpent(limit: 20)) }.count == 180)
    }
  }

  @Test func aLoginOnOneHoldsOnTheOtherUntilItIsLeft() async throws {
    try await ServerPair.run { pair in
      let clients = pair.servers.map { AccountClient(http: $0) }
      let session = try await clients[0].session("candy", SampleAccount.password)
      #expect(try await clients[1].send("GET", .account, session: session).status == 200)
      #expect(try await clients[1].send("DELETE", .session, session: session).status == 200)
      #expect(try await clients[0].send("GET", .account, session: session).status == 401)
    }
  }

  @Test func aCaptchaServesOnceWhereverItIsAnswered() async throws {
    try await ServerPair.run { pair in
      let now = pair.clock.seconds
      for _ in 0..<5 {
        let name = pair.databases[0].captchas.name("1234", now: now)
        let outcomes = try await pair.spread(20) { _, database, _ in
          try await database.captchas.spend(name, answer: "1234", now: now)
        }
        #expect(outcomes.filter { $0 == .right }.count == 1)
        #expect(outcomes.filter { $0 == .gone }.count == 19)
      }
    }
  }

  @Test func guessesAtOnePasswordCountTogether() async throws {
    try await ServerPair.run { pair in
      let now = pair.clock.seconds
      let standings = try await pair.spread(40) { _, database, _ in
        try await database.accounts.countLogin("key", solvedCaptcha: false, now: now)
      }
      #expect(
        standings.filter { $0 == .open }.count == LoginRule.failuresBeforeCaptcha)
    }
  }

  @Test func ratesAreCountedTogether() async throws {
    try await ServerPair.run { pair in
      let stores = pair.databases.map(\.rates.acts)
      let rate = Rate(10, per: 60)
      @Sendable func admit(_ index: Int, _ address: String, now: Int) async throws -> Int? {
        let ask = RateAsk(key: "login address \(address)", rate: rate)
        return try await stores[index].admit([ask], now: now)
      }
      func admitted(now: Int) async throws -> Int {
        try await pair.spread(40) { index, _, _ in
          try await admit(index % 2, "1.2.3.4", now: now)
        }.filter { $0 == nil }.count
      }
      #expect(try await admitted(now: 1000) == 10)
      #expect(try await admit(0, "1.2.3.4", now: 1000) == 6)
      #expect(try await admitted(now: 1012) == 2)
      #expect(try await admit(1, "5.6.7.8", now: 1012) == nil)
      try await stores[1].forget("login address 1.2.3.4")
      #expect(try await admitted(now: 1012) == 10)
    }
  }

  /// Of each key as many as its rate allows, whoever else asks meanwhile.
  @Test func ratesOfManyAtOnceAreEachTheirOwn() async throws {
    try await ServerPair.run { pair in
      let stores = pair.databases.map(\.rates.acts)
      let admitted = try await pair.spread(300) { index, _, _ in
        let key = "write address 1.2.3.\(index % 5)"
        let rate = Rate(index % 5 + 1, per: 60)
        let wait = try await stores[index / 5 % 2].admit([RateAsk(key: key, rate: rate)], now: 1000)
        return wait == nil ? index % 5 : nil
      }
      let counts = Dictionary(grouping: admitted.compactMap { $0 }) { $0 }.mapValues(\.count)
      #expect(counts == [0: 1, 1: 2, 2: 3, 3: 4, 4: 5])
    }
  }

  /// Many at once are counted by one statement, each for itself: as often as its address may, once
  /// for a while, of an entry that is there, and by each of the ways.
  @Test func usesOfManyAtOnceAreEachTheirOwn() async throws {
    try await ServerPair.run { pair in
      let ids = try [FixtureSeed.malls, FixtureSeed.accounts, String(repeating: "0", count: 32)]
        .map { try #require(EntryID($0)) }
      let channels = Array(ShareChannel.allCases.prefix(2))
      let limit = Rate(3, per: 60)
      let outcomes = try await pair.spread(600) { index, database, _ in
        let address = "1.2.3.\(index / 12 % 25)"
        let use = EntryUse.share(ids[index % 3], channels[index / 3 % 2])
        return try await database.rates.uses.count(
          use, asks: [RateAsk(key: "write \(address)", rate: limit)],
          once: RateAsk(key: "\(use.key) \(address)", rate: Rate(1, per: 60)), now: 1000)
      }
      let passed = outcomes.filter { if case .refused = $0 { false } else { true } }
      #expect(passed.count == 3 * 25)
      let counted = outcomes.filter { if case .counted = $0 { true } else { false } }.count
      #expect(counted > 0 && passed.allSatisfy { $0 != .counted(shares: 0) })
      var kept = 0
      for id in ids.prefix(2) {
        kept += try await pair.databases[1].feedback.voice(id, of: nil)?.shares ?? 0
      }
      #expect(kept == counted)
    }
  }

  /// Whoever looks at it waits for whoever changes an entry, and nobody else does.
  @Test func anEntryThatIsBeingChangedHoldsUpNoOther() async throws {
    try await ServerPair.run { pair in
      let ids = try [FixtureSeed.malls, FixtureSeed.accounts].map { try #require(EntryID($0)) }
      let stores = pair.databases.map(\.rates.uses)
      @Sendable func view(_ id: EntryID, _ index: Int) async throws -> UseOutcome {
        let use = EntryUse.view(id)
        return try await stores[index % 2].count(
          use, asks: [], once: RateAsk(key: "\(use.key) \(index)", rate: Rate(1, per: 60)),
          now: 1000)
      }
      let before = try await pair.databases[0].catalogue.entry(ids[0])?.usage.views
      let changing = try Connection(try ServerURL(pair.address))
      try changing.run("BEGIN; SELECT 1 FROM entries WHERE id = '\(ids[0].text)' FOR UPDATE")
      async let held = withThrowingTaskGroup(of: UseOutcome.self) { group in
        for index in 0..<20 { group.addTask { try await view(ids[0], index) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      for index in 100..<120 { #expect(try await view(ids[1], index) == .counted(shares: 0)) }
      try changing.run("COMMIT")
      #expect(try await held == Array(repeating: .counted(shares: 0), count: 20))
      let after = try await pair.databases[0].catalogue.entry(ids[0])?.usage.views
      #expect(after == before.map { $0 + 20 })
    }
  }

  /// What is due is cleared away, but for what somebody changes: he is waited for by nobody.
  @Test func clearingRatesAwayWaitsForNobody() async throws {
    try await ServerPair.run { pair in
      let owner = try Connection(try ServerURL(pair.address))
      try owner.run("INSERT INTO rates (key, due) VALUES ('a', 1), ('b', 1), ('c', 9000000)")
      try owner.run("BEGIN; SELECT 1 FROM rates WHERE key = 'a' FOR UPDATE")
      try await PostgreSQLRates(database: pair.databases[0]).sweep(1000)
      try owner.run("COMMIT")
      let rows = try owner.query("SELECT key FROM rates ORDER BY key")
      #expect((0..<rows.count).map { rows[$0].text(0) } == ["a", "c"])
    }
  }

  /// Many developers at once are counted by one statement, each up to its own limit; one that is
  /// gone meanwhile has a fault that is no other's.
  @Test func callsOfManyAtOnceAreEachTheirOwn() async throws {
    try await ServerPair.run { pair in
      let (limit, names) = (5, (0..<12).map { "developer\($0)" })
      try await pair.databases[0].engine.write(.rows) { db in
        for name in names {
          try db.execute(
            sql: "INSERT INTO developers (account, name, calls_per_day) VALUES (?, ?, ?)",
            arguments: [name, name, limit])
        }
      }
      let counts = pair.databases.map(\.callCounts)
      @Sendable func developer(_ name: String) -> Developer {
        Developer(account: name, name: name, callsPerDay: limit, expires: nil)
      }
      let answers = try await pair.spread(312) { index, _, _ -> (String, Int?, Bool) in
        let name = (names + ["gone"])[index / 2 % 13]
        do {
          let left = try await counts[index % 2].count(developer(name), day: "2026-01-02")
          return (name, left, true)
        } catch { return (name, nil, false) }
      }
      for name in names {
        let mine = answers.filter { $0.0 == name }
        #expect(mine.allSatisfy { $0.2 })
        #expect(mine.compactMap(\.1).sorted() == Array(0..<limit))
      }
      #expect(answers.filter { $0.0 == "gone" }.allSatisfy { !$0.2 })
    }
  }

  /// A view and a download change the entry itself, of which nobody loses one.
  @Test func viewsOfManyAtOnceAreAllCounted() async throws {
    try await ServerPair.run { pair in
      let ids = try [FixtureSeed.malls, FixtureSeed.accounts].map { try #require(EntryID($0)) }
      let stores = pair.databases.map(\.rates.uses)
      func views() async throws -> [Int] {
        var views: [Int] = []
        for id in ids {
          views.append(try #require(try await pair.databases[0].catalogue.entry(id)).usage.views)
        }
        return views
      }
      let before = try await views()
      let outcomes = try await pair.spread(400) { index, _, _ in
        let use = EntryUse.view(ids[index / 2 % 2])
        return try await stores[index % 2].count(
          use, asks: [], once: RateAsk(key: "\(use.key) \(index)", rate: Rate(1, per: 60)),
          now: 1000)
      }
      #expect(outcomes.allSatisfy { $0 == .counted(shares: 0) })
      #expect(try await views() == before.map { $0 + 200 })
    }
  }

  /// Of two registrations with one number or one ticket at once, one is made.
  @Test func aTicketMakesOneAccount() async throws {
    try await ServerPair.run { pair in
      let now = pair.clock.seconds
      let basics = RegistrationBasics(
        account: "newcomer", password: "", confirmation: "", mobile: "13800000001", code: "")
      let tickets = try await pair.spread(8) { _, database, _ in
        try await database.registrations.beginRegistration(
          basics, password: PasswordHash(text: "x"), now: now)
      }
      let identity = RegistrationIdentity(
        personName: "张三", idNumber: Newcomer.idNumber, agreed: true)
      let ends = try await pair.spread(32) { index, database, _ in
        try await database.registrations.finishRegistration(
          ticket: tickets[index % 8], identity: identity, now: now)
      }
      #expect(ends.filter { $0 == .made }.count == 1)
      let made = try await pair.databases[1].accounts.credentials(login: "13800000001")
      #expect(made?.id.name == "newcomer")
    }
  }

  @Test func bothMakeTheSameFiles() async throws {
    try await ServerPair.run { pair in
      try await pair.databases[0].admin.publish([FilePublication.make()])
      let id = try FilePublication.id()
      var made: [[String?]] = []
      for database in pair.databases + pair.databases {
        let files = try await database.files.makeFiles(id, in: database.fileStore)
        made.append(try #require(files).map(\.checksum))
      }
      #expect(Set(made).count == 1 && made[0].allSatisfy { $0 != nil })
    }
  }
}

@Suite("The history of a catalogue that many write", .needsServer)
struct ManyWritersTests {
  /// Whoever pulls meanwhile gets each revision in its order, and none later than a greater one.
  @Test func revisionsHaveNeitherGapsNorLatecomers() async throws {
    try await ServerPair.run { pair in
      let start = try await pair.databases[0].catalogue.position().revision
      let writers = 60
      async let written: [Void] = pair.spread(writers) { index, database, _ in
        let id = String(repeating: "0", count: 30) + String(100 + index % 20).suffix(2)
        try await database.admin.publish([Self.publication(id, index)])
      }
      var seen: [Int] = []
      var after = start
      // A gap would never be filled: whoever pulls gives up long after the last was written.
      let end = ContinuousClock.now + .seconds(60)
      while after < start + writers, ContinuousClock.now < end {
        let page = try await pair.databases[1].catalogue.changes(after: after, limit: 7)
        #expect(page.changes.allSatisfy { $0.revision > after })
        #expect(page.changes.allSatisfy { $0.revision <= page.revision })
        seen += page.changes.map(\.revision)
        after = page.revision
      }
      _ = try await written
      #expect(seen == seen.sorted() && Set(seen).count == seen.count)
      let last = try await pair.databases[0].catalogue.changes(after: start, limit: 1000)
      #expect(last.revision == start + writers)
      // What was published last is what whoever pulled has last.
      #expect(Set(last.changes.map(\.revision)).isSubset(of: Set(seen)))
    }
  }

  private static func publication(_ id: String, _ number: Int) throws -> Publication {
    let moment = try #require(Moment("2019-02-27 12:54"))
    return Publication(
      entry: Entry(
        id: try #require(EntryID(id)), kind: .dataset, title: "第\(number)版", theme: "主题\(number)",
        publisher: "市商务局", issued: moment, modified: moment))
  }

  @Test func viewsAreCountedBesidePublishing() async throws {
    try await ServerPair.run { pair in
      let id = String(repeating: "0", count: 32)
      try await pair.databases[0].admin.publish([Self.publication(id, 0)])
      let entryID = try #require(EntryID(id))
      _ = try await pair.spread(80) { index, database, _ in
        if index.isMultiple(of: 8) {
          try await database.admin.publish([Self.publication(id, index)])
        } else {
          try await database.catalogue.countView(entryID)
        }
      }
      let entry = try await pair.databases[1].catalogue.entry(entryID)
      #expect(entry?.usage.views == 70)
    }
  }
}
