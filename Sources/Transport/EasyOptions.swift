import Base
import CLibcurl

/// Sets an easy handle up for a request. The options and their meaning: `curl_easy_setopt(3)`.
struct EasyOptions {
  let easy: UnsafeMutableRawPointer
  let machine: HTTPTransport.Machine
  let trust: TrustSetting

  func apply(_ request: HTTPRequest, headers: UnsafeMutablePointer<curl_slist>?) {
    shim_set_string(easy, CURLOPT_URL, request.url)
    shim_set_string(easy, CURLOPT_USERAGENT, HTTPTransport.userAgent)
    shim_set_list(easy, CURLOPT_HTTPHEADER, headers)
    // Resolver time limits must not use SIGALRM: this program has threads.
    shim_set_long(easy, CURLOPT_NOSIGNAL, 1)
    shim_set_long(easy, CURLOPT_TCP_KEEPALIVE, 1)
    shim_set_long(easy, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
    shim_set_long(easy, CURLOPT_SSL_VERIFYPEER, 1)
    shim_set_long(easy, CURLOPT_SSL_VERIFYHOST, 2)
    shim_set_offset(easy, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(request.limit))
    route(request)
    method(request)
    timeouts(request.timeouts)
  }

  private func route(_ request: HTTPRequest) {
    shim_set_string(easy, CURLOPT_PROTOCOLS_STR, "http,https")
    if let socket = request.unixSocket {
      shim_set_string(easy, CURLOPT_UNIX_SOCKET_PATH, socket)
      shim_set_string(easy, CURLOPT_NOPROXY, "*")
    }
    // libcurl follows nothing by itself: bodies, heads and addresses would go along
    // (`RedirectTrail`).
    shim_set_long(easy, CURLOPT_FOLLOWLOCATION, 0)
    // What a proxy says to CONNECT is not the answer.
    shim_set_long(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    if let proxy = machine.proxy { shim_set_string(easy, CURLOPT_PROXY, proxy) }
    trusted()
  }

  /// Of the server as of a proxy that is spoken to by TLS.
  private func trusted() {
    if let file = trust.file {
      shim_set_string(easy, CURLOPT_CAINFO, file)
      shim_set_string(easy, CURLOPT_PROXY_CAINFO, file)
    }
    if let folder = trust.folder {
      shim_set_string(easy, CURLOPT_CAPATH, folder)
      shim_set_string(easy, CURLOPT_PROXY_CAPATH, folder)
    }
  }

  private func method(_ request: HTTPRequest) {
    switch request.method {
    case .get: break
    case .head: shim_set_long(easy, CURLOPT_NOBODY, 1)
    case .post: shim_set_long(easy, CURLOPT_POST, 1)
    case .put, .delete, .patch:
      shim_set_string(easy, CURLOPT_CUSTOMREQUEST, request.method.rawValue)
    }
    guard request.method == .post || !request.body.isEmpty else { return }
    shim_set_offset(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.count))
    request.body.withUnsafeBytes { bytes in
      let start = UnsafeMutableRawPointer(mutating: bytes.baseAddress)
      _ = shim_set_pointer(easy, CURLOPT_COPYPOSTFIELDS, start)
    }
  }

  private func timeouts(_ timeouts: HTTPTimeouts) {
    shim_set_long(easy, CURLOPT_CONNECTTIMEOUT_MS, max(1, timeouts.connect.milliseconds))
    shim_set_long(easy, CURLOPT_LOW_SPEED_LIMIT, max(1, timeouts.pace))
    shim_set_long(
      easy, CURLOPT_LOW_SPEED_TIME, max(1, timeouts.stall.milliseconds / 1000))
    if let total = timeouts.total {
      shim_set_long(easy, CURLOPT_TIMEOUT_MS, max(1, total.milliseconds))
    }
  }
}
