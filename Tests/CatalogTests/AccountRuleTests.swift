import Catalog
import Testing

@Suite("The rules of accounts, as the manual prints them")
struct AccountRuleTests {
  @Test func anAccountIsFourToThirtyWithALetterFirst() {
    for good in ["abcd", "A_1_", "a" + String(repeating: "9", count: 29)] {
      #expect(AccountRule.account(good) == nil, "\(good)")
    }
    #expect(AccountRule.account("") == .missing)
    for bad in [
      "abc", "1abc", "_abc", "ab c", "ab-c", "账号名称", "a" + String(repeating: "9", count: 30),
    ] {
      #expect(AccountRule.account(bad) == .badAccount, "\(bad)")
    }
  }

  @Test func aPasswordHasTwoKindsOfSix() {
    for good in ["abc123", "abc!@#", "123!@#", "aB3$aB3$aB3$aB3$aB3$"] {
      #expect(AccountRule.password(good) == nil, "\(good)")
    }
    #expect(AccountRule.password("") == .missing)
    for bad in [
      "ab123", "abcdef", "ABCdef", "123456", "!@#$%^", "abc 123", "密码abc123",
      "aB3$aB3$aB3$aB3$aB3$a",
    ] {
      #expect(AccountRule.password(bad) == .badPassword, "\(bad)")
    }
    #expect(AccountRule.confirmation("abc124", of: "abc123") == .differs)
    #expect(AccountRule.confirmation("", of: "abc123") == .missing)
    #expect(AccountRule.confirmation("abc123", of: "abc123") == nil)
  }

  @Test func mobilesCodesNamesAndMails() {
    #expect(AccountRule.mobile("13800000000") == nil)
    for bad in ["12800000000", "1380000000", "138000000000", "23800000000", "１３８00000000"] {
      #expect(AccountRule.mobile(bad) == .badMobile, "\(bad)")
    }
    #expect(AccountRule.code("012345") == nil)
    #expect(AccountRule.code("12345") == .badCode && AccountRule.code("12345a") == .badCode)
    for good in ["张三", "欧阳锋", "阿卜杜拉·买买提", "John Smith"] {
      #expect(AccountRule.name(good) == nil, "\(good)")
    }
    #expect(AccountRule.name("  ") == .missing)
    for bad in ["张", "张3", "·张", String(repeating: "张", count: 31)] {
      #expect(AccountRule.name(bad) == .badName, "\(bad)")
    }
    #expect(AccountRule.email("a@b.cn") == nil)
    for bad in ["a", "a@b", "@b.cn", "a@b.", "a@@b.cn", "a@b..cn", "张@b.cn", "a b@c.cn"] {
      #expect(AccountRule.email(bad) == .badEmail, "\(bad)")
    }
  }

  @Test func aLineOfTextIsOneLineWithinItsLimit() {
    #expect(AccountRule.text("天津大学", limit: 4) == nil)
    #expect(AccountRule.text(" ", limit: 4) == .missing)
    #expect(AccountRule.text("天津大学院", limit: 4) == .tooLong(4))
    for bad in ["天\n津", "天\u{0}", "\u{1B}[2J天"] {
      #expect(AccountRule.text(bad, limit: 10) == .badText)
    }
    let marks = "天" + String(repeating: "\u{301}", count: 50)
    #expect(AccountRule.text(marks, limit: 50) == .tooLong(50))
    #expect(AccountRule.name(marks) == .badName)
  }

  /// 11010519491231002X is the standard's own example.
  @Test func anIDNumberHasItsCheckDigitAndABirthDate() throws {
    let today = try #require(Moment("2019-04-01")).day
    #expect(IDNumber.fault("11010519491231002X", today: today) == nil)
    #expect(IDNumber.fault("11010519491231002x", today: today) == nil)
    #expect(IDNumber.fault("440524188001010014", today: today) == .birthDate)
    #expect(IDNumber.fault("110105194912310021", today: today) == .checkDigit)
    #expect(IDNumber.fault("11010519491331002X", today: today) == .birthDate)
    #expect(IDNumber.fault("11010519490229002X", today: today) == .birthDate)
    #expect(IDNumber.fault("11010520190402002X", today: today) == .birthDate)
    for bad in [
      "", "1101051949123100", "01010519491231002X", "1101051949123100XX", "11010519491231０02X",
    ] {
      #expect(IDNumber.fault(bad, today: today) == .form, "\(bad)")
    }
  }

  /// Changing any one digit, or swapping two neighbours that differ, is noticed.
  @Test func everySlipInAnIDNumberIsNoticed() throws {
    let today = try #require(Moment("2019-04-01")).day
    let good = Array("11010519491231002X".utf8)
    for index in 0..<17 {
      for digit in UInt8(ascii: "0")...UInt8(ascii: "9") where digit != good[index] {
        var slip = good
        slip[index] = digit
        #expect(IDNumber.fault(String(decoding: slip, as: UTF8.self), today: today) != nil)
      }
      var swap = good
      swap.swapAt(index, index + 1)
      guard swap != good else { continue }
      #expect(IDNumber.fault(String(decoding: swap, as: UTF8.self), today: today) != nil)
    }
  }

  @Test func registrationIsOpenFromEightToSix() throws {
    func isOpen(_ text: String, _ second: Int = 0) throws -> Bool {
      RegistrationHours.isOpen(unixSeconds: try #require(Moment(text)).unixSeconds + second)
    }
    #expect(try isOpen("2019-04-01 07:59", 59) == false)
    #expect(try isOpen("2019-04-01 08:00"))
    #expect(try isOpen("2019-04-01 17:59", 59))
    #expect(try isOpen("2019-04-01 18:00") == false)
    #expect(try isOpen("2019-04-01 00:00") == false)
  }

  @Test func aTokenLastsThreeMonthsToTheSecond() throws {
    func expiry(_ text: String, _ second: Int) throws -> String {
      TokenRule.expiry(unixSeconds: try #require(Moment(text)).unixSeconds + second)
    }
    #expect(try expiry("2019-03-04 16:56", 5) == "2019-06-04 16:56:05")
    #expect(try expiry("2019-11-30 00:00", 0) == "2020-02-29 00:00:00")
    #expect(try expiry("2019-10-15 23:59", 59) == "2020-01-15 23:59:59")
  }

  @Test func personalDataIsMasked() {
    #expect(Masking.mobile("13812345678") == "138****5678")
    #expect(Masking.mobile("123") == "***")
    #expect(Masking.name("张三丰") == "张**" && Masking.name("") == "" && Masking.name("张") == "张*")
    #expect(Masking.token("44b37a8f3dee28527e28f8079aae95d0") == "44b3****95d0")
    #expect(Masking.token("12345678") == "********")
  }
}
