import Charset
import Glibc
import Testing

@Suite struct CharsetTests {
  private static let text = "{\"名称\":\"甲公司\",\"额\":12}"

  /// The text as other programs write it.
  private static func bytes(_ text: String, _ name: String) -> [UInt8] {
    switch name {
    case "UTF-16LE": text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case "UTF-16BE": text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    case "UTF-32LE":
      text.unicodeScalars.flatMap { scalar in
        (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * $0)) }
      }
    case "UTF-32BE":
      text.unicodeScalars.flatMap { scalar in
        (0..<4).reversed().map { UInt8(truncatingIfNeeded: scalar.value >> (8 * $0)) }
      }
    default: Array(text.utf8)
    }
  }

  /// `{"名称":"甲"}` in GBK.
  private static let chinese: [UInt8] =
    Array("{\"".utf8) + [0xC3, 0xFB, 0xB3, 0xC6] + Array("\":\"".utf8) + [0xBC, 0xD7]
    + Array("\"}".utf8)

  /// Every two bytes of Big5 and EUC-KR are GBK as well.
  @Test func whatNothingNamesIsWeighed() throws {
    func bytes(_ text: String, _ name: String) throws -> [UInt8] {
      let handle = iconv_open(name, "UTF-8")
      defer { iconv_close(handle) }
      var input = Array(text.utf8.map { CChar(bitPattern: $0) })
      var output = [CChar](repeating: 0, count: 4096)
      let left = input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
          var (from, to) = (input.baseAddress, output.baseAddress)
          var (more, room) = (input.count, output.count)
          _ = iconv(handle, &from, &more, &to, &room)
          return room
        }
      }
      return output.prefix(4096 - left).map { UInt8(bitPattern: $0) }
    }
    let latin = try #require(Charset(label: "ISO-8859-1"))
    let cases: [(text: String, name: String, head: Charset?, found: String, doubt: CharsetDoubt?)] =
      [
        ("[\"臺北市政府教育局資料與新北市國民中學學生數統計\"]", "BIG5", nil, "BIG5", .told),
        ("[\"서울특별시강남구데이터부산광역시해운대구\"]", "EUC-KR", nil, "GB18030", .unlikely),
        ("[\"天津市河西区统计年鉴\",\"甲公司\"]", "GBK", nil, "GB18030", nil),
        ("[\"甲公司天津市\"]", "GBK", latin, "GB18030", nil),
        ("[\"café naïve\"]", "ISO-8859-1", latin, "ISO-8859-1", nil),
      ]
    for (text, name, head, found, doubt) in cases {
      let sent = try bytes(text, name)
      let charset = try #require(Charset(of: sent, declared: head))
      #expect(charset.name == found, "\(text)")
      #expect(charset.doubt(of: sent) == doubt, "\(text)")
    }
  }

  private func read(_ bytes: [UInt8], _ contentType: String?) -> (text: String, damaged: Int)? {
    guard let charset = Charset(of: bytes, declared: Charset(contentType: contentType)),
      let converter = CharsetConverter(charset)
    else { return nil }
    let text = String(decoding: converter.whole(bytes), as: UTF8.self)
    return (text, converter.damaged)
  }

  @Test(arguments: [
    "text/html; charset=gbk", "application/json;charset=\"GB2312\"", "a/b; x=1 ; Charset = 'x-gbk'",
    "a/b;charset=GB18030;q=1", "a/b; charset=cp936",
  ])
  func everyNameOfGBKIsTheSame(contentType: String) {
    #expect(Charset(contentType: contentType) == .chinese)
  }

  @Test(arguments: [
    nil, "", "text/plain", "text/plain; charset=", "a; charset=none", "a;charset=x//y",
  ])
  func aHeadMaySayNothing(contentType: String?) {
    #expect(Charset(contentType: contentType) == nil)
  }

  @Test(arguments: ["UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"])
  func unicodeIsReadWithAndWithoutAMarkWhateverTheHeadSays(name: String) throws {
    for mark in ["", "\u{FEFF}"] {
      let bytes = Self.bytes(mark + Self.text, name)
      for head in [nil, "a/b; charset=gbk", "a/b; charset=utf-8", "a/b; charset=utf-16"] {
        let read = try #require(self.read(bytes, head))
        #expect(read.text == Self.text && read.damaged == 0, "\(name) \(head ?? "")")
      }
    }
  }

  @Test(arguments: [nil, "a/b;charset=GBK", "a/b;charset=utf-8", "a/b;charset=iso-8859-2"])
  func gbkIsReadWhateverTheHeadSays(head: String?) throws {
    let read = try #require(self.read(Self.chinese, head))
    if head?.hasSuffix("8859-2") == true {
      // Every byte is a letter there: the head decides.
      #expect(read.damaged == 0)
    } else {
      #expect(read.text == "{\"名称\":\"甲\"}" && read.damaged == 0)
    }
  }

  /// Bytes that are letters in UTF-8 and a common word in GBK.
  @Test func theHeadDecidesWhereTheBytesDoNot() throws {
    let both: [UInt8] = [0xC4, 0xBF, 0xC2, 0xBC]
    #expect(try #require(read(both, "a;charset=gbk")).text == "目录")
    #expect(try #require(read(both, nil)).text == "Ŀ¼")
    let hanzi = Array("目录".utf8)
    #expect(try #require(read(hanzi, "a;charset=gbk")).text == "目录")
  }

  @Test func eachDamagedPlaceIsOneMarkAndIsCounted() throws {
    var bytes = Self.chinese
    bytes[7] = 0xFF
    let read = try #require(self.read(bytes + [0xB3], "a;charset=gbk"))
    #expect(read.damaged >= 2 && read.text.hasSuffix("甲\"}\u{FFFD}"))
    #expect(read.text.hasPrefix("{\"名"))
    let euro = try #require(self.read([0x80] + Self.chinese, "a;charset=gbk"))
    #expect(euro.text.hasPrefix("€{") && euro.damaged == 0)
  }

  @Test func whatIsNoTextIsNoCharsets() {
    for bytes: [UInt8] in [
      Array("PK\u{3}\u{4}".utf8) + [0x14, 0, 8, 0xFF], [0x1F, 0x8B, 8, 0, 0xFF], [1, 2, 3, 0xFF],
    ] {
      #expect(Charset(of: bytes, declared: nil) == nil)
    }
  }

  @Test func piecesMayEndAnywhere() throws {
    for size in 1...7 {
      let converter = try #require(CharsetConverter(.chinese))
      var text: [UInt8] = []
      for start in stride(from: 0, to: Self.chinese.count, by: size) {
        text += converter.convert(Array(Self.chinese[start...].prefix(size)))
      }
      text += converter.finish()
      #expect(String(decoding: text, as: UTF8.self) == "{\"名称\":\"甲\"}" && converter.damaged == 0)
    }
  }

  @Test func anyBytesAreReadWithoutEnd() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...40)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      for head in [nil, "a;charset=gbk", "a;charset=utf-16", "a;charset=big5"] {
        _ = read(bytes, head)
      }
    }
  }
}
