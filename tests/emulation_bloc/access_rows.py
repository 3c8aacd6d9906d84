from tests.access import ROLES, Row

SIGNED_IN = {role: 200 for role in ROLES if role != "anonymous"}

ROWS = [Row("home", get=SIGNED_IN)]
