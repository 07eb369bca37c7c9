import Dispatch
import Glibc
import ProgramSupport
import Testing

@testable import Base

@Suite struct SystemReasonTests {
  /// Nobody is told in English, or in the words of a locale, why the system would not.
  @Test func everyReasonIsTold() {
    for errno in 1...Int32(133) {
      let text = SystemReason.text(errno)
      #expect(!text.isEmpty && !text.contains { $0.isASCII && $0.isLetter }, "\(errno): \(text)")
    }
    for errno in [EPIPE, EAGAIN, ENOSPC, EACCES, ECONNREFUSED, ENOMEM, EIO, ENAMETOOLONG] {
      #expect(!SystemReason.text(errno).contains("系统错误"), "\(errno)")
    }
  }

  /// `--config <(command)`: a pipe whose writer takes its time is read to its end.
  @Test func aPipeIsWaitedFor() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/pipe"
    try #require(mkfifo(path, 0o600) == 0)
    let file = try OpenFile(reading: path)
    let writer = open(path, O_WRONLY)
    try #require(writer >= 0)
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(100)) {
      _ = write(writer, "theme: mono\n", 12)
      close(writer)
    }
    var bytes: [UInt8] = []
    try file.pieces { piece throws(FileFault) in
      bytes += piece
      return true
    }
    #expect(String(decoding: bytes, as: UTF8.self) == "theme: mono\n")
  }
}
