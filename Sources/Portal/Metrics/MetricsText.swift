/// Prometheus' text format (exposition format 0.0.4).
struct MetricsText: Sendable {
  static let contentType = "text/plain; version=0.0.4; charset=utf-8"

  private(set) var text = ""

  mutating func add(_ name: String, _ kind: String, _ help: String, _ value: Int) {
    begin(name, kind, help)
    text += "\(name) \(value)\n"
  }

  mutating func add(_ readings: [RequestMeter.Reading]) {
    let requests = "tjdata_http_requests_total"
    begin(requests, "counter", "Requests by route and status.")
    for reading in readings {
      for (status, count) in reading.byStatus {
        text += "\(requests){route=\"\(reading.route)\",status=\"\(status)\"} \(count)\n"
      }
    }
    let duration = "tjdata_http_request_duration_seconds"
    begin(duration, "histogram", "From a request's head to the end of its answer.")
    for reading in readings {
      let route = "route=\"\(reading.route)\""
      for (bound, count) in zip(RequestMeter.bounds, reading.within) {
        text += "\(duration)_bucket{\(route),le=\"\(Self.seconds(bound))\"} \(count)\n"
      }
      text += "\(duration)_bucket{\(route),le=\"+Inf\"} \(reading.count)\n"
      text += "\(duration)_sum{\(route)} \(Self.seconds(reading.microseconds))\n"
      text += "\(duration)_count{\(route)} \(reading.count)\n"
    }
  }

  private mutating func begin(_ name: String, _ kind: String, _ help: String) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind)\n"
  }

  private static func seconds(_ microseconds: Int) -> String {
    String(Double(microseconds) / 1_000_000)
  }
}
