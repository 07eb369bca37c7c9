import Catalog
import Foundation
import Testing

@testable import Store

/// What is written by hand is what `JSONEncoder` would have written, whatever is in the texts.
@Suite struct DetailWriterTests {
  private func text(_ random: inout SystemRandomNumberGenerator) -> String {
    let pieces = [
      "a", "天津", "\"", "\\", "\n", "\u{1}", "\u{1F}", "/", "\u{7F}", "\u{1F600}", "é", " ",
    ]
    return (0..<Int.random(in: 0...12, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  @Test func filesAndTextsComeBackAsTheyWere() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let files = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        Distribution(
          name: text(&random), format: .csv,
          byteSize: Bool.random(using: &random) ? Int.random(in: 0...1 << 40, using: &random) : nil,
          modified: Bool.random(using: &random) ? .unknown : Moment(unixSeconds: 1_700_000_000),
          checksum: Bool.random(using: &random) ? text(&random) : nil,
          address: Bool.random(using: &random) ? text(&random) : nil)
      }
      let others = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        LabelledText(label: text(&random), text: text(&random))
      }
      let decoder = JSONDecoder()
      #expect(
        try decoder.decode([Distribution].self, from: Data(DetailWriter.files(files))) == files)
      #expect(
        try decoder.decode([LabelledText].self, from: Data(DetailWriter.others(others))) == others)
    }
  }
}
