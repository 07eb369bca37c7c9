"""数据应用 of the sample city: one of each type, invented, each saying so; and their pictures."""

import struct
import zlib

SAMPLE = "示例应用：内容为编造，仅供体验平台功能。"

# https://example.com/tjdata (RFC 2606), as segno draws it.
CODE = """
#######...#..#..#.#######
#.....#...#######.#.....#
#.###.#.##..#.#...#.###.#
#.###.#.###..###..#.###.#
#.###.#.#..###..#.#.###.#
#.....#.####..##..#.....#
#######.#.#.#.#.#.#######
........#.#.#.#.#........
#.#####...##.#....#####..
.####..##.####...#.#...#.
...#..#.##..#####..#.#.##
.#.#...#.#.#..###.##....#
......##########.##.#.###
#..###......#.#.#..#.#.#.
#..#..##.##...##..####.##
#.#.#..##.#.#..######...#
#..####.#...###.#####.#..
........####.#.##...##...
#######..#..##..#.#.#.###
#.....#.###.....#...##...
#.###.#.#.#..########.#..
#.###.#.#..#...#.##.#####
#.###.#.##....##.....##.#
#.....#...#.#...##.###..#
#######.#...###..########
""".split()


def png(width, height, pixel):
    """A grey PNG; `pixel(x, y)` is 0 for black to 255 for white."""
    def chunk(name, data):
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    lines = b"".join(b"\0" + bytes(pixel(x, y) for x in range(width)) for y in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(lines, 9))
        + chunk(b"IEND", b"")
    )


def code(scale=4, quiet=4):
    side = (len(CODE) + 2 * quiet) * scale

    def pixel(x, y):
        row, column = y // scale - quiet, x // scale - quiet
        inside = 0 <= row < len(CODE) and 0 <= column < len(CODE)
        return 0 if inside and CODE[row][column] == "#" else 255

    return png(side, side, pixel)


def inside_circle(x, y, centre_x, centre_y, radius):
    return (x - centre_x) ** 2 + (y - centre_y) ** 2 <= radius ** 2


def pin(x, y):
    """A place on a map."""
    head = inside_circle(x, y, 48, 36, 28) and not inside_circle(x, y, 48, 36, 11)
    tip = 40 <= y <= 90 and abs(x - 48) * 50 <= (90 - y) * 25 and not inside_circle(x, y, 48, 36, 28)
    return 0 if head or tip else 255


def cross(x, y):
    """A hospital's."""
    upright, across = 34 <= x < 62 and 10 <= y < 86, 34 <= y < 62 and 10 <= x < 86
    return 0 if upright or across else 255


def leaf(x, y):
    """Of 绿色商场."""
    shape = inside_circle(x, y, 28, 68, 56) and inside_circle(x, y, 68, 28, 56)
    vein = abs(x + y - 96) < 4 and 20 < x < 78
    stem = abs(x + y - 96) < 5 and 6 < x <= 20
    return 0 if stem or shape and not vein else 255


def bars(x, y):
    """A bar chart."""
    heights = [24, 40, 34, 58, 76]
    bar = (x - 8) // 16
    inside = 0 <= bar < len(heights) and (x - 8) % 16 < 11 and y >= 88 - heights[bar]
    return 0 if inside and y < 88 or 88 <= y < 92 else 255


def map_view(x, y):
    """Roads, a river and places."""
    road = (x - 20) % 60 < 3 or (y - 15) % 40 < 3
    river = abs(y - 60 - 20 * ((x % 80) - 40) / 40) < 8
    place = any(inside_circle(x, y, a, b, 7) for a, b in [(50, 40), (120, 85), (165, 30)])
    return 0 if place else 170 if river else 90 if road else 245


def list_view(x, y):
    """Lines of a list, each with a mark."""
    line = y % 22
    mark = inside_circle(x % 300, line, 20, 11, 6)
    text = 40 <= x < 110 + (y // 22 * 37) % 70 and 7 <= line < 12
    return 0 if mark else 60 if text else 200 if line == 21 else 250


def chart_view(x, y):
    """A curve over its grid."""
    curve = abs(y - (90 - x * 0.35 + 14 * ((x // 20) % 3 - 1))) < 3
    axis = x in (15, 16) or y in (100, 101)
    grid = (y - 1) % 25 == 0 and x > 16
    return 0 if curve and x > 16 or axis else 190 if grid else 252


def phone_view(x, y):
    """A list on a phone."""
    if not 60 <= x < 140:
        return 235
    if x in (60, 61, 138, 139) or y in (2, 3, 116, 117):
        return 0
    return list_view((x - 60) * 2, y)


APPLICATIONS = [
    {
        "id": "0c1a5e9d7b3f4a2688c4d1e2f3a4b5c6", "type": "report", "developerKind": "team",
        "developer": "津门数读", "name": "天津生产总值图说",
        "summary": "把全市生产总值逐年画成曲线，附各产业的变化说明。" + SAMPLE,
        "theme": "财税金融", "link": "https://example.com/gdp",
        "entries": ["2baa809e60771f03d6bd4512d9680ade"], "submitted": "2019-03-05 09:20",
        "images": {"logo": "bars.png", "picture": "chart.png"},
    },
    {
        "id": "1d2b6fae8c4a5b3799d5e2f3a4b5c6d7", "type": "website", "developerKind": "individual",
        "developer": "candy", "name": "绿色商场地图",
        "summary": "在地图上查看全市绿色商场的位置与电话，可按区筛选。" + SAMPLE,
        "theme": "生态环境", "link": "https://example.com/malls",
        "entries": ["ed3191e92e7a805592b5bde52b0bdd17"], "submitted": "2019-03-11 14:05",
        "images": {"logo": "leaf.png", "picture": "map.png"},
    },
    {
        "id": "2e3c70bf9d5b6c48aae6f3a4b5c6d7e8", "type": "mini_program", "developerKind": "company",
        "developer": "示例科技", "name": "就近就医",
        "summary": "按区查找三级医院的地址与邮编，一键导航。" + SAMPLE,
        "theme": "医疗卫生",
        "entries": ["1be22c6e54be4f3e85989bc60ae28bd8", "8e3f7e670ea9492dbc480e2c68683ce5"],
        "submitted": "2019-03-15 16:40",
        "images": {"logo": "cross.png", "picture": "list.png", "code": "code.png"},
    },
    {
        "id": "3f4d81c0ae6c7d59bbf7a4b5c6d7e8f9", "type": "mobile", "developerKind": "team",
        "developer": "津门出行", "name": "津门公交",
        "summary": "查公交线路、站点与停车空位，出门前先看路况。" + SAMPLE,
        "theme": "交通运输", "system": "both",
        "entries": [
            "7311f6ac457a404473c1b70fd5d58bbc", "8a489cca01b6a85caf3985b70a135aa3",
            "4217b5e60bb89c51c5c9b9aa069c1334",
        ],
        "submitted": "2019-03-18 11:30",
        "images": {
            "logo": "pin.png", "picture": "phone.png", "android": "code.png", "ios": "code.png",
        },
    },
]

IMAGES = {
    "bars.png": png(96, 96, bars), "leaf.png": png(96, 96, leaf), "cross.png": png(96, 96, cross),
    "pin.png": png(96, 96, pin), "chart.png": png(200, 120, chart_view),
    "map.png": png(200, 120, map_view), "list.png": png(200, 120, list_view),
    "phone.png": png(200, 120, phone_view), "code.png": code(),
}
