import Glibc
import Synchronization
import Tabular

/// Writes a zip file's members one behind the other, and packs them on a thread of its own while
/// the next bytes are made. Of one thread.
final class ZipFileWriter {
  /// Bytes of the file, and of one member, that fit without ZIP64, at which Excel takes offence in
  /// small files.
  static let limit = Int(UInt32.max)

  private let queue = Queue()
  private var isFinished = false
  /// Bytes that the member has so far.
  private(set) var size = 0

  /// - Parameter name: the file as faults call it.
  init(path: String, as name: String) throws(TableFault) {
    let packer = try ZipPacker(path: path, as: name)
    Worker.start { [queue] in queue.work(packer) }
  }

  deinit { if !isFinished { queue.stop() } }

  func begin(_ name: String) throws(TableFault) {
    size = 0
    try queue.put(.begin(name))
  }

  func add(_ text: String) throws(TableFault) { try add(Array(text.utf8)) }

  func add(_ bytes: [UInt8]) throws(TableFault) {
    guard !bytes.isEmpty else { return }
    size += bytes.count
    try queue.put(.add(bytes))
  }

  func end() throws(TableFault) { try queue.put(.end) }

  /// The directory, which ends the file; returns when all of it is written.
  func finish() throws(TableFault) {
    isFinished = true
    try queue.finish()
  }

  private enum Order {
    case begin(String)
    case add([UInt8])
    case end, finish, stop
  }

  /// Orders on their way to the thread that packs; four at most wait.
  private final class Queue: @unchecked Sendable {
    private static let limit: UInt32 = 4

    private struct State {
      var orders: [Order] = []
      var fault: TableFault?
    }

    private let state = Mutex(State())
    private let empty = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
    private let full = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
    private let done = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    init() {
      sem_init(empty, 0, Self.limit)
      sem_init(full, 0, 0)
      sem_init(done, 0, 0)
    }

    deinit {
      for semaphore in [empty, full, done] {
        sem_destroy(semaphore)
        semaphore.deallocate()
      }
    }

    private static func wait(_ semaphore: UnsafeMutablePointer<sem_t>) {
      while sem_wait(semaphore) != 0, errno == EINTR {}
    }

    /// - Throws: what went wrong with an order before.
    func put(_ order: Order) throws(TableFault) {
      Self.wait(empty)
      let fault = state.withLock { state in
        state.orders.append(order)
        return state.fault
      }
      sem_post(full)
      if let fault { throw fault }
    }

    func finish() throws(TableFault) {
      let earlier = Result { () throws(TableFault) in try put(.finish) }
      Self.wait(done)
      try earlier.get()
      if let fault = state.withLock({ $0.fault }) { throw fault }
    }

    func stop() {
      // What is left undone is no fault of anybody.
      _ = try? put(.stop)
    }

    /// Carries out orders until the last.
    func work(_ packer: ZipPacker) {
      while true {
        Self.wait(full)
        let order = state.withLock { $0.orders.removeFirst() }
        sem_post(empty)
        if case .stop = order { return }
        let isBroken = state.withLock { $0.fault != nil }
        if !isBroken {
          do throws(TableFault) {
            try Self.carryOut(order, packer)
          } catch {
            state.withLock { $0.fault = error }
          }
        }
        if case .finish = order {
          sem_post(done)
          return
        }
      }
    }

    private static func carryOut(_ order: Order, _ packer: ZipPacker) throws(TableFault) {
      switch order {
      case .begin(let name): try packer.begin(name)
      case .add(let bytes): try packer.add(bytes)
      case .end: try packer.end()
      case .finish: try packer.finish()
      case .stop: break
      }
    }
  }
}
