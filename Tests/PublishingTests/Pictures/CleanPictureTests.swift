import Testing

@testable import Publishing

/// What cameras and programs write into a picture is not published; the picture is.
struct CleanPictureTests {
  private let secret = Array("CANARY".utf8)

  private func holds(_ bytes: [UInt8]?, _ word: [UInt8]) -> Bool {
    guard let bytes else { return true }
    return bytes.indices.contains { bytes[$0...].starts(with: word) }
  }

  private func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
    [0xFF, marker, UInt8((data.count + 2) >> 8), UInt8((data.count + 2) & 0xFF)] + data
  }

  /// Exif with an orientation, in either order of bytes, and a GPS pointer's worth of words behind it.
  private func exif(_ orientation: UInt8, isLittle: Bool) -> [UInt8] {
    let head: [UInt8] =
      isLittle
      ? [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
      : [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
    return Array("Exif\0\0".utf8) + head + [0, 0, 0, 0] + secret
  }

  private let scan: [UInt8] = [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56]

  private func jpeg(_ segments: [UInt8], _ behind: [UInt8] = []) -> [UInt8] {
    [0xFF, 0xD8] + segments + segment(0xDB, [1, 2]) + segment(0xDA, [1]) + scan + segment(0xC4, [7]) + segment(0xDA, [2]) + scan
      + [0xFF, 0xD9] + behind
  }

  @Test func jpegKeepsThePictureAlone() throws {
    let jfif = segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
    let profile = segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 9])
    let dirty = jpeg(
      jfif + segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + secret) + segment(0xED, secret) + profile
        + segment(0xE2, Array("MPF\0".utf8) + secret) + segment(0xFE, secret) + segment(0xE0, Array("JFXX\0".utf8) + secret),
      secret)
    #expect(CleanPicture.of(dirty) == jpeg(jfif + profile))
    #expect(CleanPicture.of(jpeg(jfif + profile)) == jpeg(jfif + profile))
  }

  @Test(arguments: [true, false]) func jpegKeepsHowItIsTurned(_ isLittle: Bool) throws {
    let clean = try #require(CleanPicture.of(jpeg(segment(0xE1, exif(6, isLittle: isLittle)))))
    #expect(!holds(clean, secret))
    let own =
      Array("Exif\0\0".utf8) + [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]
    #expect(clean == jpeg(segment(0xE1, own)))
    // Again it is the same.
    #expect(CleanPicture.of(clean) == clean)
    // One that is not turned needs no word.
    #expect(CleanPicture.of(jpeg(segment(0xE1, exif(1, isLittle: isLittle)))) == jpeg([]))
  }

  private func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    [0, 0, 0, UInt8(data.count)] + Array(type.utf8) + data + [1, 2, 3, 4]
  }

  @Test func pngKeepsThePictureAlone() {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let (header, data, end) = (chunk("IHDR", [1]), chunk("IDAT", [2, 3]), chunk("IEND", []))
    let dirty =
      signature + header + chunk("tEXt", secret) + chunk("zTXt", secret) + chunk("iTXt", secret) + chunk("eXIf", secret)
      + chunk("tIME", secret) + chunk("prVt", secret) + chunk("gAMA", [4]) + data + end + secret
    #expect(CleanPicture.of(dirty) == signature + header + chunk("gAMA", [4]) + data + end)
  }

  private func riff(_ type: String, _ data: [UInt8]) -> [UInt8] {
    Array(type.utf8) + [UInt8(data.count), 0, 0, 0] + data + (data.count % 2 == 1 ? [0] : [])
  }

  private func webp(_ chunks: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + [UInt8(chunks.count + 4), 0, 0, 0] + Array("WEBP".utf8) + chunks
  }

  @Test func webpKeepsThePictureAlone() {
    let picture = riff("VP8 ", [1, 2, 3])
    let dirty = webp(riff("VP8X", [0x2C, 0, 0, 0]) + picture + riff("EXIF", secret) + riff("XMP ", secret)) + secret
    #expect(CleanPicture.of(dirty) == webp(riff("VP8X", [0x20, 0, 0, 0]) + picture))
  }

  @Test func gifKeepsThePictureAlone() {
    let screen = Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 1, 2, 3, 4, 5, 6]
    let loop: [UInt8] = [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0]
    let image: [UInt8] = [0x21, 0xF9, 4, 0, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 1, 0]
    let comment: [UInt8] = [0x21, 0xFE, 6] + secret + [0]
    let xmp: [UInt8] = [0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + [6] + secret + [0]
    #expect(CleanPicture.of(screen + loop + comment + xmp + image + [0x3B] + secret) == screen + loop + image + [0x3B])
  }

  @Test func whatIsNoPictureOrIsCutShortIsNone() {
    #expect(CleanPicture.of(Array("text".utf8)) == nil)
    #expect(CleanPicture.of([]) == nil)
    let pictures = [jpeg(segment(0xE1, exif(6, isLittle: true))), webp(riff("VP8 ", [1, 2, 3]) + riff("EXIF", secret))]
    for picture in pictures {
      for count in 0..<picture.count { #expect(CleanPicture.of(Array(picture[..<count])) == nil, "\(count) bytes") }
    }
  }
}
