import Glibc
import Synchronization
import Tabular

/// Bytes that a thread of its own gets ready while others are looked at: unpacking takes as long as
/// reading what was unpacked. Three pieces at most lie ready.
final class ReadAhead: Sendable {
  typealias Source = (UnsafeMutableRawBufferPointer) throws -> Int

  private static let pieces = 3
  private static let pieceSize = 256 << 10

  /// What both threads share: pieces in a ring, one side's counted by each semaphore.
  private final class Ring: @unchecked Sendable {
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: ReadAhead.pieces * ReadAhead.pieceSize, alignment: 64)
    let empty = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
    let full = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
    let stop = StopSign()
    /// Bytes of each piece; -1 for the fault. Written before `full` is raised, read after.
    let counts = UnsafeMutablePointer<Int>.allocate(capacity: ReadAhead.pieces)
    let fault = Mutex<(any Error)?>(nil)

    init() {
      sem_init(empty, 0, UInt32(ReadAhead.pieces))
      sem_init(full, 0, 0)
    }

    deinit {
      sem_destroy(empty)
      sem_destroy(full)
      empty.deallocate()
      full.deallocate()
      counts.deallocate()
      memory.deallocate()
    }

    func room(_ piece: Int) -> UnsafeMutableRawBufferPointer {
      UnsafeMutableRawBufferPointer(
        start: memory + piece * ReadAhead.pieceSize, count: ReadAhead.pieceSize)
    }

    static func wait(_ semaphore: UnsafeMutablePointer<sem_t>) {
      while sem_wait(semaphore) != 0, errno == EINTR {}
    }
  }

  /// Where the reading side is.
  private struct Place {
    var piece = 0
    var used = 0
    var count = 0
    var isAtEnd = false
  }

  private let ring = Ring()
  private let place = Mutex(Place())

  /// - Parameter open: makes the source, on the thread that reads it.
  init(_ open: @escaping @Sendable () throws -> Source) {
    let ring = ring
    Worker.start { Self.fill(ring, open) }
  }

  deinit {
    ring.stop.set()
    sem_post(ring.empty)
  }

  private static func fill(_ ring: Ring, _ open: () throws -> Source) {
    var piece = 0
    var source: Source?
    while true {
      Ring.wait(ring.empty)
      if ring.stop.isSet { return }
      let room = ring.room(piece)
      var count = 0
      var fault: (any Error)?
      do {
        let reads = try source ?? open()
        source = reads
        while count < room.count {
          let got = try reads(UnsafeMutableRawBufferPointer(rebasing: room[count...]))
          if got == 0 { break }
          count += got
        }
      } catch {
        fault = error
      }
      // What came before a fault is read first; asked again, a source fails again.
      if count == 0, let fault {
        ring.fault.withLock { $0 = fault }
        ring.counts[piece] = -1
      } else {
        ring.counts[piece] = count
      }
      sem_post(ring.full)
      if count == 0 { return }
      piece = (piece + 1) % pieces
    }
  }

  /// The next bytes; 0 at the end.
  func read(_ room: UnsafeMutableRawBufferPointer) throws -> Int {
    try place.withLock { place in
      if place.isAtEnd { return 0 }
      if place.used == place.count {
        if place.count > 0 {
          place.piece = (place.piece + 1) % Self.pieces
          sem_post(ring.empty)
        }
        Ring.wait(ring.full)
        place.used = 0
        place.count = max(0, ring.counts[place.piece])
        place.isAtEnd = place.count == 0
        if ring.counts[place.piece] < 0, let fault = ring.fault.withLock({ $0 }) { throw fault }
      }
      let count = min(room.count, place.count - place.used)
      guard count > 0 else { return 0 }
      let source = UnsafeRawBufferPointer(ring.room(place.piece))[place.used..<place.used + count]
      room.copyMemory(from: UnsafeRawBufferPointer(rebasing: source))
      place.used += count
      return count
    }
  }
}
