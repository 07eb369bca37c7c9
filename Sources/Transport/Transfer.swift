import CLibcurl
import Glibc

/// One exchange on the transfer thread: the easy handle, what libcurl tells through it, and the
/// channel it goes out by. Confined to that thread.
final class Transfer {
  let easy: UnsafeMutableRawPointer
  let request: HTTPRequest
  let channel: ResponseChannel
  private let machine: HTTPTransport.Machine
  private let trust: TrustSetting
  private let headerList: HeaderList
  /// What libcurl has to say of a fault.
  private let words = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
  /// The last address that was tried, where it is none of a server's.
  private var fakeAddress: String?
  private var parser = HeadParser()
  /// Set with the head of a body that is packed.
  private var decoder: ContentDecoder?
  private var received = 0
  private var headSize = 0
  /// Most bytes of a head; libcurl itself takes no longer line (`CURL_MAX_HTTP_HEADER`).
  static let headLimit = 100 << 10
  /// A fault of our own making, which libcurl only knows as an aborted write.
  private var fault: TransportError?
  private var wasSent = false

  init(
    request: HTTPRequest, channel: ResponseChannel, machine: HTTPTransport.Machine
  ) throws(TransportError) {
    guard shim_is_loaded() != 0 else { throw .missingLibrary }
    let trust = TrustSetting(chosen: machine.authorities)
    if request.url.lowercased().hasPrefix("https:"), let path = trust.unreadable {
      throw .badAuthorities(path: path)
    }
    guard let easy = curl_easy_init() else {
      throw .other(code: Int(CURLE_FAILED_INIT.rawValue), detail: "curl_easy_init")
    }
    self.easy = easy
    self.request = request
    self.channel = channel
    self.machine = machine
    self.trust = trust
    headerList = try HeaderList(request)
    EasyOptions(easy: easy, machine: machine, trust: trust)
      .apply(request, headers: headerList.first)
    // The transfer thread keeps this object for as long as the handle is in use.
    let context = Unmanaged.passUnretained(self).toOpaque()
    shim_set_callback(easy, CURLOPT_HEADERFUNCTION, receiveHeader)
    shim_set_pointer(easy, CURLOPT_HEADERDATA, context)
    shim_set_callback(easy, CURLOPT_WRITEFUNCTION, receiveBody)
    shim_set_pointer(easy, CURLOPT_WRITEDATA, context)
    shim_set_open_callback(easy, openSocket)
    shim_set_pointer(easy, CURLOPT_OPENSOCKETDATA, context)
    shim_set_sending_callback(easy, beginWriting)
    shim_set_pointer(easy, CURLOPT_PREREQDATA, context)
    words.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    shim_set_pointer(easy, CURLOPT_ERRORBUFFER, words)
  }

  deinit {
    curl_easy_cleanup(easy)
    words.deallocate()
  }

  fileprivate func reach(_ address: UnsafePointer<curl_sockaddr>) {
    fakeAddress = FakeAddress.text(address) ?? fakeAddress
  }

  /// - Returns: whether the request may be written to a connection.
  fileprivate func mayBeWritten() -> Bool {
    if wasSent, request.isSentOnce { fault = .cut(received: 0, expected: nil) }
    wasSent = true
    return fault == nil
  }

  /// - Returns: whether the transfer goes on.
  fileprivate func take(header: UnsafeRawBufferPointer) -> Bool {
    headSize += header.count
    guard headSize <= Self.headLimit else {
      fault = .headTooLarge(limit: Self.headLimit)
      return false
    }
    if let head = parser.take(line: String(decoding: header, as: UTF8.self)) {
      if head.status == 407, let proxy {
        fault = .proxyRefused(endpoint: proxy, status: head.status)
        return false
      }
      if !request.keepsCoding { decoder = ContentDecoder(head.headers) }
      channel.deliver(head: head)
    }
    return true
  }

  /// - Returns: what libcurl wants to hear: bytes taken, or that the transfer pauses or ends.
  fileprivate func take(body: UnsafeRawBufferPointer) -> Int {
    guard channel.hasRoom(for: body.count) else { return Int(CURL_WRITEFUNC_PAUSE) }
    do throws(TransportError) {
      if let bytes = try decoder?.take(body) { try add(bytes) } else { try add(body) }
      return body.count
    } catch {
      fault = error
      return 0
    }
  }

  private func add(_ bytes: some Collection<UInt8>) throws(TransportError) {
    guard received + bytes.count <= request.limit else { throw .tooLarge(limit: request.limit) }
    channel.add(bytes)
    received += bytes.count
  }

  /// What a packed body has left at its end; a fault where it ends in the middle.
  private func finishDecoding() {
    do throws(TransportError) {
      if let bytes = try decoder?.finish() { try add(bytes) }
    } catch {
      fault = error
    }
  }

  /// Tells the reader how libcurl ended.
  func finish(_ code: CURLcode) {
    if code == CURLE_OK, fault == nil { finishDecoding() }
    if let fault {
      channel.finish(.failure(fault))
    } else if code == CURLE_OK, parser.isComplete {
      channel.finish(.success(timing))
    } else {
      let outcome = TransferOutcome(
        code: code, request: request, received: received,
        expected: decoder == nil ? offset(CURLINFO_CONTENT_LENGTH_DOWNLOAD_T) : nil,
        milliseconds: milliseconds,
        sentRequest: (offset(CURLINFO_PRETRANSFER_TIME_T) ?? 0) > 0, hasHead: parser.isComplete,
        words: String(cString: words), fakeAddress: fakeAddress, chosenProxy: machine.proxy,
        connectStatus: connectStatus, authorities: trust.file ?? trust.folder)
      channel.finish(.failure(outcome.error))
    }
  }

  /// The proxy that the request went to; nil where it went to the server.
  private var proxy: String? {
    guard request.unixSocket == nil,
      let proxy = ProxySetting.endpoint(for: request.url, chosen: machine.proxy)
    else { return nil }
    var port = 0
    // Where libcurl passed the proxy by (`no_proxy`), the port is the server's.
    guard shim_get_long(easy, CURLINFO_PRIMARY_PORT, &port) == CURLE_OK,
      proxy.hasSuffix(":\(port)")
    else { return nil }
    return proxy
  }

  private var milliseconds: Double { milliseconds(CURLINFO_TOTAL_TIME_T) }

  /// What a proxy said to CONNECT; 0 where none was asked.
  private var connectStatus: Int {
    var status = 0
    return shim_get_long(easy, CURLINFO_HTTP_CONNECTCODE, &status) == CURLE_OK ? status : 0
  }

  private var timing: HTTPTiming {
    HTTPTiming(
      resolved: milliseconds(CURLINFO_NAMELOOKUP_TIME_T),
      connected: milliseconds(CURLINFO_CONNECT_TIME_T),
      secured: milliseconds(CURLINFO_APPCONNECT_TIME_T),
      sent: milliseconds(CURLINFO_PRETRANSFER_TIME_T),
      answered: milliseconds(CURLINFO_STARTTRANSFER_TIME_T), total: milliseconds)
  }

  /// libcurl gives microseconds.
  private func milliseconds(_ info: CURLINFO) -> Double { Double(offset(info) ?? 0) / 1000 }

  /// A number libcurl knows about the transfer; nil where it says it does not.
  private func offset(_ info: CURLINFO) -> Int? {
    var value: curl_off_t = -1
    guard shim_get_offset(easy, info, &value) == CURLE_OK, ByteSizes.possible.contains(Int(value))
    else { return nil }
    return Int(value)
  }
}

private func receiveHeader(
  data: UnsafeMutablePointer<CChar>?, size: Int, count: Int, context: UnsafeMutableRawPointer?
) -> Int {
  guard let context else { return 0 }
  let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
  let goesOn = transfer.take(header: UnsafeRawBufferPointer(start: data, count: size * count))
  return goesOn ? size * count : 0
}

private func receiveBody(
  data: UnsafeMutablePointer<CChar>?, size: Int, count: Int, context: UnsafeMutableRawPointer?
) -> Int {
  guard let context else { return 0 }
  let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
  return transfer.take(body: UnsafeRawBufferPointer(start: data, count: size * count))
}

private func openSocket(
  context: UnsafeMutableRawPointer?, purpose: curlsocktype,
  address: UnsafeMutablePointer<curl_sockaddr>?
) -> curl_socket_t {
  guard let context, let address else { return -1 }
  Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue().reach(address)
  let place = address.pointee
  return socket(place.family, place.socktype | Int32(SOCK_CLOEXEC.rawValue), place.protocol)
}

private func beginWriting(
  context: UnsafeMutableRawPointer?, address: UnsafeMutablePointer<CChar>?,
  local: UnsafeMutablePointer<CChar>?, port: Int32, localPort: Int32
) -> Int32 {
  guard let context else { return CURL_PREREQFUNC_ABORT }
  let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
  return transfer.mayBeWritten() ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
}
