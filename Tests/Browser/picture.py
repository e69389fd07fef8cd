"""What a picture of a page shows, without a library: PNG as Chromium writes it, eight bits a channel, not interlaced."""
import struct
import zlib


def dark(png):
    """How much of it is nearly black, from nought to one."""
    pixels = [sum(pixel[:3]) < 120 for row in rows(png) for pixel in row]
    return sum(pixels) / len(pixels)


def rows(png):
    at, data = 8, b""
    while at < len(png):
        size, kind = struct.unpack(">I4s", png[at:at + 8])
        body = png[at + 8:at + 8 + size]
        if kind == b"IHDR":
            width, height, _, colour = struct.unpack(">IIBB", body[:10])
        if kind == b"IDAT":
            data += body
        at += size + 12
    step = {2: 3, 6: 4}[colour]
    raw, above = zlib.decompress(data), bytes(width * step)
    for y in range(height):
        start = y * (width * step + 1)
        above = unfiltered(raw[start], bytearray(raw[start + 1:start + 1 + width * step]), above, step)
        yield [above[x:x + step] for x in range(0, width * step, step)]


def unfiltered(way, line, above, step):
    for x in range(len(line)):
        left, up, corner = (line[x - step] if x >= step else 0), above[x], (above[x - step] if x >= step else 0)
        line[x] = (line[x] + (0, left, up, (left + up) // 2, nearest(left, up, corner))[way]) & 255
    return line


def nearest(left, up, corner):
    guess = left + up - corner
    return min((left, up, corner), key=lambda value: abs(guess - value))
