import Catalog
import Foundation
import PortalAPI
import Testing

@testable import Portal

@Suite("A copy is made while the platform serves, and brought back")
struct BackupTests {
  private static func directory(_ scratch: Scratch, _ name: String) -> URL {
    scratch.url.appendingPathComponent(name)
  }

  /// Makes a copy in the midst of writes; brought back, it is whole and has all that was confirmed
  /// before it was begun.
  @Test func whatWasConfirmedIsThereAgain() async throws {
    let scratch = try Scratch()
    try await TestPlatform.run { platform in
      let source = Self.directory(platform.scratch, "data")
      let desk = AccountDesk(
        platform.database.admin, cost: PasswordCost(logRounds: 4, blockSize: 1, parallelism: 1))
      try await desk.add("before", password: "secret1", mobile: "13800000001", now: 1)
      let writing = Task {
        for number in 0..<200 where !Task.isCancelled {
          try await platform.database.catalogue.countView(
            try #require(EntryID(number % 2 == 0 ? FixtureSeed.malls : FixtureSeed.permits)))
        }
      }
      let backup = PlatformBackup(directory: Self.directory(scratch, "copy"))
      try backup.make(of: platform.database, from: source, withKey: true)
      try await writing.value
      #expect(throws: PlatformBackup.Fault.exists) {
        try backup.make(of: platform.database, from: source, withKey: false)
      }
      for name in ["copy/portal.sqlite", "copy/portal.key"] {
        #expect(try Scratch.mode(scratch.path(name)) == 0o600)
      }
      #expect(try Scratch.mode(scratch.path("copy")) == 0o700)
      try await desk.add("after", password: "secret1", now: 1)
    }
    let backup = PlatformBackup(directory: Self.directory(scratch, "copy"))
    try backup.restore(to: Self.directory(scratch, "new"))
    let restored = try PortalDatabase.open(directory: Self.directory(scratch, "new"))
    #expect(try await AccountDesk(restored.admin).list().map(\.account) == ["before"])
    // What was sealed can be read, so its key came along.
    #expect(try await restored.accounts.account(AccountID(name: "before"))?.mobile == "13800000001")
    try restored.close()
  }

  @Test func thePlatformThereWasIsKeptAndNothingOfItsLogStays() async throws {
    let scratch = try Scratch()
    try FixtureSeed.write(to: scratch)
    let place = Self.directory(scratch, "data")
    let database = try PortalDatabase.open(directory: place)
    try database.seed(directory: Self.directory(scratch, "seed"), today: 18_000)
    let backup = PlatformBackup(directory: Self.directory(scratch, "copy"))
    try backup.make(of: database, from: place, withKey: false)
    let epoch = try await database.catalogue.position().epoch
    _ = try await database.admin.withdraw(try #require(EntryID(FixtureSeed.malls)))
    #expect(throws: PortalFault.busy) { try backup.restore(to: place) }
    try database.close()
    try backup.restore(to: place)
    let restored = try PortalDatabase.open(directory: place)
    #expect(try await restored.catalogue.entry(try #require(EntryID(FixtureSeed.malls))) != nil)
    // Clients must not take the old revisions for these.
    #expect(try await restored.catalogue.position().epoch != epoch)
    #expect(throws: PortalFault.busy) { try backup.restore(to: place) }
    try restored.close()
    #expect(FileManager.default.fileExists(atPath: scratch.path("data/portal.sqlite.before")))
  }

  @Test func anotherPlatformsKeyStays() throws {
    let scratch = try Scratch()
    let place = Self.directory(scratch, "data")
    let database = try PortalDatabase.open(directory: place)
    let copy = Self.directory(scratch, "copy")
    try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
    let key = copy.appendingPathComponent("portal.key")
    try Data("another".utf8).write(to: key)
    let backup = PlatformBackup(directory: copy)
    #expect(throws: PlatformBackup.Fault.keyThere(path: key.path)) {
      try backup.make(of: database, from: place, withKey: true)
    }
    try backup.make(of: database, from: place, withKey: false)
    #expect(try Data(contentsOf: key) == Data("another".utf8))
    try database.close()
  }

  /// Of a copy that older versions made, too.
  @Test func whatIsBroughtBackIsNoCopyUnderWayAndTheOldKeyIsKept() async throws {
    let scratch = try Scratch()
    let place = Self.directory(scratch, "data")
    let database = try PortalDatabase.open(directory: place)
    try await database.engine.write(.rows) { try MetaValue.copyOf.set("elsewhere", $0) }
    let backup = PlatformBackup(directory: Self.directory(scratch, "copy"))
    try backup.make(of: database, from: place, withKey: true)
    try database.close()
    let target = Self.directory(scratch, "other")
    try PortalDatabase.open(directory: target).close()
    let key = try Data(contentsOf: target.appendingPathComponent("portal.key"))
    #expect(try backup.restore(to: target) == nil)
    let aside = target.appendingPathComponent("portal.key.before")
    #expect(try Data(contentsOf: aside) == key)
    #expect(try Scratch.mode(aside.path) == 0o600)
    // The second time the copy itself is put aside, whose key is the one that is there.
    let first = try Data(contentsOf: target.appendingPathComponent("portal.sqlite.before"))
    #expect(try backup.restore(to: target) == target.path + "/portal.sqlite.before.2")
    #expect(!FileManager.default.fileExists(atPath: aside.path))
    #expect(try Data(contentsOf: target.appendingPathComponent("portal.key.before.2")) == key)
    #expect(
      try Data(contentsOf: target.appendingPathComponent("portal.sqlite.before.2")) == first)
    // Nothing that was put aside is written over.
    #expect(try backup.restore(to: target) == target.path + "/portal.sqlite.before.3")
    let restored = try PortalDatabase.open(directory: target)
    #expect(try await restored.engine.read { try MetaValue.copyOf.get($0) } == nil)
    try restored.close()
  }

  @Test func whatIsNoBackupChangesNothing() async throws {
    let scratch = try Scratch()
    let place = Self.directory(scratch, "data")
    let database = try PortalDatabase.open(directory: place)
    let desk = AccountDesk(
      database.admin, cost: PasswordCost(logRounds: 4, blockSize: 1, parallelism: 1))
    try await desk.add("sealed", password: "secret1", mobile: "13800000001", now: 1)
    let whole = PlatformBackup(directory: Self.directory(scratch, "copy"))
    try whole.make(of: database, from: place, withKey: false)
    try database.close()

    let none = PlatformBackup(directory: Self.directory(scratch, "none"))
    #expect(throws: PlatformBackup.Fault.missing) { try none.restore(to: place) }
    try scratch.write("nonsense", to: "bad/portal.sqlite")
    let bad = PlatformBackup(directory: Self.directory(scratch, "bad"))
    #expect(throws: PlatformBackup.Fault.damaged) { try bad.restore(to: place) }
    // Elsewhere the key is missing.
    #expect(throws: PlatformBackup.Fault.keyMissing) {
      try whole.restore(to: Self.directory(scratch, "elsewhere"))
    }
    let same = try PortalDatabase.open(directory: place)
    #expect(try await AccountDesk(same.admin).list().map(\.account) == ["sealed"])
    try same.close()
    #expect(!FileManager.default.fileExists(atPath: scratch.path("data/portal.sqlite.new")))
  }
}

@Suite("The operator's accounts: made, given a token, locked", .everyEngine)
struct AccountDeskTests {
  private static let cost = PasswordCost(logRounds: 4, blockSize: 1, parallelism: 1)

  @Test func anAccountLogsInAndItsTokenCallsUntilItIsLocked() async throws {
    try await TestPlatform.run { platform in
      let now = platform.clock.seconds
      let desk = AccountDesk(platform.database.admin, cost: Self.cost)
      let password = AccountDesk.newPassword()
      try await desk.add("zhang", password: password, now: now)
      let client = AccountClient(http: platform.http)
      let session = try await client.session("zhang", password)
      let first = try await desk.issueToken(to: "Zhang", now: now)
      let token = try await desk.issueToken(to: "zhang", callsPerDay: 3, now: now)
      func call(_ token: String) async throws -> String {
        try await platform.http.get("/api/invoke/\(FixtureSeed.accounts)?authToken=\(token)").text
      }
      #expect(try await call(token).contains("\"code\": 200"))
      #expect(try await call(first).contains("令牌不合法"))
      try await desk.setLocked("ZHANG", true, now: now)
      #expect(try await call(token).contains("令牌不合法"))
      #expect(try await client.send("GET", .account, session: session).status == 401)
      let locked = try await client.login("zhang", password)
      #expect(locked.status == 403 && locked.text.contains("停用"))
      #expect(try await desk.list().first?.isLocked == true)
      // A login that was under way when the account was locked.
      let late = try await platform.database.accounts.session(of: "zhang", now: now)
      #expect(
        try await client.send("GET", .account, session: late).status == 401)
      try await desk.setLocked("zhang", false, now: now)
      #expect(try await call(token).contains("\"code\": 200"))
      #expect(try await client.login("zhang", password).status == 200)
    }
  }

  @Test func whatIsWrongOrTakenIsRefused() async throws {
    try await TestPlatform.run { platform in
      let desk = AccountDesk(platform.database.admin, cost: Self.cost)
      try await desk.add("zhang", password: "secret1", mobile: "13800000001", now: 1)
      await #expect(throws: AccountDesk.Fault.taken([.account, .mobile])) {
        try await desk.add("Zhang", password: "secret1", mobile: "13800000001", now: 1)
      }
      await #expect(
        throws: AccountDesk.Fault.faulty([.account: .badAccount, .password: .badPassword])
      ) {
        try await desk.add("1", password: "1", now: 1)
      }
      await #expect(throws: AccountDesk.Fault.unknown) {
        _ = try await desk.issueToken(to: "nobody", now: 1)
      }
      await #expect(throws: AccountDesk.Fault.unknown) {
        try await desk.setLocked("nobody", true, now: 1)
      }
    }
  }

  @Test func newPasswordsFitTheRule() {
    let passwords = (0..<200).map { _ in AccountDesk.newPassword() }
    #expect(passwords.allSatisfy { AccountRule.password($0) == nil && $0.count == 12 })
    #expect(Set(passwords).count == 200)
  }
}
