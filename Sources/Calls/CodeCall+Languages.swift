import Base
import Catalog

/// The address in every language is percent-encoded ASCII; what else comes from people stands in a
/// string literal of that language (`quoted`).
extension CodeCall {
  /// The token is read by the shell within double quotes; `--data-urlencode` encodes it.
  var curl: String {
    let token = hasToken ? " \\\n  --data-urlencode \"authToken=$TJDATA_TOKEN\"" : ""
    let get = isPost ? "" : " --get"
    return """
      curl -sS\(get) \(ShellWord.inQuotes(address)) \\
        --data \(ShellWord.inQuotes(query))\(token)
      """
  }

  var python: String {
    let parameters = pairs.map { "    \(quoted($0.name)): \(quoted($0.value))," }
      .joined(separator: "\n")
    let call =
      isPost
      ? "requests.post(\(quoted(address)), data=parameters, timeout=60)"
      : "requests.get(\(quoted(address)), params=parameters, timeout=60)"
    let token = hasToken ? "\n    \"authToken\": os.environ[\"TJDATA_TOKEN\"]," : ""
    return """
      \(hasToken ? "import os\n" : "")import requests

      parameters = {
      \(parameters)\(token)
      }
      answer = \(call)
      answer.raise_for_status()
      print(answer.text)
      """
  }

  var javascript: String {
    let parameters = pairs.map { "  \(quoted($0.name)): \(quoted($0.value))," }
      .joined(separator: "\n")
    let call =
      isPost
      ? "fetch(\(quoted(address)), { method: \"POST\", body: parameters })"
      : "fetch(\(quoted(address + "?")) + parameters)"
    let token = hasToken ? "\n  authToken: process.env.TJDATA_TOKEN," : ""
    return """
      const parameters = new URLSearchParams({
      \(parameters)\(token)
      });
      \(call)
        .then((answer) => answer.text())
        .then((text) => console.log(text));
      """
  }

  var swift: String {
    let items = pairs.map {
      "  URLQueryItem(name: \(swiftQuoted($0.name)), value: \(swiftQuoted($0.value))),"
    }
    .joined(separator: "\n")
    let send =
      isPost
      ? """
      var request = URLRequest(url: URL(string: \(swiftQuoted(address)))!)
      request.httpMethod = "POST"
      request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
      request.httpBody = Data((parts.percentEncodedQuery ?? "").utf8)
      """
      : "let request = URLRequest(url: parts.url!)"
    let token =
      hasToken
      ? "\n  URLQueryItem(name: \"authToken\", "
        + "value: ProcessInfo.processInfo.environment[\"TJDATA_TOKEN\"]),"
      : ""
    return """
      import Foundation
      #if canImport(FoundationNetworking)
      import FoundationNetworking
      #endif

      var parts = URLComponents(string: \(swiftQuoted(address)))!
      parts.queryItems = [
      \(items)\(token)
      ]
      // URLComponents leaves a plus sign, which servers read as a space.
      parts.percentEncodedQuery = parts.percentEncodedQuery?
        .replacingOccurrences(of: "+", with: "%2B")
      \(send)
      let (data, _) = try await URLSession.shared.data(for: request)
      print(String(decoding: data, as: UTF8.self))
      """
  }

  var r: String {
    let token = hasToken ? ["  authToken = Sys.getenv(\"TJDATA_TOKEN\")"] : []
    let parameters =
      (pairs.map { "  \(quotedName($0.name)) = \(quoted($0.value))" } + token)
      .joined(separator: ",\n")
    let call =
      isPost
      ? "POST(\(quoted(address)), body = parameters, encode = \"form\")"
      : "GET(\(quoted(address)), query = parameters)"
    return """
      library(httr)

      parameters <- list(
      \(parameters)
      )
      answer <- \(call)
      stop_for_status(answer)
      cat(content(answer, "text", encoding = "UTF-8"), "\\n")
      """
  }

  var go: String {
    let parameters = pairs.map {
      "\t\tquery.Set(\(quoted($0.name)), \(quoted($0.value)))".dropFirst()
    }
    .joined(separator: "\n")
    let token = hasToken ? "\n\tquery.Set(\"authToken\", os.Getenv(\"TJDATA_TOKEN\"))" : ""
    let call =
      isPost
      ? "http.PostForm(\(quoted(address)), query)"
      : "http.Get(\(quoted(address + "?")) + query.Encode())"
    return """
      package main

      import (
      \t"io"
      \t"log"
      \t"net/http"
      \t"net/url"
      \t"os"
      )

      func main() {
      \tquery := url.Values{}
      \(parameters)\(token)
      \tanswer, err := \(call)
      \tif err != nil {
      \t\tlog.Fatal(err)
      \t}
      \tdefer answer.Body.Close()
      \tif _, err := io.Copy(os.Stdout, answer.Body); err != nil {
      \t\tlog.Fatal(err)
      \t}
      }
      """
  }

  /// The program reads the token itself.
  var tjdata: String {
    var words = ["tjdata", "invoke", ShellWord.quoted(request.id.text)]
    if request.pageSize != 10 { words += ["--page", String(request.pageSize)] }
    if request.pageNumber != 1 { words += ["--page-num", String(request.pageNumber)] }
    if isPost { words += ["--method", "post"] }
    for filter in request.filters where !filter.value.isEmpty {
      words += ["--param", ShellWord.inQuotes("\(filter.name)=\(filter.value)")]
    }
    return words.joined(separator: " ")
  }
}

extension CodeCall {
  /// A string literal that Python, JavaScript, R and Go read alike: JSON's escapes, without `\/`,
  /// and none for what is not ASCII.
  private func quoted(_ text: String) -> String {
    "\"" + text.unicodeScalars.map(Self.escaped).joined() + "\""
  }

  private func swiftQuoted(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar in
      scalar.value < 0x20 || scalar.value == 0x7F
        ? "\\u{\(String(scalar.value, radix: 16))}" : Self.escaped(scalar)
    }
    return "\"" + scalars.joined() + "\""
  }

  /// A name in R's back quotes.
  private func quotedName(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte)
        || (0x61...0x7A).contains(byte | 0x20)
    }
    guard !isPlain else { return text }
    let escaped = text.replacing(scalar: "\\", with: "\\\\").replacing(scalar: "`", with: "\\`")
    return "`" + escaped + "`"
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default:
      guard scalar.value < 0x20 || scalar.value == 0x7F else { return String(scalar) }
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
  }
}
