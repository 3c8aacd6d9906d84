from tests.access import ROLES, Row

EVERYBODY = dict.fromkeys(ROLES[1:], 200)

ROWS = [
    Row("office:gallery", get=EVERYBODY),
    Row("office:sample", args=lambda world: ["form"], get=EVERYBODY),
]
