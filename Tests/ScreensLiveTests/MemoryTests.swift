import CMemory
import Foundation
import Testing

/// Giving memory back, from a program that goes on running.
@Suite struct MemoryTests {
  /// Pages of files, as code is, that are in this process's memory (proc(5)).
  private func filePages() throws -> Int {
    let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    return Int(text.split(separator: " ")[2]) ?? 0
  }

  @Test func codeThatRanOnceGoesAndComesAgain() throws {
    let before = try filePages()
    memory_give_back()
    #expect(try filePages() < before)
    // What is needed again is read again: much of it by this.
    #expect(try JSONSerialization.jsonObject(with: Data("[1]".utf8)) as? [Int] == [1])
  }
}
