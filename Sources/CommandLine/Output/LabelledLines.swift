import Client
import Terminal

/// A record as lines of label and value: labels padded on a terminal, a tab between in a pipe.
struct LabelledLines: Sendable {
  private(set) var lines: [(label: String, value: String)] = []

  mutating func add(_ label: String, _ value: String) {
    lines.append((label, Sanitizer.line(value, limit: .max)))
  }

  func print(to console: Console) throws { try console.write(text(aligned: console.isTerminal)) }

  func text(aligned: Bool) -> String {
    let measure = DisplayWidth()
    let width = lines.map { measure.width(of: $0.label) }.max() ?? 0
    return lines.map { line in
      let label = aligned ? measure.padded(line.label, to: width + 2) : line.label + "\t"
      return label + line.value + "\n"
    }.joined()
  }

}
