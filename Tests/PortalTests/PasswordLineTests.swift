import Testing

@testable import Portal

@Suite("Whose turn it is to have a password tried")
struct PasswordLineTests {
  private typealias Line = PasswordLine<String>

  private let start = ContinuousClock.now

  private func address(_ number: Int) -> [PasswordHasher.Owner] {
    [.address(IPAddress("1.2.3.\(number)") ?? .unspecified)]
  }

  /// One that is being tried, and others behind it in this order.
  private func line(
    _ numbers: [Int], wrong: [Int], solved: [Int] = [], _ bounds: PasswordHasher.Bounds = .init()
  ) throws -> Line {
    var line = Line(bounds)
    for number in wrong { line.noteWrong(address(number), at: start) }
    for number in [0] + numbers {
      let isSolved = solved.contains(number)
      _ = try line.take(address(number), isSolved: isSolved, at: start)
      let isFirst = line.join(address(number), isSolved: isSolved, "\(number)")
      #expect(isFirst == (number == 0))
    }
    return line
  }

  private func turns(_ line: Line, after seconds: Int = 0) -> [String] {
    var line = line
    var turns: [String] = []
    while let next = line.next(at: start + .seconds(seconds)) { turns.append(next) }
    return turns
  }

  @Test func strangersComeInTheirOrder() throws {
    #expect(turns(try line([3, 1, 2], wrong: [])) == ["3", "1", "2"])
  }

  /// It waits for the one that is being tried, however many guesses wait.
  @Test func whoWasNotWrongComesBeforeAFlood() throws {
    let flood = Array(1...14)
    #expect(turns(try line(flood + [99], wrong: flood)).first == "99")
    #expect(turns(try line([1, 2, 99], wrong: [1, 1, 2, 99])) == ["2", "99", "1"])
  }

  @Test func aFloodOfOneAddressIsKnownByItsFirstGuess() throws {
    var line = try line([1, 1, 1, 99], wrong: [])
    line.noteWrong(address(1), at: start)
    #expect(turns(line) == ["99", "1", "1", "1"])
  }

  @Test func guessesAreForgotten() throws {
    #expect(turns(try line([1, 2], wrong: [1]), after: 599) == ["2", "1"])
    #expect(turns(try line([1, 2], wrong: [1]), after: 600) == ["1", "2"])
  }

  @Test func whoWasNotWrongTakesThePlaceOfWhoWas() throws {
    let bounds = PasswordHasher.Bounds(all: 4, each: 3)
    var line = try line([1, 2, 3], wrong: [1, 2, 2, 3], bounds)
    let gone = try line.take(address(99), isSolved: false, at: start)
    #expect(gone == "2")
    line.giveBack(address(2))
    #expect(line.all == 4)
    // As wrong as the others, and those who are as good as it.
    let full = line
    #expect(throws: Refusal.overloaded(seconds: 2)) {
      var line = full
      _ = try line.take(address(3), isSolved: false, at: start)
    }
    #expect(turns(line) == ["1", "3"])
  }

  /// Who is refused and comes again at once is known by it before any guess of theirs was tried.
  @Test func aFloodOfManyAddressesIsKnownByComingAgain() throws {
    var line = try line([1, 2, 3], wrong: [], PasswordHasher.Bounds(all: 4, each: 3))
    do throws(Refusal) {
      _ = try line.take(address(2), isSolved: false, at: start)
      Issue.record("it was not refused")
    } catch {
      #expect(error == .overloaded(seconds: 2))
    }
    let gone = try line.take(address(99), isSolved: false, at: start)
    #expect(gone == "2")
  }

  /// Nobody of it was ever wrong, as each address comes once; nor was who has been refused before.
  @Test func whoSolvedACaptchaComesBeforeAFloodOfFreshAddresses() throws {
    let bounds = PasswordHasher.Bounds(all: 4, each: 3)
    var line = try line([1, 2, 3], wrong: [99, 99], bounds)
    let gone = try line.take(address(99), isSolved: true, at: start)
    #expect(gone == "1")
    line.giveBack(address(1))
    let isFirst = line.join(address(99), isSolved: true, "99")
    #expect(!isFirst && turns(line) == ["99", "2", "3"])
    #expect(turns(try self.line([1, 2, 99], wrong: [1, 2], solved: [1, 2])) == ["1", "2", "99"])
    let full = try self.line([1, 2, 3], wrong: [], solved: [1, 2, 3], bounds)
    #expect(throws: Refusal.overloaded(seconds: 2)) {
      var line = full
      _ = try line.take(address(99), isSolved: true, at: start)
    }
  }

  @Test func afterTheLastTurnTheNextIsAtOnce() throws {
    var line = try line([1], wrong: [])
    let turns = [line.next(at: start), line.next(at: start)]
    #expect(turns == ["1", nil])
    let isAtOnce = line.join(address(5), isSolved: false, "5")
    #expect(isAtOnce)
  }
}
