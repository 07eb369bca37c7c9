import Base
import Catalog
import PortalAPI

/// The address in every language is percent-encoded ASCII; what else comes from people stands in a
/// string literal of that language (`quoted`).
extension CodeCall {
  /// The token is read by the shell within double quotes; `--data-urlencode` encodes it.
  var curl: String {
    let start = "curl -sS\(isPost || isBare ? "" : " --get") \(ShellWord.inQuotes(address))"
    // Without data it would be no POST.
    let data =
      pairs.isEmpty && (token != nil || !isPost) ? [] : ["--data \(ShellWord.inQuotes(query))"]
    let secret = token.map {
      "--data-urlencode \"\(PercentEncoding.encode($0.name))=$\($0.variable)\""
    }
    return ([start] + data + (secret.map { [$0] } ?? [])).joined(separator: " \\\n  ")
  }

  var python: String {
    var lines = pairs.map { pythonLine($0.name, quoted($0.value)) }
    if let token { lines.append(pythonLine(token.name, "os.environ[\"\(token.variable)\"]")) }
    let call =
      isPost
      ? "requests.post(\(quoted(address)), data=parameters, timeout=60)"
      : "requests.get(\(quoted(address)), params=parameters, timeout=60)"
    return """
      \(token == nil ? "" : "import os\n")import requests

      parameters = \(isRepeating ? "[" : "{")
      \(lines.joined(separator: "\n"))
      \(isRepeating ? "]" : "}")
      answer = \(call)
      answer.raise_for_status()
      print(answer.text)
      """
  }

  private func pythonLine(_ name: String, _ value: String) -> String {
    isRepeating ? "    (\(quoted(name)), \(value))," : "    \(quoted(name)): \(value),"
  }

  var javascript: String {
    var lines = pairs.map { javascriptLine(quoted($0.name), quoted($0.value)) }
    if let token {
      let name = token.name.utf8.allSatisfy(Self.isLetter) ? token.name : quoted(token.name)
      lines.append(
        javascriptLine(isRepeating ? quoted(token.name) : name, "process.env.\(token.variable)"))
    }
    let call =
      isPost
      ? "fetch(\(quoted(address)), { method: \"POST\", body: parameters })"
      : isBare ? "fetch(\(quoted(address)))" : "fetch(\(quoted(address + "?")) + parameters)"
    return """
      const parameters = new URLSearchParams(\(isRepeating ? "[" : "{")
      \(lines.joined(separator: "\n"))
      \(isRepeating ? "]" : "}"));
      \(call)
        .then((answer) => answer.text())
        .then((text) => console.log(text));
      """
  }

  private func javascriptLine(_ name: String, _ value: String) -> String {
    isRepeating ? "  [\(name), \(value)]," : "  \(name): \(value),"
  }

  var swift: String {
    var items = pairs.map {
      "  URLQueryItem(name: \(swiftQuoted($0.name)), value: \(swiftQuoted($0.value))),"
    }
    if let token {
      items.append(
        "  URLQueryItem(name: \(swiftQuoted(token.name)), "
          + "value: ProcessInfo.processInfo.environment[\"\(token.variable)\"]),")
    }
    let send =
      isPost
      ? """
      var request = URLRequest(url: URL(string: \(swiftQuoted(address)))!)
      request.httpMethod = "POST"
      request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
      request.httpBody = Data((parts.percentEncodedQuery ?? "").utf8)
      """
      : "let request = URLRequest(url: parts.url!)"
    return """
      import Foundation
      #if canImport(FoundationNetworking)
      import FoundationNetworking
      #endif

      \(isBare ? "let" : "var") parts = URLComponents(string: \(swiftQuoted(address)))!
      \(isBare ? "" : swiftItems(items))\(send)
      let (data, _) = try await URLSession.shared.data(for: request)
      print(String(decoding: data, as: UTF8.self))
      """
  }

  /// A `+` of a value stays as it is in a URL's components, where forms read a blank.
  private func swiftItems(_ items: [String]) -> String {
    let hasPlus = token != nil || pairs.contains { ($0.name + $0.value).utf8.contains(0x2B) }
    let plus = """
      parts.percentEncodedQuery = parts.percentEncodedQuery?
        .replacingOccurrences(of: "+", with: "%2B")

      """
    return """
      parts.queryItems = [
      \(items.joined(separator: "\n"))
      ]
      \(hasPlus ? plus : "")
      """
  }

  var r: String {
    let token = token.map { ["  \(quotedName($0.name)) = Sys.getenv(\"\($0.variable)\")"] } ?? []
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
    let verb = isRepeating ? "Add" : "Set"
    var lines = pairs.map { "\tquery.\(verb)(\(quoted($0.name)), \(quoted($0.value)))" }
    if let token {
      lines.append("\tquery.\(verb)(\(quoted(token.name)), os.Getenv(\"\(token.variable)\"))")
    }
    let call =
      isPost
      ? "http.PostForm(\(quoted(address)), query)"
      : isBare
        ? "http.Get(\(quoted(address)))"
        : "http.Get(\(quoted(address + "?")) + query.Encode())"
    let start = isBare && !isPost ? [] : ["\tquery := url.Values{}"]
    return """
      package main

      import (
      \t"io"
      \t"log"
      \t"net/http"
      \(start.isEmpty ? "" : "\t\"net/url\"\n")\t"os"
      )

      func main() {
      \((start + lines + ["\tanswer, err := \(call)"]).joined(separator: "\n"))
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
  /// - Parameter options: what it is told besides, a word each.
  func tjdata(_ options: [String]) -> String {
    var words = [
      "tjdata", "invoke", called.map(ShellWord.inQuotes) ?? ShellWord.quoted(request.id.text),
    ]
    if called == nil {
      if request.pageSize != 10 { words += ["--page", String(request.pageSize)] }
      if request.pageNumber != 1 { words += ["--page-num", String(request.pageNumber)] }
    }
    if isPost { words += ["--method", "post"] }
    for filter in request.filters where called == nil && !filter.value.isEmpty {
      words += ["--param", ShellWord.inQuotes("\(filter.name)=\(filter.value)")]
    }
    return (words + options.map(ShellWord.quoted)).joined(separator: " ")
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

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Words of R that are no names (`?Reserved`).
  private static let reservedWords: Set = [
    "if", "else", "repeat", "while", "function", "for", "next", "break", "in", "TRUE", "FALSE",
    "NULL", "Inf", "NaN", "NA",
  ]

  /// A name in R's back quotes, unless it is one without them.
  private func quotedName(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte) || Self.isLetter(byte)
    }
    let isName = text.utf8.first.map(Self.isLetter) ?? false
    guard !isPlain || !isName || Self.reservedWords.contains(text) else { return text }
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
