import Base
import Catalog
import Foundation
import PortalAPI
import Testing

@testable import Portal

/// What people and the operator do on a platform with the fixture's seed, by chance: in each of its
/// tables something comes, changes and goes.
struct PlatformLife {
  private static let survey = Survey(
    title: "问卷",
    questions: [
      SurveyQuestion(id: "q1", label: "问", style: .list, options: (1...5).map { "甲\($0)" })
    ])

  private let database: PortalDatabase
  private var generator: SeededGenerator
  private var accounts = ["candy"]
  private var now = 1_554_084_000

  init(_ database: PortalDatabase, seed: UInt64) {
    self.database = database
    generator = SeededGenerator(seed: seed)
  }

  mutating func go(on steps: Int) async throws {
    for _ in 0..<steps {
      now += 7
      if Int.random(in: 0..<2, using: &generator) == 0 {
        try await speak()
      } else {
        try await operate()
      }
    }
  }

  private mutating func entry() throws -> EntryID {
    let ids = [
      FixtureSeed.accounts, FixtureSeed.permits, FixtureSeed.malls, FilePublication.idText,
    ]
    return try #require(EntryID(ids.randomElement(using: &generator) ?? FixtureSeed.malls))
  }

  private var desk: AccountDesk {
    AccountDesk(
      database.admin, cost: PasswordCost(logRounds: 4, blockSize: 1, parallelism: 1))
  }

  private mutating func account() -> AccountID {
    AccountID(name: accounts.randomElement(using: &generator) ?? "candy")
  }

  private mutating func speak() async throws {
    let (id, account) = (try entry(), account())
    let star = Int.random(in: 1...5, using: &generator)
    let feedback = database.feedback
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: try await database.catalogue.countView(id)
    case 1:
      let stars = Stars(accuracy: star, satisfaction: 3, timeliness: 6 - star, usability: 5)
      _ = try await feedback.rate(id, stars, by: account, now: now)
    case 2: _ = try await feedback.setFavourite(id, star > 2, of: account, now: now)
    case 3: _ = try await feedback.countShare(id, .wechat)
    case 4: try await feedback.markSeen(.favourites, by: account, now: now)
    case 5:
      let suggestion = NewSubmission(
        kind: .suggestion, account: account, key: "key\(now)", content: "开放“\(now)”")
      _ = try await feedback.hand(in: suggestion, now: now)
    case 6:
      _ = try await database.admin.write(Self.survey, discarding: false)
      _ = try await feedback.answerSurvey(["q1": "甲\(star)"], by: account, now: now)
    case 7: _ = try await database.accounts.beginSession(account, knowing: nil, now: now)
    default:
      let moment = Moment(unixSeconds: now)
      if let (developer, _) = try await database.developers.developer(
        token: FixtureSeed.token, now: moment)
      {
        _ = try await database.callCounts.count(developer, day: "2019-04-0\(star)")
      }
    }
  }

  private mutating func operate() async throws {
    let number = Int.random(in: 0..<1000, using: &generator)
    let admin = database.admin
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: _ = try await admin.withdraw(try entry())
    case 1, 2:
      let rows = (0..<number % 40).map { ["\($0)", "店\u{1}\"\\\(number)", "\(number).5", ""] }
      var publication = try FilePublication.make(rows: rows)
      publication.filters = number.isMultiple(of: 2) ? ["f_1"] : ["f_2", "f_1"]
      publication.entry.theme = "主题\(number % 3)"
      try await admin.publish([publication])
    case 3: try await welcome(number)
    case 4:
      let account = account()
      try await desk.setLocked(account.name, number > 500, now: now)
    case 5:
      try await admin.write(
        FrequentQuestion(topic: "数据", question: "问\(number % 4)？", answer: "答\(number)"))
      if number > 700 { _ = try await admin.remove(question: "问\(number % 4)？") }
    default:
      let issued = Moment(unixSeconds: now)
      try await admin.write(
        Policy(title: "政策\(number % 3)", issuer: "市大数据局", issued: issued, body: "\(number)"))
    }
  }

  private mutating func welcome(_ number: Int) async throws {
    let name = "account\(number)"
    do {
      try await desk.add(
        name, password: "secret1", mobile: "138\(String(10_000_000 + number))", now: now)
    } catch AccountDesk.Fault.taken {
      // From a life before.
    }
    if !accounts.contains(name) { accounts.append(name) }
    if number.isMultiple(of: 3) { _ = try await desk.issueToken(to: name, now: now) }
  }
}
