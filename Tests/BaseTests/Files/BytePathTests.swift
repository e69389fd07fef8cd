import Base
import Testing

struct BytePathTests {
  @Test func partsNameStemAndExtension() {
    let path: BytePath = "media/a.b.PNG"
    #expect(path.parts.map { String(decoding: $0, as: UTF8.self) } == ["media", "a.b.PNG"])
    #expect(path.fileExtension == "png")
    #expect(String(decoding: path.stem, as: UTF8.self) == "a.b")
    #expect(BytePath(".hidden").fileExtension == "")
    #expect(BytePath("").appending("a").appending("b") == "a/b")
  }

  /// Two normalisations of é are two files.
  @Test func namesAreBytes() {
    #expect(BytePath("\u{E9}") != BytePath("e\u{301}"))
    #expect(Set([BytePath("\u{E9}"), BytePath("e\u{301}")]).count == 2)
    #expect(BytePath("Z") < BytePath("a"))
  }

  @Test func printableSpellsOutWhatCannotBeShown() {
    #expect(printable("Київ é 😀".utf8) == "Київ é 😀")
    #expect(printable([0x61, 0xFF, 0x62, 0xE2, 0x82]) == "a\\xFFb\\xE2\\x82")
    #expect(printable("\u{1B}[0m\n\t\u{7F}\u{202E}\u{2028}".utf8) == "\\x1B[0m\\x0A\\x09\\x7F\\xE2\\x80\\xAE\\xE2\\x80\\xA8")
    #expect(BytePath([0x66, 0xFF]).description == "f\\xFF")
    #expect(!BytePath([0x66, 0xFF]).isUTF8)
  }
}
