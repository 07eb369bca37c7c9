"""Draws what `tmux capture-pane -e -p -N` prints as a picture: CJK two cells wide, box drawing and blocks
joined, 16, 256 and true colours, bold, dim, underline, reverse, strike."""

import re
import unicodedata
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

CELL_WIDTH, CELL_HEIGHT, MARGIN = 10, 23, 10
FOREGROUND, BACKGROUND = (208, 212, 220), (16, 18, 24)
BASIC = [
    (36, 39, 46), (224, 92, 92), (126, 190, 110), (222, 176, 92), (98, 156, 235), (190, 132, 220),
    (86, 182, 194), (200, 204, 212), (106, 112, 124), (244, 132, 124), (160, 216, 140), (240, 204, 128),
    (138, 184, 250), (214, 164, 240), (124, 210, 222), (250, 250, 252),
]
# The line-drawing set of VT100 terminals, which tmux captures between SO and SI.
GRAPHICS = dict(zip("`ajklmnopqrstuvwx~", "◆▒┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│·"))
TOKEN = re.compile(r"\x1b\[([0-9;:]*)m|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|(\x0e)|(\x0f)|([^\x00-\x1f])")


class Style:
    def __init__(self):
        self.fore = self.back = None
        self.flags = frozenset()

    SET = {1: "bold", 2: "dim", 3: "italic", 4: "underline", 7: "reverse", 9: "strike", 21: "underline"}
    CLEAR = {22: {"bold", "dim"}, 23: {"italic"}, 24: {"underline"}, 27: {"reverse"}, 29: {"strike"}}

    def copy(self):
        other = Style()
        other.fore, other.back, other.flags = self.fore, self.back, self.flags
        return other

    def select(self, text):
        """The style behind an SGR sequence's parameters (ECMA-48, 8.3.117; xterm's colours)."""
        style = self.copy()
        codes = [int(part.split(":")[0] or 0) if ":" not in part or part[0] == "4" else part
                 for part in text.split(";")] if text else [0]
        flat = []
        for code in codes:
            flat += [int(p) for p in code.split(":") if p] if isinstance(code, str) else [code]
        while flat:
            code = flat.pop(0)
            if code == 0:
                style = Style()
            elif code in self.SET:
                style.flags |= {self.SET[code]}
            elif code in self.CLEAR:
                style.flags -= self.CLEAR[code]
            elif code in (38, 48) and len(flat) >= 2:
                colour = indexed(flat[1]) if flat[0] == 5 else tuple(flat[1:4])
                del flat[: 2 if flat[0] == 5 else 4]
                setattr(style, "fore" if code == 38 else "back", colour)
            elif code in (39, 49):
                setattr(style, "fore" if code == 39 else "back", None)
            elif 30 <= code <= 37 or 90 <= code <= 97:
                style.fore = BASIC[code - 30 if code < 90 else code - 82]
            elif 40 <= code <= 47 or 100 <= code <= 107:
                style.back = BASIC[code - 40 if code < 100 else code - 92]
        return style

    def colours(self):
        fore, back = self.fore or FOREGROUND, self.back or BACKGROUND
        if "reverse" in self.flags:
            fore, back = back, fore
        if "dim" in self.flags:
            fore = tuple((3 * f + 2 * b) // 5 for f, b in zip(fore, back))
        return fore, back


def indexed(number):
    if number < 16:
        return BASIC[number]
    if number >= 232:
        return (8 + 10 * (number - 232),) * 3
    number -= 16
    return tuple(0 if part == 0 else 55 + 40 * part for part in (number // 36, number // 6 % 6, number % 6))


def width(character):
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def cells(text, columns, rows):
    """Rows of (character, style, width); the right half of a wide character is not listed."""
    style, graphics, grid = Style(), False, []
    for line in text.split("\n")[:rows]:
        row, used = [], 0
        for match in TOKEN.finditer(line):
            sgr, out, back, character = match.groups()
            if sgr is not None:
                style = style.select(sgr)
            elif out or back:
                graphics = bool(out)
            elif character:
                character = GRAPHICS.get(character, character) if graphics else character
                wide = width(character)
                if wide == 0:
                    continue
                row.append((character, style, wide))
                used += wide
        grid.append(row + [(" ", Style(), 1)] * (columns - used))
    return grid + [[(" ", Style(), 1)] * columns for _ in range(rows - len(grid))]


class Fonts:
    def __init__(self):
        self.cjk = {bold: self.load(f"NotoSansCJK-{'Bold' if bold else 'Regular'}.ttc", 2 * CELL_WIDTH, 7)
                    for bold in (False, True)}
        self.narrow = {bold: self.load(f"DejaVuSansMono{'-Bold' if bold else ''}.ttf", 16)
                       for bold in (False, True)}
        self.baseline = 18
        self.missing = bytes(self.narrow[False].getmask("\U0010fffe"))

    @staticmethod
    def load(name, size, index=0):
        for path in sorted(Path("/usr/share/fonts").rglob(name)):
            return ImageFont.truetype(str(path), size, index=index)
        raise SystemExit(f"no font {name} under /usr/share/fonts; run .ci/install screenshots")

    def font(self, character, wide, bold):
        """Signs one cell wide come from the narrow font, where it has them: the other's are often two wide."""
        narrow = self.narrow[bold]
        if wide == 1 and character > "~" and bytes(narrow.getmask(character)) != self.missing:
            return narrow
        return self.cjk[bold]


# Lines of a box from the middle of a cell: left, right, up, down; 1 light, 2 heavy, 3 double.
LINES = {}
for name, code in [(unicodedata.name(chr(c)), c) for c in range(0x2500, 0x2580)]:
    words = name.removeprefix("BOX DRAWINGS ").replace("VERTICAL", "UP AND DOWN").replace(
        "HORIZONTAL", "LEFT AND RIGHT").split()
    if any(w in words for w in ("DASH", "DIAGONAL", "SINGLE")) or ("LIGHT" in words and "HEAVY" in words):
        continue
    weight = 2 if "HEAVY" in words else 3 if "DOUBLE" in words else 1
    LINES[chr(code)] = {side: weight for side in ("LEFT", "RIGHT", "UP", "DOWN") if side in words}


def draw_lines(draw, sides, x, y, colour):
    middle_x, middle_y = x + CELL_WIDTH // 2, y + CELL_HEIGHT // 2
    for side, weight in sides.items():
        for offset, thick in ([(0, 0)] if weight == 1 else [(0, 1)] if weight == 2 else [(-2, 0), (2, 0)]):
            if side in ("LEFT", "RIGHT"):
                ends = (x, middle_x) if side == "LEFT" else (middle_x, x + CELL_WIDTH - 1)
                draw.rectangle((ends[0], middle_y + offset - thick, ends[1], middle_y + offset), fill=colour)
            else:
                ends = (y, middle_y) if side == "UP" else (middle_y, y + CELL_HEIGHT - 1)
                draw.rectangle((middle_x + offset - thick, ends[0], middle_x + offset, ends[1]), fill=colour)


def draw_block(draw, code, x, y, fore, back):
    """Block elements U+2580 to U+259F, by eighths and quarters of the cell."""
    def fill(left, top, right, bottom, colour=fore):
        w, h = CELL_WIDTH / 8, CELL_HEIGHT / 8
        draw.rectangle((x + round(left * w), y + round(top * h), x + round(right * w) - 1,
                        y + round(bottom * h) - 1), fill=colour)
    if code == 0x2580:
        fill(0, 0, 8, 4)
    elif code <= 0x2588:
        fill(0, 8 - (code - 0x2580), 8, 8)
    elif code <= 0x258F:
        fill(0, 0, 0x2590 - code, 8)
    elif code == 0x2590:
        fill(4, 0, 8, 8)
    elif code <= 0x2593:
        part = (code - 0x2590) / 4
        fill(0, 0, 8, 8, tuple(round(b + (f - b) * part) for f, b in zip(fore, back)))
    elif code == 0x2594:
        fill(0, 0, 8, 1)
    elif code == 0x2595:
        fill(7, 0, 8, 8)
    else:
        corners = [4, 8, 1, 13, 9, 7, 11, 2, 6, 14][code - 0x2596]  # 1 upper left, 2 upper right, 4, 8 lower
        for bit, (left, top) in {1: (0, 0), 2: (4, 0), 4: (0, 4), 8: (4, 4)}.items():
            if corners & bit:
                fill(left, top, left + 4, top + 4)


def draw_braille(draw, code, x, y, colour):
    for bit, (column, row) in enumerate([(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)]):
        if code & (1 << bit):
            left, top = x + 2 + 4 * column, y + 2 + round(row * (CELL_HEIGHT - 4) / 4)
            draw.rectangle((left, top, left + 1, top + 1), fill=colour)


def draw_cell(draw, fonts, cell, x, y):
    character, style, wide = cell
    fore, back = style.colours()
    right = x + wide * CELL_WIDTH - 1
    code = ord(character)
    if character in LINES:
        draw_lines(draw, LINES[character], x, y, fore)
    elif 0x2580 <= code <= 0x259F:
        draw_block(draw, code, x, y, fore, back)
    elif 0x2800 <= code <= 0x28FF:
        draw_braille(draw, code - 0x2800, x, y, fore)
    elif character != " ":
        font = fonts.font(character, wide, "bold" in style.flags)
        left = x + (wide * CELL_WIDTH - font.getlength(character)) / 2
        draw.text((left, y + fonts.baseline), character, font=font, fill=fore, anchor="ls")
    if "underline" in style.flags:
        draw.line((x, y + CELL_HEIGHT - 3, right, y + CELL_HEIGHT - 3), fill=fore)
    if "strike" in style.flags:
        draw.line((x, y + CELL_HEIGHT // 2, right, y + CELL_HEIGHT // 2), fill=fore)


def picture(text, columns, rows, cursor=None):
    """The picture of a captured pane; `cursor` is its column and row, or None where it is hidden."""
    size = (columns * CELL_WIDTH + 2 * MARGIN, rows * CELL_HEIGHT + 2 * MARGIN)
    image = Image.new("RGB", size, BACKGROUND)
    draw, fonts, grid = ImageDraw.Draw(image), Fonts(), cells(text, columns, rows)
    for paint_text in (False, True):
        for number, row in enumerate(grid):
            x, y = MARGIN, MARGIN + number * CELL_HEIGHT
            for cell in row:
                if paint_text:
                    draw_cell(draw, fonts, cell, x, y)
                elif cell[1].colours()[1] != BACKGROUND:
                    draw.rectangle((x, y, x + cell[2] * CELL_WIDTH - 1, y + CELL_HEIGHT - 1),
                                   fill=cell[1].colours()[1])
                x += cell[2] * CELL_WIDTH
    if cursor:
        x, y = MARGIN + cursor[0] * CELL_WIDTH, MARGIN + cursor[1] * CELL_HEIGHT
        draw.rectangle((x, y + 2, x + 1, y + CELL_HEIGHT - 3), fill=FOREGROUND)
    return image
