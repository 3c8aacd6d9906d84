"""Everybody has the pages of their own account, and nobody those of another."""

from tests.access import ROLES, Row

SIGNED_IN = ROLES[1:]
EVERYBODY = dict.fromkeys(SIGNED_IN, 200)
LED_ON = dict.fromkeys(SIGNED_IN, 302)  # to the password once more, or to where one belongs
NOTHING_YET = dict.fromkeys(SIGNED_IN, 404)

ROWS = [
    Row("accounts:mine", get=EVERYBODY),
    Row("accounts:second_factor", get=EVERYBODY),
    Row("accounts:sign_out_elsewhere", get=dict.fromkeys(SIGNED_IN, 405), post=LED_ON),
    Row(
        "accounts:language",
        get=dict.fromkeys(ROLES, 405),
        post=dict.fromkeys(ROLES, 400),
        public=True,
    ),
    Row("account_login", get=LED_ON, post=LED_ON, public=True),
    Row("account_logout", get=EVERYBODY, post=LED_ON),
    Row("account_inactive", get=EVERYBODY, public=True),
    Row("account_reauthenticate", get=EVERYBODY, post=EVERYBODY),
    Row("account_change_password", get=EVERYBODY, post=EVERYBODY),
    Row("account_reset_password", get=EVERYBODY, post=EVERYBODY, public=True),
    Row("account_reset_password_done", get=EVERYBODY, public=True),
    Row(
        "account_reset_password_from_key",
        args=lambda world: ["1", "no-such-key"],
        get=EVERYBODY,
        post=EVERYBODY,
        public=True,
    ),
    Row("account_reset_password_from_key_done", get=EVERYBODY, public=True),
    Row("mfa_index", get=LED_ON, post=LED_ON),
    Row("mfa_authenticate", get=LED_ON | {"anonymous": 302}, post=LED_ON | {"anonymous": 302}),
    Row("mfa_reauthenticate", get=LED_ON, post=LED_ON),
    Row("mfa_activate_totp", get=LED_ON, post=LED_ON),
    Row("mfa_deactivate_totp", get=NOTHING_YET, post=NOTHING_YET),
    Row("mfa_view_recovery_codes", get=NOTHING_YET),
    Row("mfa_generate_recovery_codes", get=LED_ON, post=LED_ON),
    Row("mfa_download_recovery_codes", get=NOTHING_YET),
    Row("mfa_list_webauthn", get=EVERYBODY),
    Row("mfa_add_webauthn", get=LED_ON, post=LED_ON),
    Row("mfa_edit_webauthn", args=lambda world: [1], get=LED_ON, post=LED_ON),
    Row("mfa_remove_webauthn", args=lambda world: [1], get=NOTHING_YET, post=NOTHING_YET),
    Row("mfa_reauthenticate_webauthn", get=LED_ON, post=LED_ON),
    Row("mfa_login_webauthn", get=LED_ON | {"anonymous": 302}, post=LED_ON | {"anonymous": 302}),
]
