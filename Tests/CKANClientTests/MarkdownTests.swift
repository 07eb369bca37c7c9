import CKANSite
import Catalog
import PortalClient
import Testing

@testable import CKANClient

@Suite("Descriptions in Markdown are read as texts")
struct MarkdownTests {
  @Test(arguments: [
    ("**说明** *重点*：__粗__ _斜_", "说明 重点：粗 斜"),
    ("这是**重点**内容", "这是重点内容"),
    ("***both*** and *a **b** c*", "both and a b c"),
    ("## 标题\n正文", "标题\n正文"),
    ("* one\n* two", "- one\n- two"),
    ("[Map](https://x.example/a_b_c \"title\")", "Map (https://x.example/a_b_c)"),
    ("[https://x.example/](https://x.example/)", "https://x.example/"),
    ("[page](/dataset/x) ![logo](https://x.example/l.png)", "page logo"),
    ("[Ann](mailto:ann@x.example)", "Ann (ann@x.example)"),
    ("<https://x.example/a_b>", "https://x.example/a_b"),
    ("`code_a` and ``a`b``", "code_a and a`b"),
    (#"\*no\* C:\data \[x\](y)"#, #"*no* C:\data [x](y)"#),
  ])
  func marksAreTakenOff(said: String, text: String) {
    #expect(MarkdownText.plain(said) == text)
  }

  @Test(
    "Signs that are no marks stay",
    arguments: [
      "a_b_c snake_case_name", "5*3*2 = 30", "2 * 3 * 4", "#1 of 3", "* ", "**", "[x]", "[x] (y)",
      "a [b](c", "https://x.example/_a_/*b*", "(see *)", "___", "<b class=\"*a*\">", "`", "1 < 2",
    ])
  func otherSignsStay(text: String) {
    let kept = text == "* " ? "- " : text
    #expect(MarkdownText.plain(text) == kept)
  }

  @Test func whatEndsNowhereIsReadInGoodTime() {
    for mark in ["[", "*a ", "`a ``", "<a", "[a]("] {
      let text = String(repeating: mark, count: 3000)
      #expect(MarkdownText.plain(text).count >= 3000)
    }
  }

  @Test func aPackageSaysItWithoutMarks() async throws {
    let scene = try Scene(datasets: 1)
    let name = scene.site.datasets[0].id
    scene.site.edit { state in
      state.datasets[0].raw = """
        {"id":"\(name)","title":"Roads &amp; <b>Rails</b>",
        "notes":"**说明** <b>x</b> [图](https://x.example/)","organization":{"title":"R&amp;D"},
        "tags":[{"name":"a&amp;b"}],"resources":[{"id":"r","name":"Roads &amp; <i>all</i>",
        "format":"CSV","datastore_active":true,"description":"<p>逐小时</p><p>读数</p>",
        "url":"https://x.example/r.csv"}]}
        """
    }
    let id = try #require(EntryID(any: name))
    let source = scene.source()
    let entry = try await source.entry(id)
    #expect(entry.title == "Roads & Rails" && entry.abstract == "说明 x 图 (https://x.example/)")
    #expect(entry.publisher == "R&D" && entry.tags == ["a&b"])
    #expect(try await source.files(id).map(\.name) == ["Roads & all.csv"])
    let table = try await source.entry(try #require(id.part("r")))
    #expect(table.title == "Roads & Rails：Roads & all" && table.abstract == "逐小时\n读数")
  }
}
