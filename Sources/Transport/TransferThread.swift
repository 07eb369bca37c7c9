import CLibcurl
import Glibc
import Synchronization

/// The one thread that moves bytes: it owns libcurl's multi handle and every transfer in it.
/// Others leave commands and wake it; with nothing to do it sleeps in `poll(2)`.
///
/// It starts with the first command and ends, closing all connections, on `stop()`.
final class TransferThread: Sendable {
  enum Command: Sendable {
    case start(HTTPRequest, ResponseChannel)
    case cancel(ResponseChannel)
    /// The reader has made room.
    case resume(ResponseChannel)
  }

  private struct Inbox {
    var commands: [Command] = []
    /// The handle, while the thread runs.
    var multi: Address?
    var isStopped = false
  }

  /// libcurl's handle is used on the transfer thread; the others only pass it to
  /// `curl_multi_wakeup(3)`, which allows that.
  private struct Address: @unchecked Sendable {
    let pointer: UnsafeMutableRawPointer
  }

  let machine: HTTPTransport.Machine
  private let inbox = Mutex(Inbox())

  init(machine: HTTPTransport.Machine) { self.machine = machine }

  func post(_ command: Command) {
    let isAccepted = inbox.withLock { inbox in
      guard !inbox.isStopped else { return false }
      if inbox.multi == nil { inbox.multi = start() }
      guard let multi = inbox.multi else { return false }
      inbox.commands.append(command)
      curl_multi_wakeup(multi.pointer)
      return true
    }
    if !isAccepted, case .start(_, let channel) = command {
      channel.finish(.failure(shim_is_loaded() == 0 ? .missingLibrary : .cancelled))
    }
  }

  func stop() {
    inbox.withLock { inbox in
      inbox.isStopped = true
      if let multi = inbox.multi { curl_multi_wakeup(multi.pointer) }
    }
  }

  // MARK: Starting

  /// libcurl's own set-up, once a process (`curl_global_init(3)`).
  private static let isLibraryReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  private final class Entrance: Sendable {
    let thread: TransferThread
    let multi: Address

    init(thread: TransferThread, multi: Address) {
      self.thread = thread
      self.multi = multi
    }
  }

  private func start() -> Address? {
    guard Self.isLibraryReady, let pointer = curl_multi_init() else { return nil }
    shim_multi_set_long(pointer, CURLMOPT_MAX_HOST_CONNECTIONS, 8)
    shim_multi_set_long(pointer, CURLMOPT_MAXCONNECTS, 16)
    let multi = Address(pointer: pointer)
    let entrance = Unmanaged.passRetained(Entrance(thread: self, multi: multi))
    var handle = pthread_t()
    let status = pthread_create(
      &handle, nil,
      { context in
        guard let context else { return nil }
        let entrance = Unmanaged<Entrance>.fromOpaque(context).takeRetainedValue()
        TransferLoop(multi: entrance.multi.pointer, machine: entrance.thread.machine)
          .run(on: entrance.thread)
        return nil
      }, entrance.toOpaque())
    guard status == 0 else {
      entrance.release()
      curl_multi_cleanup(pointer)
      return nil
    }
    pthread_detach(handle)
    return multi
  }

  // MARK: The thread's side

  /// The commands left since last time; nil when it is time to end, after which nobody wakes the
  /// handle any more.
  func takeCommands() -> [Command]? {
    let (commands, isStopped) = inbox.withLock { inbox in
      let commands = inbox.commands
      inbox.commands = []
      if inbox.isStopped { inbox.multi = nil }
      return (commands, inbox.isStopped)
    }
    guard isStopped else { return commands }
    for case .start(_, let channel) in commands { channel.finish(.failure(.cancelled)) }
    return nil
  }
}
