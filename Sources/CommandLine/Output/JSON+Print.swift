import Client
import Formats

extension JSON {
  /// Prints a document: indented on a terminal, on one line in a pipe. The shape is the same.
  func print(to console: Console) throws {
    let text = console.isTerminal ? prettyText : compactText
    try console.write(JSON.escapingHarmful(text) + "\n")
  }
}
