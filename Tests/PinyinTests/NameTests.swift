import Foundation
import Pinyin
import Testing

/// `names.tsv`: names whose characters are read otherwise than elsewhere, and their neighbours.
@Suite struct NameTests {
  struct Name {
    var text: String
    var reading: [String]
  }

  static func names() throws -> [Name] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("names.tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { line in
        let cells = line.split(separator: "\t")
        return Name(
          text: String(cells[0]), reading: cells[1].split(separator: " ").map(String.init))
      }
  }

  @Test func namesAreReadAsPeopleSayThem() throws {
    let names = try Self.names()
    #expect(names.count >= 300)
    #expect(Set(names.map(\.text)).count == names.count)
    for name in names {
      let read = Pinyin.spelling(of: name.text).map { $0?.text ?? "-" }
      #expect(read == name.reading, "\(name.text)")
    }
  }

  @Test func namesAreFoundByWhatIsTyped() throws {
    for name in try Self.names() {
      let spelling = Spelling(of: name.text.unicodeScalars.map(\.value))
      let typed = TypedSound.readings(of: name.reading.joined())
      #expect(
        typed.contains { sound in
          sound.syllables.count == name.reading.count
            && sound.syllables.indices.allSatisfy { place in
              spelling.sounds(at: place, as: sound.syllables[place])
            }
        }, "\(name.text)")
    }
  }
}
