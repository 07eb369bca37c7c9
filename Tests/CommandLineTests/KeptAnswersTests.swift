import Catalog
import Testing

@testable import CommandLine

/// What was answered is not asked again, but for what was wrong.
@Suite struct KeptAnswersTests {
  /// Asks for three things, as a form does.
  private func ask(_ answers: inout KeptAnswers) -> [AccountField] {
    var asked: [AccountField] = []
    for field in [AccountField.account, .mobile, .code] {
      _ = answers.kept(field) { _ in
        asked.append(field)
        return "\(field)"
      }
    }
    return asked
  }

  @Test func onlyWhatWasWrongIsAskedAnew() {
    var answers = KeptAnswers()
    #expect(ask(&answers) == [.account, .mobile, .code])
    answers.codeSentTo = "mobile"
    answers.forget(["code"])
    #expect(ask(&answers) == [.code] && answers.codeSentTo == "mobile")
    answers.forget(["account"])
    #expect(ask(&answers) == [.account])
  }

  /// Another number gets another code.
  @Test func anotherNumberNeedsAnotherCode() {
    var answers = KeptAnswers()
    _ = ask(&answers)
    answers.codeSentTo = "mobile"
    answers.forget(["mobile"])
    #expect(ask(&answers) == [.mobile, .code] && answers.codeSentTo == nil)
  }

  @Test func aCaptchaTakesNothingAway() {
    var answers = KeptAnswers()
    _ = ask(&answers)
    answers.forget(["captcha"])
    #expect(ask(&answers).isEmpty)
  }

  /// A fault of something else would be met again and again.
  @Test func aFaultOfSomethingElseAsksAllAnew() {
    var answers = KeptAnswers()
    _ = ask(&answers)
    answers.forget(["document"])
    #expect(ask(&answers) == [.account, .mobile, .code])
  }

  @Test(arguments: [
    ("学生", DeveloperIdentity.student), ("2", .teacher), ("科研", .researcher), ("其它", .other),
    ("", nil), ("0", nil), ("8", nil), ("程序员", nil),
  ])
  func anIdentityIsNamedOrNumbered(text: String, identity: DeveloperIdentity?) {
    #expect(DeveloperIdentity(answer: text) == identity)
  }
}
