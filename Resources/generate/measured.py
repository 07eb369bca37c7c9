"""Numbers that hang together as measurements do: a day's temperatures, a reservoir's level, a market's prices."""

# What goods cost about, in yuan.
PRICES = {
    "大白菜": 1.2, "黄瓜": 6.4, "西红柿": 7.2, "土豆": 2.6, "芹菜": 4.1, "茄子": 7.8, "大葱": 3.9, "胡萝卜": 2.2,
    "苹果": 9.5, "香蕉": 7.1, "鸭梨": 5.2, "猪肉": 18.6, "鸡蛋": 8.3, "鲤鱼": 12.4,
}
STAPLES = {"粳米": 2.9, "籼米": 2.6, "富强粉": 2.3, "标准粉": 1.9, "大豆油": 5.2, "花生油": 11.8}
# Name of each reservoir, its level in metres and its storage in 10,000 m³ on the first day.
RESERVOIRS = {"示例水库甲": (19.4, 31_200), "示例水库乙": (6.1, 4_150), "示例水库丙": (5.3, 2_380), "示例水库丁": (3.8, 960)}
# The hourly course of a clear winter day, in tenths of a degree above its mean.
COURSE = [
    -22, -27, -31, -35, -38, -41, -43, -41, -32, -16, 2, 19, 33, 43, 48, 46, 38, 25, 12, 2, -5, -11, -15, -19,
]
# AQI for PM2.5 in μg/m³, by straight lines between these points (HJ 633—2012).
AQI_POINTS = [(0, 0), (35, 50), (75, 100), (115, 150), (150, 200), (250, 300)]


def temperature(hour):
    """℃ at `hour`: days drift together, stations differ by little."""

    def maker(dice, row, cells):
        day, station = divmod(row, 16)
        mean = -18 + day * 7 % 31 - station
        return f"{(mean + COURSE[hour] + dice.between(-4, 4)) / 10:.1f}"

    return maker


def hours(cells):
    return [float(value) for label, value in cells.items() if label.endswith("时")]


def warmest(dice, row, cells):
    return f"{max(hours(cells)):.1f}"


def coldest(dice, row, cells):
    return f"{min(hours(cells)):.1f}"


def reservoir(what):
    """Level (0) or storage (1), sinking a little each day of the dry season."""

    def maker(dice, row, cells):
        start = RESERVOIRS[cells["水库名称"]][what]
        value = start * (1 - row // 4 * 0.0012) * (1 + dice.between(-2, 2) / 2000)
        return f"{value:.2f}" if what == 0 else f"{value:.1f}"

    return maker


def air_quality(dice, row, cells):
    value = int(cells["PM2.5"])
    for (low, below), (high, above) in zip(AQI_POINTS, AQI_POINTS[1:]):
        if value <= high:
            # Rounded up, as the standard has it.
            return str(-(-((above - below) * (value - low) + below * (high - low)) // (high - low)))
    raise ValueError(value)


def of_air(percent, low, high):
    """A pollutant that rises and falls with PM2.5."""
    return lambda dice, row, cells: str(int(cells["PM2.5"]) * percent // 100 + dice.between(low, high))
