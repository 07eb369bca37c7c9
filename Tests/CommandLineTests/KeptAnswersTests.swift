import Catalog
import Synchronization
import Testing

@testable import CommandLine

/// What was answered is not asked again, but for what was wrong.
@Suite struct KeptAnswersTests {
  /// Asks for three things, as a form does.
  private func ask(_ answers: inout KeptAnswers) async -> [AccountField] {
    var asked: [AccountField] = []
    for field in [AccountField.account, .mobile, .code] {
      _ = await answers.kept(field) { _ in
        asked.append(field)
        return "\(field)"
      }
    }
    return asked
  }

  @Test func onlyWhatWasWrongIsAskedAnew() async {
    var answers = KeptAnswers()
    #expect(await ask(&answers) == [.account, .mobile, .code])
    answers.codeSentTo = "mobile"
    answers.forget(["code"])
    #expect(await ask(&answers) == [.code] && answers.codeSentTo == "mobile")
    answers.forget(["account"])
    #expect(await ask(&answers) == [.account])
  }

  /// Another number gets another code.
  @Test func anotherNumberNeedsAnotherCode() async {
    var answers = KeptAnswers()
    _ = await ask(&answers)
    answers.codeSentTo = "mobile"
    answers.forget(["mobile"])
    #expect(await ask(&answers) == [.mobile, .code] && answers.codeSentTo == nil)
  }

  @Test func aCaptchaTakesNothingAway() async {
    var answers = KeptAnswers()
    _ = await ask(&answers)
    answers.forget(["captcha"])
    #expect(await ask(&answers).isEmpty)
  }

  /// A fault of something else would be met again and again.
  @Test func aFaultOfSomethingElseAsksAllAnew() async {
    var answers = KeptAnswers()
    _ = await ask(&answers)
    answers.forget(["document"])
    #expect(await ask(&answers) == [.account, .mobile, .code])
  }

  @Test func eachAnswerIsTold() async {
    let told = Mutex<[[AccountField: String]]>([])
    var answers = KeptAnswers { answers in
      told.withLock { $0.append(answers.answered([.account, .mobile])) }
    }
    _ = await ask(&answers)
    #expect(
      told.withLock { $0 } == [
        [.account: "account"], [.account: "account", .mobile: "mobile"],
        [.account: "account", .mobile: "mobile"],
      ])
  }

  @Test(arguments: [
    ("学生", DeveloperIdentity.student), ("2", .teacher), ("科研", .researcher), ("其它", .other),
    ("", nil), ("0", nil), ("8", nil), ("程序员", nil),
  ])
  func anIdentityIsNamedOrNumbered(text: String, identity: DeveloperIdentity?) {
    #expect(DeveloperIdentity(answer: text) == identity)
  }
}
