import Glibc
import Synchronization

/// Where effects leave their answers for the main loop: a queue, and a pipe that wakes `poll(2)`.
final class Mailbox<Letter: Sendable>: Sendable {
  private let letters = Mutex<[Letter]>([])
  /// Readable while letters wait.
  let readDescriptor: Int32
  private let writeDescriptor: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    let result = pipe(&ends)
    precondition(result == 0, "pipe(2) failed: no descriptor is left")
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    readDescriptor = ends[0]
    writeDescriptor = ends[1]
  }

  deinit {
    _ = close(readDescriptor)
    _ = close(writeDescriptor)
  }

  func post(_ letter: Letter) {
    let wasEmpty = letters.withLock { queue in
      queue.append(letter)
      return queue.count == 1
    }
    guard wasEmpty else { return }
    var byte: UInt8 = 1
    // A full pipe wakes the reader just as well.
    _ = write(writeDescriptor, &byte, 1)
  }

  func collect() -> [Letter] {
    var drained = [UInt8](repeating: 0, count: 64)
    while read(readDescriptor, &drained, drained.count) > 0 {}
    return letters.withLock { queue in
      let all = queue
      queue = []
      return all
    }
  }
}
