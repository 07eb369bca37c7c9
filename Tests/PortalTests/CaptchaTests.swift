import Base
import CaptchaSupport
import Catalog
import Foundation
import PortalAPI
import Testing

@testable import Portal

@Suite("验证码: four digits, once, within two minutes")
struct CaptchaTests {
  /// Whoever knows how digits are written is sure of a picture in three at first sight, and reads
  /// none wrongly. It was one in seven when gaps and specks could make a digit look like another.
  @Test func whoKnowsHandwritingCanReadIt() {
    var generator = SeededGenerator(seed: 7)
    var sure = 0
    for _ in 0..<200 {
      let text = CaptchaPicture.text(using: &generator)
      let picture = CaptchaPicture(text, using: &generator)
      guard let read = CaptchaReader.read(picture.rows) else { continue }
      sure += 1
      #expect(read == text, "\(picture.rows.joined(separator: "\n"))")
    }
    #expect(sure >= 60)
  }

  /// It read 60 of 60 when there was one picture of each digit.
  @Test func aProgramThatKnowsOnePictureOfEachDigitReadsFew() {
    var generator = SeededGenerator(seed: 8)
    let read = (0..<60).count { _ in
      let text = CaptchaPicture.text(using: &generator)
      return FixedGlyphReader.read(CaptchaPicture(text, using: &generator).rows) == text
    }
    #expect(read <= 8)
  }

  @Test func itIsOfDigitsThatLookLikeNoOther() async throws {
    try await LoginTests.run { _, client in
      let captcha = try await client.drawCaptcha()
      #expect(captcha.seconds == 120 && captcha.rows.count == 12)
      #expect(captcha.rows.allSatisfy { $0.count == 36 })
    }
    #expect(Set(CaptchaPicture.alphabet).isDisjoint(with: "01"))
    #expect(Set(CaptchaStrokes.of.keys) == Set(CaptchaPicture.alphabet))
  }

  @Test func itAnswersOnceAndForTwoMinutes() async throws {
    try await LoginTests.run { platform, client in
      let captcha = try await client.solveCaptcha()
      #expect(try await Self.isRight(captcha, client))
      #expect(try await Self.isRight(captcha, client) == false)
      let late = try await client.solveCaptcha()
      platform.clock.advance(119)
      #expect(try await Self.isRight(late, client))
      let gone = try await client.solveCaptcha()
      platform.clock.advance(120)
      #expect(try await Self.isRight(gone, client) == false)
      let spent = try await client.solveCaptcha()
      #expect(try await Self.isRight(CaptchaAnswer(id: spent.id, text: "12345"), client) == false)
      #expect(try await Self.isRight(spent, client) == false)
    }
  }

  @Test func theImageIsAPicture() async throws {
    try await LoginTests.run { _, client in
      let answer = try await client.send("POST", .captcha)
      #expect(answer.header("cache-control") == "no-store")
      let captcha = try #require(try answer.decode(Envelope<CaptchaBody>.self).data)
      let image = try #require(Data(base64Encoded: captcha.image))
      #expect(image.prefix(8) == Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
      // Width and height of IHDR: five pixels to a dot.
      #expect(Array(image[16..<24]) == [0, 0, 0, 180, 0, 0, 0, 60])
      let document = try OpenAPIDocument()
      #expect(try document.faults(try answer.json(), document.schema("CaptchaAnswered")).isEmpty)
    }
  }

  /// A login of nobody's that needs a captcha is let through to the password by a right one.
  private static func isRight(_ captcha: CaptchaAnswer, _ client: AccountClient) async throws
    -> Bool
  {
    let login = "nobody\(UInt64.random(in: 0 ... .max))"
    for _ in 0..<3 { _ = try await client.login(login, "wrong1") }
    return try await client.login(login, "wrong1", captcha: captcha).status == 401
  }
}
