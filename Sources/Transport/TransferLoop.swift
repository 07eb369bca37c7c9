import CLibcurl

/// What the transfer thread does: take commands, let libcurl work, hand out results, sleep.
struct TransferLoop {
  private let multi: UnsafeMutableRawPointer
  private let machine: HTTPTransport.Machine
  private var transfers: [ObjectIdentifier: Transfer] = [:]
  private var channels: [UnsafeMutableRawPointer: ObjectIdentifier] = [:]

  /// An hour: libcurl shortens the wait to its own next deadline.
  private static let sleepMilliseconds: Int32 = 3_600_000

  init(multi: UnsafeMutableRawPointer, machine: HTTPTransport.Machine) {
    self.multi = multi
    self.machine = machine
  }

  consuming func run(on thread: TransferThread) {
    while let commands = thread.takeCommands() {
      for command in commands { obey(command) }
      var running: Int32 = 0
      curl_multi_perform(multi, &running)
      reap()
      curl_multi_poll(multi, nil, 0, Self.sleepMilliseconds, nil)
    }
    for transfer in transfers.values {
      curl_multi_remove_handle(multi, transfer.easy)
      transfer.channel.finish(.failure(.cancelled))
    }
    transfers = [:]
    curl_multi_cleanup(multi)
  }

  private mutating func obey(_ command: TransferThread.Command) {
    switch command {
    case .start(let request, let channel): start(request, channel)
    case .cancel(let channel):
      // Closing the easy handle in mid-transfer closes its connection (or HTTP/2 stream).
      if let transfer = remove(ObjectIdentifier(channel)) {
        transfer.channel.finish(.failure(.cancelled))
      }
    case .resume(let channel):
      if let transfer = transfers[ObjectIdentifier(channel)] {
        curl_easy_pause(transfer.easy, CURLPAUSE_CONT)
      }
    }
  }

  private mutating func start(_ request: HTTPRequest, _ channel: ResponseChannel) {
    guard channel.outcome == nil else { return }
    do throws(TransportError) {
      let transfer = try Transfer(request: request, channel: channel, machine: machine)
      let code = curl_multi_add_handle(multi, transfer.easy)
      guard code == CURLM_OK else {
        let detail = String(cString: curl_multi_strerror(code))
        throw TransportError.other(code: Int(code.rawValue), detail: detail)
      }
      transfers[ObjectIdentifier(channel)] = transfer
      channels[transfer.easy] = ObjectIdentifier(channel)
    } catch {
      channel.finish(.failure(error))
    }
  }

  private mutating func reap() {
    var code = CURLE_OK
    while let easy = shim_multi_next_done(multi, &code) {
      guard let id = channels[easy], let transfer = transfers[id] else { continue }
      transfer.finish(code)
      _ = remove(id)
    }
  }

  private mutating func remove(_ id: ObjectIdentifier) -> Transfer? {
    guard let transfer = transfers.removeValue(forKey: id) else { return nil }
    channels[transfer.easy] = nil
    curl_multi_remove_handle(multi, transfer.easy)
    return transfer
  }
}
