import PortalClient
import Testing

@Suite("What strangers write as HTML is read as a text")
struct MarkupTextTests {
  @Test(arguments: [
    ("Crashes &amp; <b>bold</b>", "Crashes & bold"),
    ("Crash&#8217;s&nbsp;&#x201C;A&#x201D;", "Crash’s “A”"),
    ("<p>Two</p>\n<p>lines</p>", "Two lines"),
    ("Water &lt;5 mg", "Water <5 mg"),
    ("<a href=\"https://x.example/\">Map</a> of A<br/>B", "Map of A B"),
    ("&lt;b&gt;escaped&lt;/b&gt; &amp;amp; once more", "escaped & once more"),
    ("<script>alert(1)</script>Roads", "Roads"),
  ])
  func aTitleIsOneLine(said: String, title: String) {
    #expect(MarkupText.line(said) == title)
  }

  @Test(
    "What is none of HTML's stays as it is",
    arguments: [
      "", "R&D", "AT&T; more", "a <5 and b> 3", "<name> of <person>", "http://x/?a=1&copy=2&reg",
      "< b >", "x << 2", "&;", "&#;", "&#xZZ;", "A & B", "two\n  lines", "<", "&", "<b", "a&b;",
      "空气&质量", "<道路>",
    ])
  func otherSignsStay(text: String) {
    #expect(MarkupText.line(text) == text)
    #expect(MarkupText.lines(text) == text)
  }

  @Test(arguments: [
    ("<p>Hello&nbsp;world</p><ul><li>one</li><li> two</li></ul>", "Hello world\n- one\n- two"),
    ("A<br>B<br /><br>C", "A\nB\n\nC"),
    ("<div>long\n text\n</div>\n\n<div>next</div>", "long text\nnext"),
    ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
    (
      "See <a href=\"https://x.example/?a=1&b=2\">here</a>, <a href=\"/y\">there</a>.",
      "See here (https://x.example/?a=1&b=2), there."
    ),
    ("<a href=\"https://x.example/\">https://x.example/</a>", "https://x.example/"),
    ("first &amp; second\n  third", "first & second\n  third"),
    ("x <b>y</b> <i>z</i>\n\nnext", "x y z\n\nnext"),
    ("<style>p{}</style><p>seen</p><!-- not -->", "seen"),
    ("a</div>b<p>R&D <5</p>", "a\nb\nR&D <5"),
  ])
  func blocksAreLines(said: String, text: String) {
    #expect(MarkupText.lines(said) == text)
  }

  @Test func linesOfProseStandBesideItsTags() {
    #expect(MarkupText.lines("- a\n- b<br>\nc\n\nd", isProse: true) == "- a\n- b\nc\n\nd")
    #expect(MarkupText.lines("<p>a\nb</p>", isProse: true) == "a b")
  }

  @Test func whatEndsNowhereIsReadInGoodTime() {
    let many = String(repeating: "<b", count: 50_000)
    #expect(MarkupText.lines(many) == many)
    let deep = "x" + String(repeating: "<b>", count: 5000) + "y"
    #expect(MarkupText.line(deep).hasPrefix("x"))
  }
}
